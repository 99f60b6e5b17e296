import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { epub } from '../../../src/features/book/index.ts';
import { bookName, bookOf, publishedBooks, type BookScope } from '../../../src/features/book/from-library.ts';
import { bookOfTray } from '../../../src/features/book/from-portable.ts';
import { chaptersOf, type Book } from '../../../src/features/book/book.ts';
import { printPage } from '../../../src/features/book/print-page.ts';
import { toPortable } from '../../../src/features/material/portable/to-portable.ts';
import { TRAY_KINDS } from '../../../src/features/tray/state/tray.ts';
import { namesToKeepWhole } from '../../../src/library/place.ts';
import { LANGS } from '../../../src/words/languages.ts';
import { takeWords } from '../../../src/words/take-words.ts';
import { imageSize } from '../../../src/intake/file-type.ts';
import { bookPhotos } from '../../../src/features/picture/index.ts';
import { photographed } from '../../fixtures/photographed.ts';
import { builtLibrary } from '../../fixtures/built-library.ts';

const library = builtLibrary();
const by = {
  name: 'เว็บ & <เพื่อน>',
  tagline: 'คำโปรย',
  editors: 'กองบรรณาธิการ',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  base: '/',
  origin: 'https://a.example',
};
const names = namesToKeepWhole(library);
const bytesOf = (book: Book) => epub(book, takeWords(book.lang).inBook, names);
const complaints = async (bytes: Uint8Array): Promise<string[]> =>
  (await EpubCheck.validate(bytes)).messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .map(({ id, message, location }) => `${id} ${message} ${location?.path ?? ''}`);
const [topic] = library.all('topic');
const [place] = library.all('case');
const scopes: BookScope[] = [
  ...publishedBooks(library).slice(0, 4),
  { topic: topic!.id },
  { case: place!.id },
  { province: place!.th.data.place.province },
  {
    items: [
      { kind: 'lesson', id: library.all('lesson')[0]!.id },
      { kind: 'case', id: 'gone' },
    ],
    title: 'ของเรา',
  },
];

