import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dataFile, worksData, worksIn } from '../../../src/library/machines/files.ts';
import { inPacks, ofEntry, packOf, writtenFile } from '../../../src/library/machines/packs.ts';
import { holds } from '../../property.ts';

describe('packs of a large library', () => {
  test('lie where they lay before: copies on disk and pages that are kept name them', () => {
    expect(['karo', 'see-then-do', 'trat', ''].map((name) => packOf(name, 1000))).toEqual([490, 662, 502, 261]);
  });

  test('hold everything, once, each where it is looked for', () => {
    holds(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (names, packs) => {
        const held = inPacks(names, (name) => name, packs);
        expect([...held.values()].flat().sort()).toEqual([...names].sort());
        for (const [pack, inside] of held) for (const name of inside) expect(packOf(name, packs)).toBe(pack);
      }),
    );
  });

  it.each([
    [0, 'data/lesson/see-then-do.json', 'data/works/lesson/see-then-do.bib', 'lesson/see-then-do'],
    [1, 'data/packs/lesson/0.json', 'data/packs/works/lesson/0.json', 'packs/lesson/0'],
  ])('with %i packs an entry is fetched as %s, its works as %s, its texts as %s', (packs, data, works, written) => {
    expect(dataFile('lesson', 'see-then-do', packs)).toEqual({ made: data });
    expect(worksData({ kind: 'lesson', id: 'see-then-do' }, 'bib', packs)).toEqual({ made: works });
    expect(writtenFile('lesson', 'see-then-do', packs)).toBe(written);
  });

  test('tell of one entry what its own file would; of an entry that is gone, nothing', () => {
    const [one, pack] = [{ id: 'karo' }, { karo: { id: 'karo' } }];
    expect(ofEntry(one, 'karo', 0)).toBe(one);
    expect(ofEntry(pack, 'karo', 4)).toBe(pack.karo);
    expect(ofEntry(pack, 'trat', 4)).toBeUndefined();
    expect(ofEntry(undefined, 'trat', 4)).toBeUndefined();
    const works = JSON.stringify({ karo: { bib: '@misc{a}', ris: 'TY  - GEN', 'csl.json': '[]' } });
    expect(worksIn('@misc{a}', 'karo', 'bib', 0)).toBe('@misc{a}');
    expect(worksIn(works, 'karo', 'ris', 4)).toBe('TY  - GEN');
    expect(worksIn(works, 'trat', 'ris', 4)).toBeUndefined();
  });
});
