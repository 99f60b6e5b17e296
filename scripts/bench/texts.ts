import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syncContent } from '../../src/sync/sync-content.ts';

/**
 * `npm run bench:texts`: seconds that reading, checking and rendering a library of one entry takes, for texts made of
 * one thing over and over, at four sizes; and by which power of the size it grows: 1 is in proportion, 2 is the square.
 * Wall-clock time; the last column is that of the two largest sizes. `npm run bench:texts -- '[['` takes only the rows
 * whose name holds these signs.
 */
const SIZES = [2000, 4000, 8000, 16_000];
const HEAD = '---\ntitle: ก\nsummary: ข\nintroduction: ค\nupdated: 2026-11-29\n';
const text = (words: string): string => `${HEAD}---\n\n${words}\n`;
const TEXTS: Record<string, (count: number) => string> = {
  '[[a]]': (count) => text('[[a]]'.repeat(count)),
  '[[a]] on a line each': (count) => text('[[a]]\n'.repeat(count)),
  '[[a|b]]': (count) => text('[[a|b]] '.repeat(count)),
  '[@a]': (count) => text('[@a]'.repeat(count)),
  'a]': (count) => text('a] '.repeat(count)),
  'a link and a citation a paragraph': (count) => text('ข้อความ [[a]] [@a]\n\n'.repeat(count)),
  'headings of the same words': (count) => text('## ก\n\n'.repeat(count)),
  '[': (count) => text('['.repeat(count)),
  '>': (count) => text('>'.repeat(count)),
  'keys of YAML': (count) => `${HEAD}${Array.from({ length: count }, (_, n) => `k${n}: v\n`).join('')}---\n`,
  '[ in YAML': (count) => `${HEAD}aliases: ${'['.repeat(count)}\n---\n`,
};

function seconds(words: string): number {
  const root = mkdtempSync(join(tmpdir(), 'bench-texts-'));
  try {
    mkdirSync(join(root, 'content/topics/bench'), { recursive: true });
    writeFileSync(join(root, 'content/topics/bench/index.mdx'), words);
    const start = performance.now();
    syncContent(root, { base: '/', version: 'bench' });
    return (performance.now() - start) / 1000;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

seconds(text('[[a]] [@a]'));
console.log(
  `seconds, of${' '.repeat(24)}${SIZES.map((size) => String(size).padStart(8)).join('')}   grows by the power of`,
);
const [wanted = ''] = process.argv.slice(2);
for (const [name, make] of Object.entries(TEXTS)) {
  if (!name.includes(wanted)) continue;
  const taken = SIZES.map((size) => seconds(make(size)));
  const [before = 1, last = 1] = taken.slice(-2);
  console.log(
    `${name.padEnd(35)}${taken.map((value) => value.toFixed(2).padStart(8)).join('')}   ${Math.log2(last / before).toFixed(2)}`,
  );
}
