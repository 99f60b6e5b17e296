import { expect, test } from 'vitest';
import { frontPage, readMe, type Told } from '../../../scripts/stick/front-page.ts';

const told: Told = {
  site: {
    name: { th: 'เขยื้อนภูเขา', en: 'Moving & more' },
    tagline: { th: 'คลังบทเรียน', en: 'Lessons' },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
  langs: ['th', 'en'],
  bytes: 122_000_000,
  files: 5060,
  changed: '2026-11-30',
  published: 'https://lib.network.th/',
  phone: true,
};

test('the first page says in both languages what to open, how large it is, how old, and where the newest is', () => {
  const page = frontPage(told);
  for (const said of [
    '122.0 MB',
    '5,060',
    '30 พฤศจิกายน 2569',
    '30 November 2026',
    'https://lib.network.th/',
    'Moving &amp; more',
  ])
    expect(page).toContain(said);
  expect(page.match(/href="[^"]+"/g)).toEqual(
    expect.arrayContaining([
      'href="library/index.html"',
      'href="library/en/index.html"',
      'href="phone-th.html"',
      'href="book-en.epub"',
    ]),
  );
});

test('it needs no other file: a phone may open it by itself', () => {
  expect(frontPage(told)).not.toMatch(/<script|\ssrc=|<link/);
});

test('what is not there is not promised', () => {
  const bare = { ...told, phone: false, changed: undefined, published: undefined, langs: ['en'] as const };
  expect(frontPage(bare)).not.toMatch(/phone-|\.epub|undefined|ภาษาไทย/);
  expect(readMe(bare)).not.toMatch(/phone-|\.epub|undefined/);
});

test('the text to read first is what Notepad shows right', () => {
  expect(readMe(told)).toMatch(/^\uFEFF/);
  expect(readMe(told).replaceAll('\r\n', '')).not.toContain('\n');
});
