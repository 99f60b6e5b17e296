import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { namedPlaces } from '../../scripts/site/named-places.ts';
import { siteOf } from '../../scripts/site/site-answers.ts';
import { configFile } from '../../scripts/site/own-files.ts';
import type { PlacesSettings } from '../../src/settings/place.ts';

const LAOS: PlacesSettings = {
  regions: [{ id: 'north', name: { th: 'เหนือ', en: 'North' } }],
  list: [
    { code: 'LA-LM', name: { th: 'หลวงน้ำทา', en: 'Luang Namtha' }, region: 'north', latitude: 20.9, longitude: 101.4 },
    { code: 'LA-CH', name: { th: 'จำปาสัก', en: 'Champasak' } },
    { code: 'LA-SV', name: { th: 'สะหวันนะเขต', en: 'Savannakhet' }, region: 'south' },
  ],
};

describe('a site with places of its own', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.doMock('../../src/site.config.ts', async (original) => {
      const { SITE } = await original<typeof import('../../src/site.config.ts')>();
      return { SITE: { ...SITE, places: LAOS, emptyPlaces: false } };
    });
  });
  afterEach(() => {
    vi.doUnmock('../../src/site.config.ts');
    vi.resetModules();
  });

  test('has a section for each region, and one for every place that names none, or one that is not there', async () => {
    const { provincesOf, REGIONS } = await import('../../src/library/region.ts');
    const { words } = await import('../../src/words/words.ts');
    const sections = REGIONS.map((region) => [words('en').coverage.region[region], provincesOf(region)]);
    expect(sections).toEqual([
      ['North', ['LA-LM']],
      ['Elsewhere', ['LA-CH', 'LA-SV']],
    ]);
    expect(REGIONS.flatMap(provincesOf).sort()).toEqual(LAOS.list.map(({ code }) => code).sort());
  });

  test('takes only these in its cases, wherever they lie on the globe, and names them without the words of Thailand', async () => {
    const { caseSchema } = await import('../../src/intake/schema/entry/case.ts');
    const { placeName } = await import('../../src/library/place.ts');
    const place = caseSchema.shape.place;
    expect(place.safeParse({ province: 'LA-LM', lat: -33, lon: 151 }).success).toBe(true);
    expect(place.safeParse({ province: 'TH-52' }).success).toBe(false);
    const said = placeName({ province: 'LA-LM' as 'TH-52', district: 'นาแล' }, 'th');
    expect(said).toBe('นาแล, หลวงน้ำทา');
  });

  test('has no map of Thailand, points where it told them, and no page of a place without a case', async () => {
    const { WITHOUT } = await import('../../src/settings/without.ts');
    const { hasPlacePage } = await import('../../src/settings/places.ts');
    const { provincePoint } = await import('../../src/features/map/province-points.ts');
    const { TILES } = await import('../../src/draw/map/tiles.ts');
    expect(WITHOUT).toEqual(expect.arrayContaining(['map', 'budget']));
    expect([hasPlacePage(0), hasPlacePage(1)]).toEqual([false, true]);
    expect(provincePoint('LA-LM' as 'TH-52')).toEqual([101.4, 20.9]);
    expect(provincePoint('LA-CH' as 'TH-52')).toBeUndefined();
    expect(TILES).toEqual([]);
  });
});

test('our own places are the provinces of Thailand, each in a region and with a page', async () => {
  const { provincesOf, REGIONS } = await import('../../src/library/region.ts');
  const { hasPlacePage } = await import('../../src/settings/places.ts');
  expect(REGIONS.flatMap(provincesOf)).toHaveLength(77);
  expect(hasPlacePage(0)).toBe(true);
});

test('places of a new site are told in one line, and the first is where its example lies', () => {
  const line = 'LA-LM:หลวงน้ำทา:Luang Namtha, LA-PH:พงสาลี';
  expect(namedPlaces(line)?.map(({ code, name }) => [code, name['en']])).toEqual([
    ['LA-LM', 'Luang Namtha'],
    ['LA-PH', 'พงสาลี'],
  ]);
  const made = siteOf({ places: line }, ['TH-10']);
  if ('problems' in made) throw new Error('no site');
  expect(made.site.province).toBe('LA-LM');
  expect(configFile(made.site)).toContain("{ code: 'LA-LM', name: { th: 'หลวงน้ำทา', en: 'Luang Namtha' } }");
  for (const wrong of ['laos:ลาว', 'LA-LM', 'LA-LM:ก, LA-LM:ข']) expect(namedPlaces(wrong)).toBeUndefined();
  expect(siteOf({ places: line, region: 'TH-10' }, ['TH-10'])).toHaveProperty('problems');
});
