import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { caseSchema } from '../../src/intake/schema/entry/case.ts';
import { benefitsTable } from '../../src/text/blocks/benefits.ts';

type Given = Record<string, unknown>;
const scheme = caseSchema.shape.scheme.unwrap();
const drawn = (benefit: Given, lang: 'th' | 'en' = 'en'): string =>
  toHtml({
    type: 'root',
    children: benefitsTable(scheme.parse({ benefits: [{ event: 'death', benefit: 'Grant', ...benefit }] }), {
      lang,
      cite: () => 1,
    }),
  })
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the steps of a benefit', () => {
  const tiers = [
    { years: 0.5, baht: 3000, per: 'time' },
    { years: 10, age: 60, baht: 300, per: 'month' },
    { baht: 200, per: 'night', ceiling: { stay: 600, year: 1000 } },
  ];
  test('say what is paid, how often, to whom, and how much at most', () => {
    expect(drawn({ tiers })).toContain(
      '3,000 baht after 0.5 years of membership 300 baht a month after 10 years of membership, from the age of 60 200 baht a night at most 600 baht a stay, at most 1,000 baht a year',
    );
    expect(drawn({ tiers }, 'th')).toContain('300 บาท ต่อเดือน เป็นสมาชิกครบ 10 ปี, อายุ 60 ปีขึ้นไป');
  });
  test('a single step stands without a list, a benefit without steps as before', () => {
    expect(drawn({ tiers: tiers.slice(0, 1) })).toContain('3,000 baht after 0.5 years');
    expect(drawn({ baht: 500 })).toContain('500 baht');
    expect(drawn({})).toContain('No data yet');
  });
  test('what a single step asks for is told once, by the condition; of several each tells its own', () => {
    const condition = 'after six months';
    expect(drawn({ tiers: tiers.slice(0, 1), condition })).toMatch(/3,000 baht after six months $/);
    expect(drawn({ tiers, condition })).toContain('3,000 baht after 0.5 years');
  });
  test('the source stands behind the last sum, before what is set below it', () => {
    expect(drawn({ tiers: tiers.slice(2), source: 'note-75701' })).toContain('200 baht a night [1] at most 600 baht');
    expect(drawn({ tiers: tiers.slice(0, 2), source: 'note-75701' })).toContain('300 baht a month [1] after 10 years');
  });
});
