import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseFacts } from '../../../src/library/cases/case-facts.ts';
import { COMPARED } from '../../../src/library/cases/compared-rows.ts';
import { caseSchema } from '../../../src/intake/schema/entry/case.ts';
import { words } from '../../../src/words/words.ts';
import { chosenIn, MOST, searchFor } from '../../../src/features/compare/chosen-cases.ts';
import { holds } from '../../property.ts';

const side = { state: 'unknown' };
const bare = {
  title: 'ก',
  summary: 'กองทุนหนึ่ง',
  topics: [],
  status: 'draft',
  updated: '2026-01-01',
  group: ['fund'],
  place: { province: 'TH-52' },
  triangle: { policy: side, movement: side, knowledge: side },
};

describe('what is set side by side', () => {
  test('of a case of which little is known is little: nothing is made up', () =>
    expect(Object.keys(caseFacts(caseSchema.parse(bare), 'th'))).toEqual(['what', 'place']));
  test('is dated, sourced and in order of time; what is about or uncertain says so', () => {
    const data = caseSchema.parse({
      ...bare,
      scheme: {
        contribution: { amount: 1, per: 'day', source: 'a' },
        members: [
          { count: 900, asOf: '2010', source: 'b', about: true },
          { count: 500, asOf: '2005-03', source: 'c', uncertain: 'นับสองครั้ง' },
        ],
        benefits: [
          { event: 'death', benefit: 'ค่าทำศพ', baht: 5000, source: 'd' },
          { event: 'birth', benefit: 'รับขวัญ' },
        ],
        holder: { text: 'กลุ่มถือเอง', source: 'e' },
      },
      triangle: { ...bare.triangle, movement: { state: 'strong', note: 'มีคนมาก', sources: ['f', 'g'] } },
    });
    const facts = caseFacts(data, 'th');
    expect(facts.members).toEqual([
      { text: 'มีนาคม 2548: 500 คน (ยังไม่แน่ใจ: นับสองครั้ง)', sources: ['c'] },
      { text: '2553: ราว 900 คน', sources: ['b'] },
    ]);
    expect(facts.contribution).toEqual([{ text: '1 บาท / วัน', sources: ['a'] }]);
    expect(facts.benefits?.map(({ text }) => text)).toEqual(['ค่าทำศพ · 5,000 บาท', 'รับขวัญ']);
    expect(facts.holder).toEqual([{ text: 'กลุ่มถือเอง', sources: ['e'] }]);
    expect(facts.movement).toEqual([{ text: 'แข็งแรง · มีคนมาก', sources: ['f', 'g'] }]);
    expect(facts.policy).toBeUndefined();
    expect(facts.match).toBeUndefined();
  });
  test.each(['th', 'en'] as const)('has a name for every row (%s)', (lang) => {
    const { rows } = words(lang).looking.compare;
    expect(COMPARED.filter((row) => !rows[row])).toEqual([]);
  });
});

describe('the address', () => {
  test.each([
    ['?c=songkhla,trat', ['songkhla', 'trat']],
    ['?c=trat,trat, trat', ['trat']],
    ['?c=a,b,c,d,e', ['a', 'b', 'c', 'd']],
    ['?c=../../x,A,<b>,ok', ['ok']],
    ['?q=1', []],
    ['', []],
  ])('%s names %j', (search, ids) => expect(chosenIn(search)).toEqual(ids));
  test('gives back what was written into it', () => {
    const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);
    return holds(
      fc.property(fc.uniqueArray(id, { maxLength: MOST }), (ids) => {
        expect(chosenIn(searchFor(ids))).toEqual(ids);
      }),
    );
  });
});
