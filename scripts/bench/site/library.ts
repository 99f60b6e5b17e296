import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { itemAt } from '../../../src/certain.ts';
import { splitFrontMatter } from '../../../src/intake/front-matter.ts';
import { stamped } from '../../../src/intake/read/stamp.ts';
import { ENTRY_SCHEMAS, FOLDERS } from '../../../src/intake/schema/entry/kinds.ts';
import { proseText } from '../../../src/intake/schema/prose-text.ts';
import { digestOf } from '../../../src/sync/read-content.ts';
import { aboutOriginal, readFrontMatter } from '../../../src/sync/read-text.ts';

const HERE = resolve('.');
const OURS = ['src', 'content', 'public', 'snapshots', 'schemas', 'scripts'];
const FILES = ['astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE'];

/** How many cases and lessons are added, and in how many packs the data lies; 0 where each entry has its files. */
export interface Size {
  cases: number;
  lessons: number;
  packs: number;
}

/** A copy of this project with a library of any size. Copies of real entries are made different, as real ones are. */
export function makeLibrary(folder: string, { cases, lessons, packs }: Size): void {
  mkdirSync(folder, { recursive: true });
  for (const item of [...OURS, ...FILES])
    if (existsSync(join(HERE, item))) cpSync(join(HERE, item), join(folder, item), { recursive: true });
  symlinkSync(join(HERE, 'node_modules'), join(folder, 'node_modules'), 'junction');
  if (packs) {
    const settings = join(folder, 'src/site.config.ts');
    const text = readFileSync(settings, 'utf8');
    writeFileSync(settings, text.replace(/^ {2}without:/m, `  packs: ${packs},\n  pagefind: false,\n  without:`));
  }
  addCopies(join(folder, 'content'), 'case', cases);
  addCopies(join(folder, 'content'), 'lesson', lessons);
}

/**
 * Adds copies of the entries of a kind, `copy-1` and so on, each with a title and a last line of its own. As in a library
 * that is cared for, questions lead to them, and translations tell which text they translate: a check has few warnings.
 * @param content folder of the library
 */
export function addCopies(content: string, kind: 'case' | 'lesson', count: number): void {
  const folder = join(content, FOLDERS[kind]);
  const real = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.mdx')))
    .sort();
  const models = real.map((id) => frontMatterOf(kind, readFileSync(join(folder, id, 'index.mdx'), 'utf8')));
  for (let n = 0; n < count; n++) {
    const from = join(folder, itemAt(real, n % real.length));
    const to = join(folder, `copy-${n + 1}`);
    mkdirSync(to);
    const own = different(readFileSync(join(from, 'index.mdx'), 'utf8'), n + 1);
    const data = { ...itemAt(models, n % real.length), title: titleOf(own), aliases: undefined };
    const prose = proseText(ENTRY_SCHEMAS[kind], data, splitFrontMatter(own).text);
    for (const name of readdirSync(from)) {
      if (!name.endsWith('.mdx')) cpSync(join(from, name), join(to, name), { recursive: true });
      else if (name === 'index.mdx') writeFileSync(join(to, name), own);
      else {
        const text = different(readFileSync(join(from, name), 'utf8'), n + 1);
        writeFileSync(join(to, name), stamped(text, digestOf(prose).slice(0, 12)));
      }
    }
  }
}

/** The front matter of a text, valid. */
function frontMatterOf(kind: 'case' | 'lesson', source: string): object {
  const { data } = readFrontMatter<object>(source, aboutOriginal(kind, 'index.mdx'), () => undefined, []);
  return data ?? {};
}

/** The title that `different` gave. */
const titleOf = (text: string): unknown => JSON.parse(/^title: (.*)$/m.exec(text)?.[1] ?? '""');

/** A text with a title and a last line of its own, without other names and changes. */
function different(text: string, number: number): string {
  const head = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  return `${head
    .replace(
      /^title: (.*)$/m,
      (_, title: string) => `title: ${JSON.stringify(`${title.replace(/^['"]|['"]$/g, '')} ${number}`)}`,
    )
    .replace(
      /^(?:aliases|formerly|changes|tried):.*\n(?:(?: |- ).*\n)*/gm,
      '',
    )}${text.slice(head.length).trimEnd()}\n\nบันทึกลำดับที่ ${number} ของชุดที่ทำขึ้นเพื่อวัด\n`;
}
