import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { siteOf } from '../../scripts/site/site-answers.ts';
import { spoken } from '../../src/words/locale/spoken.ts';

const answers = {
  lang: 'lo,en',
  sides: 'forest:ປ່າ:Forest, people:ຄົນ:People, rules:ກົດ:Rules, work:ວຽກ:Work',
  places: 'LA-LM:ຫຼວງນ້ຳທາ:Luang Namtha, LA-PH:ຜົ້ງສາລີ',
  currency: 'LAK:ກີບ:kip',
};
const made = siteOf(answers, []);
if ('problems' in made) throw new Error('no site');
const { site } = made;

test('names told to new-site are in the languages of the site, in their order', () => {
  expect(site.sides?.map(({ name }) => name)[0]).toEqual({ lo: 'ປ່າ', en: 'Forest' });
  expect(site.places?.map(({ name }) => name)).toEqual([
    { lo: 'ຫຼວງນ້ຳທາ', en: 'Luang Namtha' },
    { lo: 'ຜົ້ງສາລີ', en: 'ຜົ້ງສາລີ' },
  ]);
  expect(site.currency?.name).toEqual({ lo: 'ກີບ', en: 'kip' });
});

describe('in a site of Lao and English', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.doMock('../../src/site.languages.ts', () => ({
      LANGUAGES: [
        { code: 'lo', name: 'ລາວ' },
        { code: 'en', name: 'English' },
      ],
    }));
    vi.doMock('../../src/site.config.ts', async (original) => {
      const { SITE } = await original<typeof import('../../src/site.config.ts')>();
      return {
        SITE: {
          ...SITE,
          sides: site.sides,
          places: { regions: [{ id: 'north', name: { lo: 'ພາກເໜືອ', en: 'North' } }], list: site.places },
          currency: site.currency,
        },
      };
    });
  });
  afterEach(() => {
    vi.doUnmock('../../src/site.languages.ts');
    vi.doUnmock('../../src/site.config.ts');
    vi.resetModules();
  });

  test('sides have their Lao names, though English stands in for other words', async () => {
    const { en } = await import('../../src/words/en/site.ts');
    const { spoken: inLao } = await import('../../src/words/locale/spoken.ts');
    const words = inLao(en, { nav: { home: 'ໜ້າທຳອິດ' } }, 'lo');
    expect(Object.values(words.side)).toEqual(['ປ່າ', 'ຄົນ', 'ກົດ', 'ວຽກ']);
    expect(Object.values(words.triangle.place.shape)[0]).toBe('■ learned on the side of ປ່າ');
    expect([words.nav.home, words.nav.cases]).toEqual(['ໜ້າທຳອິດ', 'Cases']);
    expect(Object.values(words.coverage.region)[0]).toBe('ພາກເໜືອ');
    expect(Object.values(en.side)[0]).toBe('Forest');
  });

  test('the words are bound so that this holds for every part that names sides', async () => {
    const { doors } = await import('../../scripts/words/doors.ts');
    const files = doors(process.cwd(), ['lo', 'en']);
    expect(files.get('site.ts')).toContain("spoken(en, {}, 'lo')");
    expect(files.get('offline.ts')).not.toContain('spoken');
  });

  test('four sides are no triangle, nor where English stands in', async () => {
    const { withFigure } = await import('../../src/words/figure-words.ts');
    expect(withFigure({ said: 'Triangle' }, 'lo')).toEqual({ said: 'Four sides' });
  });

  test('English words that tell of the first language tell of Lao', async () => {
    const { writeEn } = await import('../../src/words/en/write.ts');
    const { adminEn } = await import('../../src/words/en/admin.ts');
    const { coverageEn } = await import('../../src/words/en/library/coverage.ts');
    const { trayEn } = await import('../../src/words/en/tray.ts');
    expect(writeEn.bodyThai).toBe('Lao text');
    const texts = [adminEn, coverageEn, trayEn, { ...writeEn, source: undefined }].map((words) =>
      JSON.stringify(words).replace('{"th":"Thai","en":"English"}', ''),
    );
    expect(texts.map((text) => /.{20}\bThai\b.{20}/.exec(text)?.[0])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('places have their Lao names', async () => {
    const { PROVINCES } = await import('../../src/intake/schema/provinces.ts');
    expect(PROVINCES['LA-LM' as 'TH-10']).toMatchObject({ lo: 'ຫຼວງນ້ຳທາ', en: 'Luang Namtha' });
  });

  test('what `npm run new` begins is written for these languages, and no word of it is Thai', async () => {
    const { skeleton } = await import('../../scripts/new/skeleton.ts');
    const { NEW_KINDS } = await import('../../scripts/new/answers.ts');
    const texts = NEW_KINDS.map((kind) =>
      skeleton({ kind, id: 'x', title: 'ປ່າ', case: 'c', lesson: 'l', source: 's', province: 'LA-LM' }, '2026-12-01'),
    );
    expect(texts.join('\n')).not.toMatch(/[ก-๙]|\bth:/);
    expect(texts[0]).toContain('  lo: [… a question as people ask it');
    expect(texts[NEW_KINDS.indexOf('term')]).toMatch(/lo: ປ່າ\n {2}en: …\n {2}also/);
  });
});

test('a language without words of its own takes the English ones as they are', () => {
  expect(spoken({ a: 'A', b: { c: 'C' } }, undefined, 'lo')).toEqual({ a: 'A', b: { c: 'C' } });
});
