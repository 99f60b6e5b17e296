import { describe, expect, test } from 'vitest';
import { placeMeanings, districtOf } from '../../../src/features/search/index/names/place-names.ts';
import { keyOf, rootOf } from '../../../src/features/search/query/stem.ts';
import { soundKey } from '../../../src/features/search/query/sound.ts';
import { spokenWeights } from '../../../src/features/search/query/spoken-words.ts';
import { liftsFor } from '../../../src/features/search/rank/intents.ts';
import { engineOver, SMALL } from './small-index.ts';
import type { SearchPage } from '../../../src/features/search/index/indexed-page.ts';

const meaning = (members: string[], weight = 0.8, not: string[] = []) => ({ members, weight, not });
const page = (id: string, title: string, text: string, more: Partial<SearchPage> = {}): SearchPage => ({
  id,
  title,
  data: { kind: id.split(':')[0] },
  facets: { kind: [id.split(':')[0]!] },
  sections: [{ text }],
  ...more,
});
const ids = async (pages: SearchPage[], query: string, meant = {}): Promise<string[]> =>
  (await engineOver(pages, [], meant).engine.search(query)).hits.map((hit) => hit.page.id);

describe('words that people use for one thing', () => {
  const pages = [
    ...SMALL,
    page('lesson:theft', 'กรรมการยักยอก', 'เมื่อกรรมการยักยอกเงิน ให้เรียกประชุม'),
    page('lesson:mangrove', 'ป่าโกงกาง', 'ชาวบ้านปลูกป่าโกงกางริมทะเล'),
    page('lesson:cheat', 'ใครโกง', 'ถ้ามีคนโกงเงิน ให้ตรวจบัญชี'),
  ];
  const meanings = [meaning(['โกง', 'ยักยอก', 'อมเงิน', 'embezzle'], 0.8, ['โกงกาง'])];
  test('find what has another of them, below what has the one that was typed', async () => {
    const found = await ids(pages, 'ประธานโกง', { meanings });
    expect(found[0]).toBe('lesson:cheat');
    expect(found.indexOf('lesson:theft')).toBeGreaterThan(0);
    expect(await ids(pages, 'อมเงิน', { meanings })).toContain('lesson:theft');
    const without = await ids(pages, 'อมเงิน');
    expect((await ids(pages, 'อมเงิน', { meanings })).indexOf('lesson:theft')).toBeLessThan(
      without.indexOf('lesson:theft'),
    );
  });
  test('reach over from one language to the other', async () => {
    expect(await ids(pages, 'embezzle', { meanings })).toEqual(
      expect.arrayContaining(['lesson:theft', 'lesson:cheat']),
    );
    expect(await ids(pages, 'embezzle')).toEqual([]);
  });
  test('are not seen inside the words that a group excepts, nor inside other words', async () => {
    expect(await ids(pages, 'ยักยอก', { meanings })).not.toContain('lesson:mangrove');
  });
});

describe('how people ask', () => {
  const pages = [
    ...SMALL,
    page('lesson:drill', 'ตกลงกติกาก่อนเริ่ม', 'เขียนกติกาให้ชัดแล้วลงชื่อ', {
      asks: ['ทะเลาะกันเรื่องเงินทุกทีเลย', 'คุยกันไม่รู้เรื่องสักที'],
    }),
  ];
  test('leads to a page that says it otherwise, and shows a passage of the page and never the question', async () => {
    const { engine } = engineOver(pages);
    const { hits } = await engine.search('ทะเลาะกันเรื่องเงินบ่อยมาก');
    expect(hits[0]!.page.id).toBe('lesson:drill');
    expect(hits[0]!.section.text).toBe('เขียนกติกาให้ชัดแล้วลงชื่อ');
    expect(JSON.stringify(hits)).not.toContain('ทะเลาะ\\u0e01');
  });
  test('cannot be quoted: an exact phrase must stand in a text', async () => {
    const { hits } = await engineOver(pages).engine.search('"คุยกันไม่รู้เรื่อง"');
    expect(hits.every(({ section }) => !section.text.includes('คุยกัน'))).toBe(true);
  });
});

