import { afterEach, describe, expect, test, vi } from 'vitest';
import { configFile } from '../../scripts/site/own-files.ts';
import { siteOf } from '../../scripts/site/site-answers.ts';

/** Runs with the modules as they are in a site that counts in kip and pays for other things. */
async function inLaos<T>(what: () => Promise<T>): Promise<T> {
  vi.resetModules();
  vi.doMock('../../src/site.config.ts', async (original) => {
    const { SITE } = await original<typeof import('../../src/site.config.ts')>();
    return {
      SITE: {
        ...SITE,
        currency: { code: 'LAK', name: { th: 'กีบ', en: 'kip' } },
        benefitEvents: [
          { id: 'flood', name: { th: 'น้ำท่วม', en: 'Flood' } },
          { id: 'fire', name: { th: 'ไฟไหม้', en: 'Fire' } },
        ],
      },
    };
  });
  return what();
}
afterEach(() => {
  vi.doUnmock('../../src/site.config.ts');
  vi.resetModules();
});

describe('a site with money and benefits of its own', () => {
  test('says sums in its currency, on pages and in forms, and a role (บทบาท) stays what it is', () =>
    inLaos(async () => {
      const { formatBaht } = await import('../../src/words/locale/sum-of-money.ts');
      const { words } = await import('../../src/words/words.ts');
      const { inCurrency } = await import('../../src/settings/money.ts');
      const { caseSchema } = await import('../../src/intake/schema/entry/case.ts');
      const { jsonSchema } = await import('../../src/intake/schema/json-schema.ts');
      expect([formatBaht(5000, 'th'), formatBaht(5000, 'en')]).toEqual(['5,000 กีบ', '5,000 kip']);
      expect(inCurrency('บทบาทของกองทุนวันละบาท', 'th')).toBe('บทบาทของกองทุนวันละกีบ');
      expect(words('en').looking.benefits.columns.stay).toBe('Most a stay (kip)');
      const form = JSON.stringify(jsonSchema(caseSchema.shape.scheme));
      expect(form).toContain('เงินสมทบ (กีบ)');
      expect(form).not.toMatch(/(?<!บท)บาท|"[^"]*\bbaht\b[^"]*[ (]/i);
    }));

  test('pays for what it says, in its order, and has no fund model of Thailand', () =>
    inLaos(async () => {
      const { BENEFIT_EVENTS } = await import('../../src/intake/schema/entry/case.ts');
      const { words } = await import('../../src/words/words.ts');
      const { WITHOUT } = await import('../../src/settings/without.ts');
      const { fundAddress } = await import('../../src/features/fund/index.ts');
      expect(BENEFIT_EVENTS).toEqual(['flood', 'fire']);
      expect(Object.values(words('th').looking.benefits.event)).toEqual(['น้ำท่วม', 'ไฟไหม้']);
      expect(WITHOUT).toEqual(expect.arrayContaining(['fund', 'budget']));
      expect(fundAddress('th')()).toBeUndefined();
    }));
});

test('our own sums are in baht', async () => {
  const { formatBaht } = await import('../../src/words/locale/sum-of-money.ts');
  const { inCurrency } = await import('../../src/settings/money.ts');
  expect([formatBaht(5000, 'th'), formatBaht(5000, 'en')]).toEqual(['5,000 บาท', '5,000 baht']);
  expect(inCurrency('วันละบาท', 'th')).toBe('วันละบาท');
});

test('the currency of a new site is told in one line', () => {
  const made = siteOf({ currency: 'LAK:กีบ:kip' }, ['TH-10']);
  if ('problems' in made) throw new Error('no site');
  expect(configFile(made.site)).toContain("currency: { code: 'LAK', name: { th: 'กีบ', en: 'kip' } },");
  expect(siteOf({ currency: 'kip' }, ['TH-10'])).toHaveProperty('problems');
});
