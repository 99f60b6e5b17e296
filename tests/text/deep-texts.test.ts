import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readGoodTexts } from '../../scripts/check/read-good-texts.ts';
import { textFiles } from '../../scripts/check/text-files.ts';
import { checkContent } from '../../src/sync/check-content.ts';
import { isolated } from '../../src/sync/isolated.ts';
import { parseText } from '../../src/text/syntax/syntax.ts';
import { syncContent } from '../../src/sync/sync-content.ts';
import type { Problem } from '../../src/intake/problem.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';
import { html } from './render.ts';

let copy: LibraryCopy;
afterEach(() => copy?.dispose());
const NOTE = 'notes/zz-deep/index.mdx';
const HEAD = '---\ntitle: ก\nsummary: ข\n---\n\n';

const DEEP: [name: string, text: string][] = [
  ['quotations', `${'>'.repeat(6000)} x`],
  ['quotations with spaces', `${'> '.repeat(3000)}x`],
  ['numbered lists', `${'1. '.repeat(1000)}x`],
  ['lists of dots', `${'- '.repeat(6000)}x`],
  ['lists and quotations', `${'> - 1) '.repeat(2000)}x`],
  ['lists over many lines', Array.from({ length: 150 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
  ['bold letters', '**a '.repeat(4000)],
  ['slanted letters', '_a '.repeat(4000)],
  ['words struck out', '~~a '.repeat(4000)],
  ['open brackets', '['.repeat(8000)],
  ['open brackets of pictures', '!['.repeat(8000)],
  ['links in links', `${'['.repeat(4000)}x${'](https://a.org)'.repeat(4000)}`],
  ['our own tags', `${'<Callout kind="note">\n\n'.repeat(300)}x\n\n${'</Callout>\n\n'.repeat(300)}`],
  ['tags in a line', `${'<a>'.repeat(2000)}x${'</a>'.repeat(2000)}`],
];

describe('a text nested too deep', () => {
  it.each(DEEP)('of %s is told at its line, and nothing else stays untold', (_name, text) => {
    copy = libraryCopy();
    copy.write(NOTE, `${HEAD}ข้อความ\n\n${text}\n`);
    copy.edit('lessons/open-books/index.mdx', '\n---\n', '\n---\n\n<b>x</b>\n');
    const told = checkContent(copy.root).filter(({ rule }) => rule === 'text-too-deep' || rule === 'raw-html');
    expect(told.map(({ rule, file }) => [rule, file])).toEqual([
      ['raw-html', 'content/lessons/open-books/index.mdx'],
      ['text-too-deep', `content/${NOTE}`],
    ]);
    expect(told[1]!.line).toBeGreaterThan(6);
    // The same in what reads ahead, in a build, and on a page of the writing desk.
    expect(() => readGoodTexts(copy.root, textFiles(copy.root))).not.toThrow();
    expect(() => syncContent(copy.root, { base: '/', version: 'test' })).not.toThrow();
    expect(html(text)).toBe('');
  });

  it.each([
    ['ninety quotations', `${'> '.repeat(90)}x`],
    ['bold words in plenty', 'ก **a**ต่อ _b_ ~~c~~ [x](https://a.org) '.repeat(300)],
    ['a table of bold words', `| a | b |\n| --- | --- |\n${'| **a** | _b_ |\n'.repeat(300)}`],
    ['escaped marks', '\\[ \\*a \\_b '.repeat(300)],
    ['a rule of dashes', `${'-'.repeat(300)}\n\n${'* '.repeat(40)}`],
    ['sums', '2 * 3 * 4 '.repeat(200)],
    ['remarks in brackets on many lines', '[ก\n\n'.repeat(150)],
  ])('is not seen in %s', (_name, text) => {
    expect(parseText(text).finding?.rule).not.toBe('text-too-deep');
  });
});

describe('one bad file', () => {
  it.skipIf(process.getuid?.() === 0)('that may not be opened is told, and the others are read', () => {
    copy = libraryCopy();
    chmodSync(join(copy.root, 'content/terms.yaml'), 0o000);
    expect(checkContent(copy.root)).toContainEqual(
      expect.objectContaining({ rule: 'file-unreadable', file: 'content/terms.yaml' }),
    );
  });

  it('whatever a step throws names the file', () => {
    const problems: Problem[] = [];
    const otherwise = isolated('content/x.yaml', problems, 7, () => {
      throw new Error('inside');
    });
    expect(otherwise).toBe(7);
    expect(problems).toMatchObject([{ rule: 'file-unreadable', file: 'content/x.yaml', line: 1 }]);
  });
});
