import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exportOf, partsOf } from '../../../scripts/words/doors.ts';

/**
 * A language that nobody speaks: every word of the English interface, its letters told by others. Whatever a page shows
 * in plain letters then is neither of the interface nor of the content, but stands in the code.
 */
export const PSEUDO = 'qps';

const LETTERS = `/** English in letters that stand for its own, but not within tags, signs and what is filled in. */
const OF = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const AS = [...'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];
const said = (text: string): string =>
  text.replace(/<[^>]*>|&\\w+;|\\{[^}]*\\}|https?:\\S+|[a-z]/gi, (part) => (part.length > 1 ? part : (AS[OF.indexOf(part)] ?? part)));
export function pseudo(words: unknown): unknown {
  if (typeof words === 'string') return said(words);
  if (typeof words === 'function') return (...told: unknown[]) => pseudo((words as (...all: unknown[]) => unknown)(...told));
  if (Array.isArray(words)) return words.map(pseudo);
  if (typeof words !== 'object' || words === null || words instanceof RegExp) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value)]));
}
`;

/** Writes the words of the language into a site. */
export function writePseudoWords(site: string): void {
  const folder = join(site, 'src/words', PSEUDO);
  for (const part of partsOf(site)) {
    const file = join(folder, `${part}.ts`);
    const up = '../'.repeat(part.split('/').length);
    mkdirSync(dirname(file), { recursive: true });
    const name = exportOf(site, part, 'en');
    writeFileSync(
      file,
      `import { ${name} } from '${up}en/${part}.ts';\nimport { pseudo } from '${up}pseudo-letters.ts';\n\nexport default pseudo(${name}) as typeof ${name};\n`,
    );
  }
  writeFileSync(join(site, 'src/words/pseudo-letters.ts'), LETTERS);
}
