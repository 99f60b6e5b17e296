import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Parts of the words, as files of a folder of words, that come with whatever asks for them. */
const AT_ONCE = [
  'board',
  'budget',
  'clock',
  'fund/fund',
  'fund/fund-after',
  'fund/fund-form',
  'fund/fund-page',
  'fund/fund-sheet',
  'kinds',
  'library/data',
  'library/keeping',
  'library/listed',
  'library/page-asks',
  'library/stick',
  'library/take',
  'listen',
  'looking',
  'offline',
  'results',
  'search',
  'sisters',
  'site',
  'text',
  'tray-said',
  'tried',
  'write',
] as const;
/** Parts that browsers fetch in one language, since in all they would weigh more than the page that asks for them. */
const LATER = ['board', 'budget', 'fund/fund', 'fund/fund-after', 'fund/fund-form', 'tray'] as const;

/** Parts that another part holds under a name; `''` where its words stand among those of the other. */
const WITHIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  site: {
    admin: 'admin',
    clock: 'clock',
    coverage: 'library/coverage',
    data: 'library/data',
    guide: 'guide',
    help: 'help',
    kind: 'kinds',
    looking: 'looking',
    make: 'material',
    movement: 'movement',
    offline: 'offline',
    search: 'search',
    tray: 'tray',
    tried: 'tried',
    write: 'write',
  },
  tray: { '': 'tray-said' },
  'library/page-asks': { '': 'library/guide-asks' },
};

/** Languages in which the program has every word. */
export const COMPLETE: readonly string[] = ['th', 'en'];
const WORDS = 'src/words';
const DOORS = `${WORDS}/in`;
const NOTE =
  '// Written by `npm run languages`, from `src/site.languages.ts` and the folders of words; not to be edited.\n';