describe.each(LANGS)('a book of the library (%s)', (lang) => {
  test.each(scopes.map((scope) => [bookName(scope), scope] as const))(
    '%s is an EPUB without a mistake',
    async (_name, scope) => {
      const book = bookOf(library, scope, lang, by);
      expect(chaptersOf(book).length).toBeGreaterThan(0);
      expect(await complaints(bytesOf(book))).toEqual([]);
    },
  );
  test('of a province has its cases and what rests on them; all provinces together have every case once', () => {
    const books = publishedBooks(library, true).map((scope) => bookOf(library, scope, lang, by));
    const cases = books.flatMap((book) => chaptersOf(book).filter(({ id }) => id.startsWith('case-')));
    expect(cases.map(({ id }) => id).sort()).toEqual(
      library
        .all('case')
        .map(({ id }) => `case-${id}`)
        .sort(),
    );
    const book = bookOf(library, { province: place!.th.data.place.province }, lang, by);
    const lessons = library.lessonsOfCase(place!.id).map(({ id }) => `lesson-${id}`);
    expect(chaptersOf(book).map(({ id }) => id)).toEqual(expect.arrayContaining([`case-${place!.id}`, ...lessons]));
  });
  test('of everything has every entry once, in the table of contents too', () => {
    const book = bookOf(library, 'library', lang, by);
    expect(
      chaptersOf(book)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(library.entries.map(({ kind, id }) => `${kind}-${id}`).sort());
    const files = unzipSync(bytesOf(book));
    const nav = strFromU8(files['book/nav.xhtml']!);
    expect(chaptersOf(book).filter(({ id }) => !nav.includes(`href="${id}.xhtml"`))).toEqual([]);
  });
  test('of a tray is an EPUB without a mistake', async () => {
    const entries = TRAY_KINDS.flatMap((kind) => {
      const ids = kind === 'term' ? library.terms.map(({ id }) => id) : library.all(kind).map(({ id }) => id);
      return ids
        .slice(0, 2)
        .flatMap((id) => toPortable(library, kind, id, lang, { ...by, name: { th: 'ก', en: 'a' } }) ?? []);
    });
    expect(new Set(entries.map(({ kind }) => kind)).size).toBe(TRAY_KINDS.length);
    expect(await complaints(bytesOf(bookOfTray(entries, '', lang, 'กอง บก.')))).toEqual([]);
  });
});

test('Thai has places to break between words, and none within a name or before a closing mark', () => {
  const book = bookOf(library, { case: place!.id }, 'th', by);
  const [first] = chaptersOf(book);
  const one: Book = {
    ...book,
    parts: [
      {
        title: '',
        chapters: [{ ...first!, blocks: [{ type: 'paragraph', text: ['กองทุนสวัสดิการชุมชน (ผู้สูงอายุ) จ่ายแล้ว ๆ'] }] }],
      },
    ],
  };
  const text = strFromU8(unzipSync(epub(one, takeWords('th').inBook, ['ผู้สูงอายุ']))[`book/${first!.id}.xhtml`]!);
  expect(text).toContain('กองทุน\u200bสวัสดิการ\u200bชุมชน (ผู้สูงอายุ) จ่าย\u200bแล้ว ๆ');
});

test('links lead to chapters of the book, else to the web, and paths of a site without an address nowhere', () => {
  const book = bookOf(library, 'library', 'th', by);
  const [one, two] = chaptersOf(book) as [ReturnType<typeof chaptersOf>[number], ReturnType<typeof chaptersOf>[number]];
  const links = [
    { text: 'ใน', href: two.path },
    { text: 'นอก', href: 'https://x.example/?a=1&b=2' },
    { text: 'ไม่มี', href: '/fund/' },
  ];
  const linked: Book = {
    ...book,
    parts: [{ title: '', chapters: [{ ...one, blocks: [{ type: 'paragraph', text: links }] }, two] }],
  };
  const text = strFromU8(unzipSync(bytesOf(linked))[`book/${one.id}.xhtml`]!);
  expect(text).toContain(`<a href="${two.id}.xhtml">ใน</a>`);
  expect(text).toContain('href="https://x.example/?a=1&amp;b=2"');
  expect(text).not.toContain('/fund/');
});

test('the checker sees what is wrong', async () => {
  const book = bookOf(library, { topic: topic!.id }, 'th', by);
  const broken = {
    ...book,
    parts: [
      {
        title: '',
        chapters: [
          { ...chaptersOf(book)[0]!, blocks: [{ type: 'paragraph' as const, text: [{ cite: 'x', number: 999 }] }] },
        ],
      },
    ],
  };
  expect((await complaints(bytesOf(broken))).join()).toContain('ref-999');
});

test('the same content gives the same bytes', () => {
  const make = () => bytesOf(bookOf(library, { topic: topic!.id }, 'th', by));
  expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
});

test('as a page to print every id is there once and every link within leads to one', () => {
  const html = printPage(bookOf(library, 'library', 'th', by), takeWords('th').inBook, names, '');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(html).not.toContain('\u200b');
  const known = new Set(ids);
  expect([...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!).filter((id) => !known.has(id))).toEqual([]);
});

describe('a book with photographs', () => {
  test.each(LANGS)(
    'holds each once, described, with its credit, and is an EPUB without a mistake (%s)',
    async (lang) => {
      await photographed(async (photos, root) => {
        const taken = await bookPhotos(photos.entries, root);
        expect([...taken.keys()].sort()).toEqual(['case:ban-a', 'lesson:open-books']);
        const book = bookOf(photos, 'library', lang, { ...by, photos: taken });
        const bytes = bytesOf(book);
        expect(await complaints(bytes)).toEqual([]);
        const files = unzipSync(bytes);
        const [width] = imageWidth(files['book/case-ban-a.jpg']!);
        expect(width).toBe(960);
        const chapter = strFromU8(files['book/case-ban-a.xhtml']!).replaceAll('\u200b', '');
        expect(chapter).toContain('<img src="case-ban-a.jpg"');
        expect(chapter).toContain(lang === 'th' ? 'alt="ทุ่งหญ้าเขียว &lt;ไม่มีคน&gt; &amp; ฟ้า"' : 'alt="A green field');
        expect(chapter).toContain(lang === 'th' ? 'ภาพ: ทีมบ้านเอ' : 'Photograph: ทีมบ้านเอ');
        expect(strFromU8(files['book/package.opf']!)).toContain('<meta property="schema:accessMode">visual</meta>');
        expect(printPage(book, takeWords(lang).inBook, names, '')).toContain('src="data:image/jpeg;base64,/9j/');
      });
    },
  );
  test('says nothing of pictures where there is none', () => {
    // Cases have their triangles; lessons have nothing drawn.
    const lessons = { items: library.all('lesson').map(({ kind, id }) => ({ kind, id })) };
    const files = unzipSync(bytesOf(bookOf(library, lessons, 'th', by)));
    expect(Object.keys(files).filter((name) => name.endsWith('.jpg'))).toEqual([]);
    expect(strFromU8(files['book/package.opf']!)).not.toContain('visual');
  });
});

/** Width and height of a JPEG. */
const imageWidth = (bytes: Uint8Array): number[] => {
  const size = imageSize(bytes);
  return size ? [size.width, size.height] : [];
};

test('a case has its triangle, drawn and in words; a book without a picture says that it has none', () => {
  const book = bookOf(library, { case: place!.id }, 'th', by);
  const files = unzipSync(bytesOf(book));
  expect(strFromU8(files[`book/case-${place!.id}.xhtml`]!)).toMatch(
    /<svg xmlns[^>]* role="img" aria-label="[^"]+: [^"]+"/,
  );
  const lesson = bookOf(library, { items: [{ kind: 'lesson', id: library.all('lesson')[0]!.id }] }, 'th', by);
  const opf = strFromU8(unzipSync(bytesOf(lesson))['book/package.opf']!);
  expect(opf).not.toContain('visual');
  expect(opf).toContain(takeWords('th').inBook.accessible);
});
