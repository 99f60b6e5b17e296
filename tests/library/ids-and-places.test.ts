import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../src/library/library.ts';
import { syncContent } from '../../src/sync/sync-content.ts';

const { entries, terms, sources, records } = syncContent('tests/fixtures/library', { base: '/', version: 'test' });
const all = [...entries.values()].map(({ entry }) => entry);
/** The library with another title for one entry. */
const titled = (id: string, title: string) =>
  buildLibrary({
    entries: all.map((entry) =>
      entry.id === id ? { ...entry, th: { ...entry.th, data: { ...entry.th.data, title } } } : entry,
    ) as typeof all,
    terms,
    sources,
    records,
  });

describe('what the paths and the line ends of every page rest on', () => {
  const [first, last] = [titled('open-books', 'กก'), titled('open-books', 'ฮฮ')];
  test('a title moves an entry in lists, and neither ids nor names of places', () => {
    const order = (library: typeof first) => library.all('lesson').map(({ id }) => id);
    expect(order(first)).not.toEqual(order(last));
    expect(first.idsOf('lesson')).toEqual(last.idsOf('lesson'));
    expect(first.placesNamed()).toEqual(last.placesNamed());
  });
  test('each place is named alone and with what it is, once', () => {
    const names = first.placesNamed();
    expect(new Set(names).size).toBe(names.length);
    const districts = first.all('case').flatMap(({ th }) => th.data.place.district ?? []);
    expect(districts.length).toBeGreaterThan(0);
    for (const district of districts)
      expect(names).toEqual(expect.arrayContaining([district, `อำเภอ${district}`, `อ.${district}`]));
  });
});
