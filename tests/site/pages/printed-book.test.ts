import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookFonts } from '../../../scripts/book/book-fonts.ts';
import { pagesOfPlaces, printBook } from '../../../scripts/book/print-book.ts';
import { chaptersOf } from '../../../src/features/book/book.ts';
import { bookOf } from '../../../src/features/book/from-library.ts';
import { namesToKeepWhole } from '../../../src/library/place.ts';
import { takeWords } from '../../../src/words/take-words.ts';
import { builtLibrary } from '../../fixtures/built-library.ts';

const library = builtLibrary();
const book = bookOf(library, 'library', 'th', {
  name: 'คลังทดลอง',
  tagline: 'คำโปรย',
  editors: 'กองบรรณาธิการ',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  base: '/',
});
const words = takeWords('th').inBook;
const folder = mkdtempSync(join(tmpdir(), 'book-'));
const file = join(folder, 'book.pdf');
/** Letters alone: readers of PDF give spaces of their own, and some do not know the marks above other marks. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('ำ', 'า')
    .replace(/[\s\p{M}\p{C}]+/gu, '');
/** Without spaces, with every mark in its place. */
const whole = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
let bytes: Uint8Array;
let pages: string[];

beforeAll(async () => {
  bytes = await printBook(book, words, namesToKeepWhole(library), bookFonts());
  writeFileSync(file, bytes);
  pages = (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text.map(bare);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a printed book', () => {
  test('tells in its contents on which page each chapter begins, and the chapter is there', () => {
    const contents = pages.slice(1, 6).join('');
    const wrong = chaptersOf(book).filter(({ title }) => {
      const number = new RegExp(`${bare(title).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\d+)`).exec(contents)?.[1];
      return number === undefined || !pages[Number(number) - 1]!.includes(bare(title));
    });
    expect(wrong.map(({ title }) => title)).toEqual([]);
    expect(contents).not.toContain('000');
  });
  test('leads in its index to pages on which the name stands', async () => {
    const places = await pagesOfPlaces(bytes);
    const marked = [...places].filter(([id]) => id.startsWith('ix-'));
    expect(marked.length).toBeGreaterThan(4);
    const index = pages.slice((places.get('index') ?? 0) - 1).join('');
    expect(index).toContain(bare(words.index));
    for (const { name, also } of book.terms ?? []) {
      const numbers = new RegExp(`${bare(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}((?:\\d+,)*\\d+)`).exec(
        index,
      )?.[1];
      if (!numbers || bare(name).length < 5) continue;
      for (const number of numbers.split(','))
        expect(
          // A name may be parted by the end of a page.
          [name, ...also].some((word) =>
            `${pages[Number(number) - 1]}${pages[Number(number)] ?? ''}`
              .toLowerCase()
              .includes(bare(word).toLowerCase()),
          ),
          `${name} ${number}`,
        ).toBe(true);
    }
  });
  test('says above each page what it belongs to, and below which it is', async () => {
    const places = await pagesOfPlaces(bytes);
    for (const { id, title } of chaptersOf(book)) {
      const begins = places.get(id)!;
      expect(pages[begins - 1], title).toContain(String(begins));
      // On the left the name of the book, on the right that of the chapter, which is there twice where it begins.
      const above = bare(begins % 2 === 0 ? book.title : title);
      expect(pages[begins - 1]!.split(above).length - 1, title).toBeGreaterThanOrEqual(begins % 2 === 0 ? 1 : 2);
    }
  });
});

const has = (program: string): boolean => spawnSync(program, ['-v']).status === 0;
describe.skipIf(!has('pdftotext') || !has('pdffonts'))('other programs', () => {
  const told = (program: string, ...args: string[]): string =>
    spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64e6 }).stdout;
  test('give the Thai back in order', () => {
    const text = whole(told('pdftotext', file, '-'));
    const paragraphs = chaptersOf(book).flatMap(({ summary, lang }) => (lang === 'th' ? [whole(summary)] : []));
    expect(paragraphs.length).toBeGreaterThan(5);
    // What is cut by a page has its head and foot between.
    const lost = paragraphs.filter((summary) => !text.includes(summary.slice(0, 40)));
    expect(lost).toEqual([]);
  });
  test('find it tagged, with every font inside', () => {
    expect(told('pdfinfo', file)).toMatch(/Tagged:\s+yes/);
    const fonts = told('pdffonts', file).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter((font) => !/\byes\s+yes\s+yes\b/.test(font) || !font.includes('Sarabun'))).toEqual([]);
  });
});