describe('places', () => {
  const pages = [
    page('case:korat', 'กลุ่มเก่า', 'กลุ่มหนึ่งในอีสาน', { places: { own: ['TH-30'], named: ['TH-30'] } }),
    page('lesson:there', 'บทเรียน', 'เรียนจากหลายที่', { places: { own: [], named: ['TH-30'] } }),
    page('case:else', 'กลุ่มใต้', 'กลุ่มหนึ่งในภาคใต้', { places: { own: ['TH-93'], named: ['TH-93'] } }),
  ];
  const meant = placeMeanings(pages);
  test.each([
    ['โคราช', 'case:korat'],
    ['korat', 'case:korat'],
    ['Nakhon Ratchasima', 'case:korat'],
    ['ปากช่อง', 'case:korat'],
    ['เมืองลุง', 'case:else'],
  ])('%s finds what is there, the case itself first', async (query, first) => {
    expect((await ids(pages, query, meant))[0]).toBe(first);
  });
  test('a sub-district knows its district where its province has one of that name', () => {
    expect(districtOf('TH-22', 'ชากไทย')).toBe('เขาคิชฌกูฏ');
    expect(districtOf('TH-22', 'ไม่มีที่นี่')).toBeUndefined();
  });
});

test.each([
  ['contributed', 'contribution', true],
  ['policies', 'policy', true],
  ['fund', 'funeral', false],
  ['กองทุน', 'กองทุน', true],
  ['2547', '2548', false],
])('%s and %s are listed under one key: %s', (a, b, same) => expect(keyOf(a) === keyOf(b)).toBe(same));

test('the root of an English word begins all its forms', () => {
  for (const [word, form] of [
    ['policies', 'policy'],
    ['contribution', 'contributed'],
    ['saving', 'saves'],
  ] as const)
    expect(form.startsWith(rootOf(word))).toBe(true);
});

test.each([
  ['ชาปนะกิจ', 'ฌาปนกิจ', true],
  ['สะมาชิก', 'สมาชิก', true],
  ['บำนาน', 'บำนาญ', true],
  ['ชาปนะกิด', 'ฌาปนกิจ', true],
  ['โปงใส', 'โปร่งใส', true],
  ['อาจาล', 'อาจารย์', true],
  ['ออมซับ', 'ออมทรัพย์', true],
  ['งัย', 'ไง', true],
  ['welfair', 'welfare', true],
  ['comunity', 'community', true],
  ['fund', 'found', true],
  ['member', 'number', false],
  ['กองทุน', 'ของทุน', false],
  ['สวัสดิการ', 'สวัสดี', false],
])('%s sounds like %s: %s', (a, b, same) => expect(soundKey(a) === soundKey(b)).toBe(same));

test('words of speech weigh less where they are whole words, and the others as much as ever', () => {
  const borders = Uint8Array.from([1, 0, 0, 1, 0, 1]);
  const weights = [...spokenWeights('นะคะเงิน', Uint8Array.from([1, 0, 1, 0, 1, 0, 0, 0, 1]))];
  expect(weights.slice(4)).toEqual([1, 1, 1, 1]);
  expect(Math.max(...weights.slice(0, 4))).toBeLessThan(0.2);
  expect([...spokenWeights('ชนะ', borders)]).toEqual([1, 1, 1]);
});

test.each([
  ['ใครศึกษาเรื่องกองทุนไว้บ้าง', 'study'],
  ['who studied village funds', 'study'],
  ['ทั้งประเทศมีกี่กองทุน', 'figure'],
  ['how many funds are there', 'figure'],
  ['มีเวลาครึ่งวันทำกิจกรรมอะไรดี', 'workshop'],
  ['2 hours with 15 people', 'workshop'],
  ['กฎหมายสวัสดิการ', 'rule'],
  ['ฌาปนกิจคืออะไร', 'term'],
])('%s asks for a %s', (query, kind) => {
  const lifts = liftsFor(query.replace(/ /g, (_, at: number) => (/[a-z0-9]/.test(query[at - 1] ?? '') ? ' ' : '')));
  expect([...lifts.keys()]).toContain(kind);
});

test('most ways of asking lift nothing', () => {
  for (const query of ['กรรมการโกงเงิน', 'เงินไม่พอจ่ายค่าทำศพทำไงดี', 'our treasurer left'])
    expect(liftsFor(query).size).toBe(0);
});
