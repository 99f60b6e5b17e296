import { expect, test } from 'vitest';
import { geoJson } from '../../../src/features/map/geo-json.ts';
import { provincePoint } from '../../../src/features/map/province-points.ts';
import { PROVINCE_CODES } from '../../../src/intake/schema/provinces.ts';
import { address } from '../../../src/library/address.ts';
import { builtLibrary } from '../../fixtures/built-library.ts';

test.each([
  ['TH-10', 100.5, 13.75],
  ['TH-50', 98.8, 18.8],
  ['TH-57', 99.9, 19.9],
  ['TH-34', 105, 15.2],
  ['TH-23', 102.6, 12.3],
  ['TH-83', 98.35, 7.95],
  ['TH-95', 101.25, 6.2],
] as const)('the middle of %s is where it is on the globe, to a quarter of a degree', (code, east, north) => {
  const [longitude, latitude] = provincePoint(code)!;
  expect(Math.abs(longitude - east)).toBeLessThan(0.25);
  expect(Math.abs(latitude - north)).toBeLessThan(0.25);
});

test('no two provinces share a point', () => {
  expect(new Set(PROVINCE_CODES.map((code) => provincePoint(code)!.join())).size).toBe(PROVINCE_CODES.length);
});

test('cases have a point each, which says whether it is their own or that of their province', () => {
  const library = builtLibrary();
  const about = {
    name: 'กรณี',
    note: 'กลางจังหวัด',
    licence: 'https://l/',
    changed: '2026-11-23',
    url: (target: Parameters<typeof address>[0]) => address(target, 'th'),
  };
  const { features, ...told } = geoJson(library, 'cases', 'th', about);
  expect(told).toMatchObject({ type: 'FeatureCollection', note: 'กลางจังหวัด', updated: '2026-11-23' });
  expect(features.map(({ id }) => id)).toEqual(library.all('case').map(({ id }) => id));
  const places = features.map(({ properties, geometry }) => {
    const { lat, lon, province } = library.get('case', properties['url']!.split('/')[2]!).th.data.place;
    const own = lat !== undefined && lon !== undefined;
    return {
      said: [properties['precision'], ...geometry!.coordinates],
      right: own ? ['place', lon, lat] : ['province', ...provincePoint(province)!],
    };
  });
  expect(places.map(({ said }) => said)).toEqual(places.map(({ right }) => right));
  const events = geoJson(library, 'events', 'th', about).features;
  const placed = library.records('event').filter(({ cases }) => cases.length > 0);
  expect(new Set(events.map(({ properties }) => properties['event']))).toEqual(new Set(placed.map(({ id }) => id)));
});
