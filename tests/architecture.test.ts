import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { withImportTable } from '../scripts/architecture.ts';
import { KNOWN_TO_ALL, WINGS, type Wing } from '../scripts/architecture/import-table.ts';

interface Import {
  file: string;
  /** A path from the root of the project, or the name of a package. */
  target: string;
}

const slashes = (path: string): string => path.replaceAll('\\', '/');
const files = ['src', 'scripts'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|astro|mdx|css)$/.test(file))
    .map((file) => slashes(join(root, file))),
);
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return importedBy(file, text)
    .map((target) => target.replace(/\?.*$/, ''))
    .map((target) => ({
      file,
      target: target.startsWith('.') ? slashes(relative('.', resolve(dirname(file), target))) : target,
    }));
});

/** What a file imports, as it is written there. */
function importedBy(file: string, text: string): string[] {
  if (file.endsWith('.css')) return [...text.matchAll(/@import '([^']+)'/g)].map(([, target]) => target!);
  if (file.endsWith('.mdx')) return [...text.matchAll(/^import .* from '([^']+)'/gm)].map(([, target]) => target!);
  // An .astro file holds TypeScript between its fences and in its scripts; preProcessFile reads nothing else.
  const code = file.endsWith('.astro')
    ? `${/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''}\n${[...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')}`
    : text;
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

const isOwn = (target: string): boolean => /^(src|scripts)(\/|$)/.test(target);
const within = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);
const wingOf = (file: string): Wing | undefined => WINGS.find(({ place }) => within(file, place));
const feature = (file: string): string | undefined => /^src\/features\/([^/]+)\//.exec(file)?.[1];

/** Whether a package stands in a list in which `*` may stand for the rest of a name. */
const named = (name: string, list: readonly string[]): boolean =>
  list.some((pattern) =>
    pattern.endsWith('*')
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern || (name.startsWith(`${pattern}/`) && !name.startsWith('astro:')),
  );
const permits = (target: string, places: readonly string[], packages: readonly string[]): boolean =>
  isOwn(target) ? places.some((place) => within(target, place)) : named(target, packages);

/** The exceptions that an import needs; `undefined` where not even they permit it. */
function needed({ file, target }: Import, wing: Wing): string[] | undefined {
  const other = feature(target);
  const own = isOwn(target) && within(target, wing.place);
  const door = target === `src/features/${other}/index.ts`;
  if (own && (!feature(file) || other === feature(file) || door)) return [];
  if (!own && permits(target, [KNOWN_TO_ALL, ...wing.imports], wing.packages)) return [];
  const helping = Object.entries(wing.except ?? {}).filter(
    ([place, { imports: more = [], packages = [] }]) => within(file, place) && permits(target, more, packages),
  );
  return helping.length > 0 ? helping.map(([place]) => place) : undefined;
}