/** Every file of the words of English, as a path without its ending: `fund/fund-page`. */
export const partsOf = (root: string): string[] =>
  readdirSync(join(root, WORDS, 'en'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/').replace(/\.ts$/, ''))
    .sort();

/** The name under which a complete folder exports a part: `fundPageEn`. */
export function exportOf(root: string, part: string, lang: string): string {
  const ending = lang.charAt(0).toUpperCase() + lang.slice(1);
  const text = readFileSync(join(root, WORDS, lang, `${part}.ts`), 'utf8');
  const name = new RegExp(`^export const (\\w+${ending}|${lang})\\b`, 'm').exec(text)?.[1];
  if (name === undefined) throw new Error(`${WORDS}/${lang}/${part}.ts exports no words. · ไฟล์นี้ไม่มีคำให้ใช้`);
  return name;
}

const camel = (part: string): string =>
  (part.split('/').at(-1) ?? part).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
/** A code as a key of an object. */
const key = (lang: string): string => (/^\w+$/.test(lang) ? lang : `'${lang}'`);
const up = (part: string): string => '../'.repeat(part.split('/').length);
const isWritten = (root: string, lang: string, part: string): boolean =>
  existsSync(join(root, WORDS, lang, `${part}.ts`));

const takesFromSettings = (root: string, part: string): boolean =>
  readFileSync(join(root, WORDS, 'en', `${part}.ts`), 'utf8').includes('settings/');

/** What a language says in a part: an expression, and the lines that it imports. */
function spoken(root: string, part: string, lang: string, from: string): { says: string; imports: string[] } {
  const [english, own] = ['en', lang].map((each) =>
    COMPLETE.includes(each) ? `{ ${exportOf(root, part, each)} }` : camel(`${each}-${part}`),
  );
  const line = (name: string | undefined, folder: string, file: string): string =>
    `import ${name ?? ''} from '${from}${folder}/${file}.ts';`;
  const bare = (name: string | undefined): string => (name ?? '').replace(/[{} ]/g, '');
  if (COMPLETE.includes(lang)) return { says: bare(own), imports: [line(own, lang, part)] };
  const { says, imports } = ownWords(root, part, lang, from);
  // What the settings say (sides, places, benefits), they say in this language, too, whether it has other words of this part or not.
  if (says === undefined && !takesFromSettings(root, part))
    return { says: bare(english), imports: [line(english, 'en', part)] };
  return {
    says: `spoken(${bare(english)}, ${says ?? '{}'}, '${lang}')`,
    imports: [line(english, 'en', part), `import { spoken } from '${from}locale/spoken.ts';`, ...imports],
  };
}

/** What the folder of an incomplete language has of a part, with the parts within it; nothing where it has no file. */
function ownWords(root: string, part: string, lang: string, from: string): { says?: string; imports: string[] } {
  const name = camel(`${lang}-${part}`);
  const imports: string[] = [];
  const fields: string[] = [];
  if (isWritten(root, lang, part)) {
    imports.push(`import ${name} from '${from}${lang}/${part}.ts';`);
    fields.push(`...${name}`);
  }
  for (const [field, inner] of Object.entries(WITHIN[part] ?? {})) {
    const within = ownWords(root, inner, lang, from);
    if (within.says === undefined) continue;
    imports.push(...within.imports);
    fields.push(field === '' ? `...${within.says}` : `${field}: ${within.says}`);
  }
  if (fields.length === 0) return { imports };
  return { says: fields.length === 1 && fields[0] === `...${name}` ? name : `{ ${fields.join(', ')} }`, imports };
}

const typeOf = (root: string, part: string): string => `typeof ${exportOf(root, part, 'en')}`;

function doorOf(root: string, part: string, langs: readonly string[]): string {
  const from = up(part);
  const all = langs.map((lang) => ({ lang, ...spoken(root, part, lang, from) }));
  const english = `import type { ${exportOf(root, part, 'en')} } from '${from}en/${part}.ts';`;
  const value = english.replace('import type', 'import');
  const imports = [...new Set([...all.flatMap((each) => each.imports)])];
  return [
    NOTE.trimEnd(),
    ...(imports.includes(value) ? [] : [english]),
    ...imports.sort(),
    `import type { Lang } from '${from}languages.ts';`,
    '',
    `export const ${camel(part)}In: Readonly<Record<Lang, ${typeOf(root, part)}>> = {\n  ${all.map(({ lang, says }) => (says === lang ? says : `${key(lang)}: ${says}`)).join(',\n  ')},\n};`,
    '',
  ].join('\n');
}

/** One file for all parts that are fetched later: each language by itself. */
function laterDoors(root: string, langs: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  const types: string[] = [];
  const doors: string[] = [];
  for (const part of LATER) {
    types.push(`import type { ${exportOf(root, part, 'en')} } from '../en/${part}.ts';`);
    const ways = langs.map((lang) => {
      if (COMPLETE.includes(lang))
        return `${key(lang)}: async () => (await import('../${lang}/${part}.ts')).${exportOf(root, part, lang)}`;
      const { says, imports } = spoken(root, part, lang, up(`x/${part}`));
      const file = `later/${part.replaceAll('/', '-')}-${lang}.ts`;
      files.set(
        file,
        `${NOTE}${[...new Set(imports.map((each) => each.replaceAll(up(`x/${part}`), '../../')))].sort().join('\n')}\n\nexport default ${says};\n`,
      );
      return `${key(lang)}: async () => (await import('./${file}')).default`;
    });
    doors.push(
      `export const ${camel(part)}Later: Readonly<Record<Lang, () => Promise<${typeOf(root, part)}>>> = {\n  ${ways.join(',\n  ')},\n};`,
    );
  }
  return files.set(
    'later.ts',
    [NOTE.trimEnd(), ...types.sort(), "import type { Lang } from '../languages.ts';", '', doors.join('\n'), ''].join(
      '\n',
    ),
  );
}

/**
 * The files that bind the words to the languages of a site, by path below `src/words/in/`. Whoever needs words imports
 * one of these; so a site has the words of its own languages and no others, and browsers fetch no more.
 * @param root  folder of the site
 * @param langs codes of its languages
 */
export function doors(root: string, langs: readonly string[]): Map<string, string> {
  const files = laterDoors(root, langs);
  for (const part of AT_ONCE) files.set(`${part}.ts`, doorOf(root, part, langs));
  return files;
}

/** Writes them where they differ, and takes away what is there without being one. @returns whether anything did */
export function writeDoors(root: string, langs: readonly string[]): boolean {
  if (!existsSync(join(root, WORDS, 'en/site.ts'))) return false;
  const folder = join(root, DOORS);
  mkdirSync(folder, { recursive: true });
  const wanted = doors(root, langs);
  let changed = false;
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const name = join(item.parentPath, item.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    if (!item.isFile() || wanted.has(name)) continue;
    rmSync(join(folder, name));
    changed = true;
  }
  for (const [name, text] of wanted) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    changed = true;
  }
  return changed;
}
