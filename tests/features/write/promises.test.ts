import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { given } from '../../../src/certain.ts';
import { decodeBoard } from '../../../src/features/board/model/board-link.ts';
import { boardLinkOfPlan } from '../../../src/features/board/model/board-of-plan.ts';
import { agendaFiles, dayOf, wholePromises } from '../../../src/features/write/results/result-promises.ts';
import { beginResult, emptyPromise, readResult, type Result } from '../../../src/features/write/results/result.ts';
import type { PublishedEntry } from '../../../src/features/write/library/writing-index.ts';
import { readYaml, splitFrontMatter } from '../../../src/intake/front-matter.ts';
import { agendaSchema } from '../../../src/intake/schema/entry/agenda.ts';
import { sourceSchema } from '../../../src/intake/schema/list/source.ts';
import { resultsTh } from '../../../src/words/th/results.ts';

const told = { kit: 'pot-of-sweets', date: '2026-12-05', place: 'ตำบลริมคลอง', people: '30', lessons: [] };
const result: Result = {
  ...beginResult(told, 'หม้อขนม', '2026-12-06'),
  promises: [
    { who: 'เหรัญญิก', what: 'นับอายุสมาชิก', when: '20 ม.ค. 2570', side: 'knowledge' },
    { who: 'ประธาน', what: 'พาตัวเลขไป อบต.', when: 'เดือนหน้า', side: 'policy' },
    { who: '', what: 'ใครสักคนไปถาม', when: '', side: 'movement' },
    emptyPromise(),
  ],
};
const context = { t: resultsTh, lang: 'th' as const, today: '2026-12-06' };
const dataOf = (text: unknown) => readYaml(splitFrontMatter(String(text)).yaml, 'x').data;

describe('promises of a meeting', () => {
  test('go on where they say who, what and on which side; the others are counted', () => {
    const { whole, lacking } = wholePromises(result);
    expect(whole.map(({ who }) => who)).toEqual(['เหรัญญิก', 'ประธาน']);
    expect(lacking).toBe(1);
  });
  test.each([
    ['20 ม.ค. 2570', '2027-01-20'],
    ['2027-02-31', ''],
    ['เดือนหน้า', ''],
    ['มกราคม 2570', ''],
  ])('typed by %j are due on %j', (typed, day) => expect(dayOf(typed)).toBe(day));
});

describe('as an agenda', () => {
  test('of a year without one is a new entry that the schema takes, with the record as its source', async () => {
    const files = await agendaFiles(result, undefined, context);
    const data = agendaSchema.parse(dataOf(files['agenda/2026/index.mdx']));
    const source = 'results-pot-of-sweets-2026-12-05';
    expect(data.commitments).toMatchObject([
      { who: 'เหรัญญิก', side: 'knowledge', due: '2027-01-20', source },
      { who: 'ประธาน', what: 'พาตัวเลขไป อบต. (เสร็จเมื่อไร: เดือนหน้า)', source },
    ]);
    const sources = dataOf(`---\n${String(files['sources.yaml'])}\n---\n`) as unknown[];
    expect(sources.map((item) => sourceSchema.parse(item).id)).toEqual([source]);
  });
  test('of a published year changes nothing but its promises and its day', async () => {
    const text = readFileSync('content/agenda/2026/index.mdx', 'utf8');
    const before = agendaSchema.parse(dataOf(text));
    const published: PublishedEntry = {
      kind: 'agenda',
      id: '2026',
      th: text,
      en: readFileSync('content/agenda/2026/en.mdx', 'utf8'),
      files: {},
      data: { th: before },
    };
    const files = await agendaFiles(result, published, context);
    const after = agendaSchema.parse(dataOf(files['agenda/2026/index.mdx']));
    expect(after.commitments).toHaveLength(before.commitments.length + 2);
    expect({ ...after, commitments: before.commitments, updated: before.updated }).toEqual(before);
    expect(Object.keys(files)).toContain('agenda/2026/en.mdx');
  });
});

describe('as a board of one’s own triangle', () => {
  test('are lines of its plan, three a side, and the rest is counted', () => {
    const line = { side: 'policy' as const, when: 'หลังวง', then: 'ทำ', who: 'เรา', until: '2027-01-20' };
    const { fragment, left } = boardLinkOfPlan({ name: 'ตำบลริมคลอง', date: '2026-12-05', lines: Array(5).fill(line) });
    expect(left).toBe(2);
    const board = decodeBoard(fragment);
    if (typeof board !== 'object') throw new Error(`The link is no board: ${String(board)}`);
    expect(board.name).toBe('ตำบลริมคลอง');
    expect(given(board.years[0], 'a year').plan).toEqual([line, line, line]);
  });
});

describe('photographs of a form', () => {
  const photo = {
    name: 'photo-1.jpg',
    extension: 'jpg',
    width: 60,
    height: 40,
    shows: 'กระดาน',
    given: true,
    send: true,
  };
  test('are remembered by name and words', () =>
    expect(readResult(JSON.stringify({ ...result, photos: [photo] }))?.photos).toEqual([photo]));
  test('with a name of another place are not', () =>
    expect(readResult(JSON.stringify({ ...result, photos: [{ ...photo, name: '../x.jpg' }] }))?.photos).toEqual([]));
});
