import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { itemAt } from '../../../src/certain.ts';

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
  addCopies(join(folder, 'content/cases'), cases);
  addCopies(join(folder, 'content/lessons'), lessons);
}

/** Adds copies of the entries of a folder to it, `copy-1` and so on, each with a title and a last line of its own. */
export function addCopies(folder: string, count: number): void {
  const real = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.mdx')))
    .sort();
  for (let n = 0; n < count; n++) {
    const from = join(folder, itemAt(real, n % real.length));
    const to = join(folder, `copy-${n + 1}`);
    mkdirSync(to);
    for (const name of readdirSync(from)) {
      if (!name.endsWith('.mdx')) cpSync(join(from, name), join(to, name), { recursive: true });
      else writeFileSync(join(to, name), different(readFileSync(join(from, name), 'utf8'), n + 1));
    }
  }
}

/** A text with a title and a last line of its own, without other names, questions and changes. */
function different(text: string, number: number): string {
  const head = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  return `${head
    .replace(
      /^title: (.*)$/m,
      (_, title: string) => `title: ${JSON.stringify(`${title.replace(/^['"]|['"]$/g, '')} ${number}`)}`,
    )
    .replace(
      /^(?:aliases|asks|formerly|changes|tried):.*\n(?:(?: |- ).*\n)*/gm,
      '',
    )}${text.slice(head.length).trimEnd()}\n\nบันทึกลำดับที่ ${number} ของชุดที่ทำขึ้นเพื่อวัด\n`;
}
