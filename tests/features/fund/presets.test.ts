import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { fundOfScheme } from '../../../src/features/fund/state/presets.ts';
import { caseSchema } from '../../../src/intake/schema/entry/case.ts';
import { FUND_TABLES } from '../../../src/intake/schema/fund-presets.ts';
import { fundPageTh } from '../../../src/words/th/fund/fund-page.ts';

/** The scheme of a case of this library, as its file has it. */
function schemeOf(id: string) {
  const [, matter = ''] = readFileSync(`content/cases/${id}/index.mdx`, 'utf8').split(/^---$/m);
  const { scheme } = caseSchema.parse(parse(matter));
  if (!scheme) throw new Error(`${id} has no scheme`);
  return scheme;
}

describe.each(FUND_TABLES)('the table of %s', (id) => {
  const { fund, notes } = fundOfScheme(schemeOf(id), fundPageTh, 2027);

  test('never pays less at death to those who have been members longer', () => {
    for (const { steps } of fund.promises.filter(({ event }) => event === 'death')) {
      const inOrder = [...steps].sort((a, b) => a.years - b.years).map(({ baht }) => baht);
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      expect(new Set(steps.map(({ years }) => years)).size).toBe(steps.length);
    }
  });

  test('says of every benefit without a sum that it is left out, and of every doubt of its sources what it is', () => {
    const priced = schemeOf(id).benefits.filter(({ baht, tiers }) => baht !== undefined || tiers !== undefined);
    const unpriced = schemeOf(id).benefits.filter(
      (benefit) => !priced.some((each) => each.benefit === benefit.benefit),
    );
    const left = notes.filter((note) => unpriced.some(({ benefit }) => note === fundPageTh.note.noSum(benefit)));
    expect(left).toHaveLength(unpriced.length);
    expect(priced.filter(({ benefit }) => notes.includes(fundPageTh.note.noSum(benefit)))).toEqual([]);
    const doubts = priced.flatMap(({ uncertain }) => uncertain ?? []);
    expect(doubts.filter((doubt) => !notes.some((note) => note.includes(doubt)))).toEqual([]);
  });

  test('asks for the ceiling of nights in hospital where the source does not tell it', () => {
    const open = fund.promises.some(({ per, perStay, perYear }) => per === 'night' && perStay + perYear === 0);
    expect(notes.includes(fundPageTh.note.noCeiling)).toBe(open);
  });
});
