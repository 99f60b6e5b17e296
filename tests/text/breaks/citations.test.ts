import { expect, test } from 'vitest';
import { holdCitations } from '../../../src/text/breaks/hold-citations.ts';

const mark = (n: number) => `<a class="cite" href="#ref-${n}">[${n}]</a>`;
const row = (count: number) => Array.from({ length: count }, (_, n) => mark(n + 1)).join('');
const sizes = (html: string) =>
  [...html.matchAll(/<span class="together">(.*?)<\/span>/g)].map(([, inside]) => inside!.match(/<a /g)!.length);

test('a mark stays with the word before it', () => {
  expect(holdCitations(`<p>จ่ายแล้ว ${mark(1)} และ <span class="cites">${mark(2)}</span></p>`)).toBe(
    `<p>จ่ายแล้ว\u00a0${mark(1)} และ\u00a0<span class="cites">${mark(2)}</span></p>`,
  );
});

test.each([
  [1, []],
  [2, [2]],
  [4, [4]],
  [5, [3, 2]],
  [9, [3, 3, 3]],
])('%i marks stand together so that none is left over', (count, expected) =>
  expect(sizes(holdCitations(`<p>จ่ายแล้ว ${row(count)}</p>`))).toEqual(expected),
);

test('a row of marks stays with the word before it', () =>
  expect(holdCitations(`<p>จ่ายแล้ว ${row(2)}</p>`)).toContain('จ่ายแล้ว\u00a0<span class="together">'));

test('other links and other spaces stay as they are', () => {
  const html = '<p>ดู <a class="link" href="/x">[1]</a> <a class="cite-this" href="/y">อ้าง</a></p>';
  expect(holdCitations(html)).toBe(html);
});
