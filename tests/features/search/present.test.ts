import { describe, expect, test } from 'vitest';
import { NO_FACETS, type Answer, type Hit } from '../../../src/features/search/answer.ts';
import { NAME_BREAK } from '../../../src/features/search/index/indexed-page.ts';
import { presentAnswer, type ShownHit } from '../../../src/features/search/present/present.ts';

/** How a hit on one page is shown. */
function shown(
  query: string,
  marks: string[],
  page: { title: string; key?: string; text: string; kind?: string },
): ShownHit {
  const hit: Hit = {
    page: {
      number: 0,
      id: 'x:y',
      title: page.title,
      key: page.key ?? '',
      asks: '',
      data: { kind: page.kind ?? 'lesson', id: 'y' },
      sections: [],
    },
    section: { record: 0, text: page.text },
    score: 1,
    rung: 'all',
    slips: 0,
    asked: 0,
    named: 0,
    marks,
  };
  const answer: Answer = {
    hits: [hit],
    total: 1,
    rung: 'all',
    readings: [],
    facets: NO_FACETS(),
    phrases: [],
    without: [],
    nearest: [],
  };
  return presentAnswer(answer, query).hits[0]!;
}
const marked = (pieces: { text: string; found: boolean }[] = []): string[] =>
  pieces.filter(({ found }) => found).map(({ text }) => text);

describe('how a hit is shown', () => {
  test('marks the words that tell something, and common ones only when there are no others', () => {
    expect(marked(shown('เงินไม่พอ', ['เงินไม่พอ', 'เงิน', 'ไม่'], { title: 'ก', text: 'ไม่มีเงิน' }).passage)).toEqual(['เงิน']);
    expect(marked(shown('ไม่', ['ไม่'], { title: 'ก', text: 'ไม่มีเงิน' }).passage)).toEqual(['ไม่']);
  });
  test('marks short words together with the longer one beside them', () => {
    expect(
      marked(shown('จ่ายค่าทำศพ', ['จ่าย', 'ค่า', 'ทำ', 'ศพ'], { title: 'ก', text: 'เงินค่าทำศพของสมาชิก' }).passage),
    ).toEqual(['ค่าทำศพ']);
    expect(
      marked(shown('เงินค่าทำศพ', ['เงิน', 'ค่า', 'ทำ', 'ศพ'], { title: 'ค่าทำศพ', text: 'เงินค่าทำศพของสมาชิก' }).title),
    ).toEqual(['ค่าทำศพ']);
  });
  test('marks what a misspelt query has in common with the passage', () => {
    expect(marked(shown('ค่าทำสพ', [], { title: 'ก', text: 'จ่ายค่าทำศพ' }).passage)).toEqual(['ค่าทำ']);
  });
  test('shows the other name where only that has the words, and takes it along to a page that shows it', () => {
    const term = {
      title: 'สถาบันพัฒนาองค์กรชุมชน',
      key: ['Community Organizations Development Institute', 'พอช.'].join(NAME_BREAK),
      text: 'องค์การมหาชน',
    };
    const hit = shown('พอช.', ['พอช'], { ...term, kind: 'term' });
    expect(marked(hit.also)).toEqual(['พอช']);
    expect(hit.words).toEqual(['พอช']);
    expect(shown('พอช.', ['พอช'], { ...term, kind: 'event' }).words).toEqual([]);
  });
  test('takes along what is marked in the passage, longest first, as it is written there', () => {
    expect(
      shown('ออมวันละบาท 2550', ['ออมวันละบาท', 'วันละบาท', '2550'], { title: 'ก', text: 'ปี ๒๕๕๐ เริ่มออม แล้วเก็บวัน ละ บาท' })
        .words,
    ).toEqual(['วัน ละ บาท', '๒๕๕๐']);
  });
  test('keeps the short lines of a table apart', () => {
    expect(
      shown('x', [], { title: 'ก', text: 'ภาพฝัน\nทุกคนมีสวัสดิการ\nของจริงที่พบนั้นยาวกว่านี้มากจนไม่เหมือนช่องในตารางเลย\nต่อไป' })
        .passage[0]!.text,
    ).toBe('ภาพฝัน · ทุกคนมีสวัสดิการ · ของจริงที่พบนั้นยาวกว่านี้มากจนไม่เหมือนช่องในตารางเลย ต่อไป');
  });
});