describe('the import table', () => {
  for (const wing of WINGS) {
    const mine = imports.filter(({ file }) => within(file, wing.place));
    test(`${wing.place} imports only what the table allows`, () => {
      expect(files.some((file) => within(file, wing.place))).toBe(true);
      expect(mine.filter((item) => !needed(item, wing)).map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
    });
    test(`${wing.place} needs every permission that it has`, () => {
      const used = new Set(mine.flatMap((item) => needed(item, wing) ?? []));
      expect(Object.keys(wing.except ?? {}).filter((place) => !used.has(place))).toEqual([]);
      const idle = wing.imports.filter((place) => !mine.some(({ target }) => within(target, place)));
      const unused = wing.packages.filter((name) => name !== '*' && !mine.some(({ target }) => named(target, [name])));
      const spare = Object.entries(wing.except ?? {}).flatMap(([place, { imports: more = [], packages = [] }]) => {
        const its = mine.filter(({ file }) => within(file, place));
        return [
          ...more.filter((target) => !its.some((item) => within(item.target, target))),
          ...packages.filter((name) => !its.some((item) => named(item.target, [name]))),
        ].map((permission) => `${place}: ${permission}`);
      });
      expect({ idle, unused, spare }).toEqual({ idle: [], unused: [], spare: [] });
    });
  }
  test('every file of src and scripts stands in the table', () => {
    expect(files.filter((file) => !wingOf(file) && file !== 'src/env.d.ts')).toEqual([]);
  });
  test('every door of a feature says what is behind it', () => {
    const doors = files.filter((file) => /^src\/features\/[^/]+\/index\.ts$/.test(file));
    expect(doors.length).toBeGreaterThan(10);
    expect(doors.filter((file) => !/\/\*\*[^]*?\bdoor\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
  test('ARCHITECTURE.md shows the table as it is (npm run architecture)', () => {
    const page = readFileSync('ARCHITECTURE.md', 'utf8');
    expect(withImportTable(page)).toBe(page);
  });
});

describe('the house', () => {
  test('nobody asks astro:content for entries: content.ts has them from the loader', () => {
    const askers = imports.filter(({ target }) => target === 'astro:content').map(({ file }) => file);
    expect(askers).toEqual(['src/content.config.ts']);
  });
  test('only library/address.ts writes paths of pages', () => {
    const written = files.filter(
      (file) =>
        file.startsWith('src/') &&
        file !== 'src/library/address.ts' &&
        /href=["'`]\/(?!\/)|href=\{["'`]\/(?!\/)/.test(readFileSync(file, 'utf8')),
    );
    expect(written).toEqual([]);
  });
  test('no file is a drawer for odds and ends; index.ts is the door of a feature', () => {
    const drawers = files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|index)(\.ts|\/)/.test(file));
    expect(drawers.filter((file) => !/^src\/features\/\w+\/index(\.ts|\/)/.test(file))).toEqual([]);
  });
  test('no files import each other in a circle, types and what is fetched later among it', () => {
    const rest = new Map(
      files.map((file) => [file, new Set(imports.filter((each) => each.file === file).map(({ target }) => target))]),
    );
    // Whatever imports nothing that is left lies in no circle, and is taken away until only circles and what needs them stay.
    const isFree = (targets: ReadonlySet<string>): boolean => [...targets].every((target) => !rest.has(target));
    for (let before = -1; before !== rest.size;) {
      before = rest.size;
      for (const [file, targets] of rest) if (isFree(targets)) rest.delete(file);
    }
    const needed = new Set([...rest.values()].flatMap((targets) => [...targets]));
    expect([...rest.keys()].filter((file) => needed.has(file))).toEqual([]);
  });
  test('no folder holds more than about twenty files flat', () => {
    const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' }).map((name) => join('tests', name));
    const code = [...files, ...tests].filter((file) => /\.(ts|astro|mjs)$/.test(file));
    const full = [...new Set(code.map((file) => dirname(file)))].filter(
      (folder) => readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile()).length > 22,
    );
    expect(full).toEqual([]);
  });
  test('intake, fund, text, library, draw and the engine of search know neither browser nor clock', () => {
    const pure = files.filter(
      (file) =>
        /^src\/(words|intake|fund|text|library|draw|sync)\/.*\.ts$/.test(file) ||
        /^src\/features\/search\/(query|rank|index|format|engine|store)/.test(file),
    );
    const impure = pure.filter((file) =>
      /\b(window|localStorage|navigator)\.|\bdocument\.(query|getElement|createElement|body|addEvent)|\bDate\.now\(|new Date\(\)/.test(
        readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''),
      ),
    );
    expect(impure).toEqual([]);
  });
  test('only src/dom makes elements, makes addresses of files, reads the language of the page, knows today', () => {
    const ways: Record<string, RegExp> = {
      'makes an element': /\bcreateElement(NS)?\b|\bnew (Image|Audio|Option)\(/,
      'makes an address of a file': /\b(createObjectURL|revokeObjectURL)\b/,
      'reads the language of the page': /\bdocument\.documentElement\.lang\b|\bdocument\.body\.lang\b/,
      'knows today': /\bnew Date\(\s*\)|\bDate\(\s*\)|\bnew Date\(Date\.now\(\)\)/,
    };
    const found = files
      .filter((file) => /^src\/.*\.(ts|astro)$/.test(file) && !file.startsWith('src/dom/'))
      .flatMap((file) => {
        const code = readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
        return Object.entries(ways).flatMap(([what, way]) => (way.test(code) ? [`${file} ${what}`] : []));
      });
    expect(found).toEqual([]);
  });
  test('only words/locale/day.ts reckons the day of a place, only words/digits.ts turns digits, only intake/yaml-text.ts writes YAML', () => {
    const ways: [string, RegExp][] = [
      ['src/words/locale/day.ts', /\btimeZone: (?!'UTC')|'(sv-SE|en-CA)'/],
      ['src/words/digits.ts', /charCodeAt\(0\) - (0x0?e50|THAI_ZERO)/i],
      ['src/intake/yaml-text.ts', /(?<!type )\b(stringify|Document)\b[^;]*from 'yaml'/],
    ];
    const found = ways.flatMap(([home, way]) =>
      files
        .filter((file) => /\.(ts|astro)$/.test(file) && file !== home && way.test(readFileSync(file, 'utf8')))
        .map((file) => `${file}: see ${home}`),
    );
    expect(found).toEqual([]);
  });
  test('no code decides by the wording of a message: problems carry their rule and what they are about', () => {
    const reads =
      /\b(what|todo)\s*\.\s*(includes|match|matchAll|startsWith|endsWith|search|indexOf|split|replace)\(|\.(test|exec)\([^()]*\.(what|todo)\b/;
    const found = files.filter((file) => /\.(ts|astro)$/.test(file) && reads.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });
  test('only dom/storage.ts and dom/databases.ts touch what a browser stores, so that every name carries the base path', () => {
    const touching =
      /\b(localStorage|sessionStorage|indexedDB|BroadcastChannel|SharedWorker|cookieStore)\b|\bcaches\b\s*[.[]|\bnavigator\.(locks|storage\.getDirectory)\b|\bdocument\.cookie\b/;
    // A service worker is one file without imports; tests/site/offline/offline-faults.test.ts holds its names against the others.
    const allowed = [
      'src/dom/storage.ts',
      'src/dom/databases.ts',
      'src/features/offline/worker.ts',
      'src/features/offline/retire.ts',
    ];
    const found = files.filter(
      (file) =>
        file.startsWith('src/') &&
        !allowed.includes(file) &&
        touching.test(readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    );
    expect(found).toEqual([]);
  });
});
