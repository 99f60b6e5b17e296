import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { address } from '../../../src/library/address.ts';
import { PROVINCE_CODES, type ProvinceCode } from '../../../src/intake/schema/provinces.ts';
import { CASE_GROUPS, TRIANGLE_STATES } from '../../../src/intake/schema/entry/case.ts';
import { LANGS } from '../../../src/words/languages.ts';
import { pageContext } from '../../../src/draw/context.ts';
import { drawnHtml } from '../../../src/draw/to-html.ts';
import { caseMix, countInMix, type Facets } from '../../../src/draw/map/case-mix.ts';
import { locator, outlineMap } from '../../../src/draw/map/outline-map.ts';
import { outline } from '../../../src/draw/map/outline.ts';
import { levelOf, shadesFor } from '../../../src/draw/map/shades.ts';
import { tileMap } from '../../../src/draw/map/tile-map.ts';
import { TILES } from '../../../src/draw/map/tiles.ts';
import { holds } from '../../property.ts';

const tileOf = (code: ProvinceCode) => TILES.find(({ province }) => province === code)!;

describe('the tiles', () => {
  test('hold every province exactly once', () =>
    expect(TILES.map(({ province }) => province).sort()).toEqual([...PROVINCE_CODES].sort()));
  test('have each a place of its own, within nine columns', () => {
    expect(new Set(TILES.map(({ column, row }) => `${column}/${row}`)).size).toBe(PROVINCE_CODES.length);
    expect(TILES.filter(({ column }) => column < 1 || column > 9)).toEqual([]);
  });
  test.each(LANGS)('have each an abbreviation of its own (%s)', (lang) =>
    expect(new Set(TILES.map(({ short }) => short[lang])).size).toBe(PROVINCE_CODES.length),
  );
  test('lie to each other as the provinces do, where these lie clearly apart', () => {
    /** Of 1,025 units from north to south and 560 from west to east. */
    const CLEAR = 150;
    const wrong: string[] = [];
    for (const a of PROVINCE_CODES)
      for (const b of PROVINCE_CODES) {
        const [[ax, ay], [bx, by]] = [outline().middle(a), outline().middle(b)];
        if (by - ay > CLEAR && tileOf(b).row <= tileOf(a).row) wrong.push(`${b} lies south of ${a}`);
        if (bx - ax > CLEAR && tileOf(b).column <= tileOf(a).column) wrong.push(`${b} lies east of ${a}`);
      }
    expect(wrong).toEqual([]);
  });
  test('touch for four borders of five', () => {
    const borders = PROVINCE_CODES.flatMap((a) =>
      outline()
        .neighbours(a)
        .map((b) => [tileOf(a), tileOf(b)] as const),
    );
    const touching = borders.filter(([a, b]) => Math.abs(a.row - b.row) <= 1 && Math.abs(a.column - b.column) <= 1);
    expect(touching.length / borders.length).toBeGreaterThan(0.8);
  });
  test.each(LANGS)('say province and number in words and lead to the province (%s)', (lang) => {
    const facets: Facets = {
      group: ['fund'],
      triangle: Object.fromEntries(
        (['policy', 'movement', 'knowledge'] as const).map((side) => [side, { state: 'weak', sources: [] }]),
      ) as unknown as Facets['triangle'],
    };
    const page = pageContext(lang, (target) => address(target, lang));
    const html = drawnHtml(tileMap(new Map([['TH-52', [facets, facets]]]), shadesFor(2), page));
    expect(html.match(/<a /g)).toHaveLength(PROVINCE_CODES.length);
    expect(html).toContain(address({ province: 'TH-52' }, lang));
    expect(html).toContain(page.t.looking.map.count(2));
    expect(html.split(page.t.looking.map.count(0))).toHaveLength(PROVINCE_CODES.length);
  });
});

describe('the shades', () => {
  test.each([
    [0, []],
    [1, ['1–1']],
    [2, ['1–1', '2–2']],
    [9, ['1–1', '2–3', '4–5', '6–9']],
    [500, ['1–4', '5–22', '23–105', '106–500']],
  ])('for counts up to %i are parted at even ratios', (most, ranges) =>
    expect(shadesFor(most).map(({ from, to }) => `${from}–${to}`)).toEqual(ranges),
  );
  test('give every count up to the greatest one shade, darker for more', () =>
    holds(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(3000), (most, some) => {
        const shades = shadesFor(most);
        const count = some % (most + 1);
        const level = levelOf(count, shades);
        expect(level === 0).toBe(count === 0);
        expect(levelOf(most, shades)).toBe(shades.length);
        expect(levelOf(Math.max(0, count - 1), shades)).toBeLessThanOrEqual(level);
      }),
    ));
});

test('a mix of cases counts what a filter over the cases themselves would', () => {
  const state = fc.constantFrom(...TRIANGLE_STATES).map((value) => ({ state: value, sources: [], observed: [] }));
  const one: fc.Arbitrary<Facets> = fc.record({
    group: fc.uniqueArray(fc.constantFrom(...CASE_GROUPS), { minLength: 1 }),
    triangle: fc.record({ policy: state, movement: state, knowledge: state }),
  });
  const any = <T extends string>(values: readonly T[]) => fc.constantFrom<T | ''>('', ...values);
  return holds(
    fc.property(
      fc.array(one, { maxLength: 30 }),
      any(CASE_GROUPS),
      any(TRIANGLE_STATES),
      any(TRIANGLE_STATES),
      any(TRIANGLE_STATES),
      (cases, group, policy, movement, knowledge) => {
        const left = cases.filter(
          (each) =>
            (!group || each.group.includes(group)) &&
            (!policy || each.triangle.policy.state === policy) &&
            (!movement || each.triangle.movement.state === movement) &&
            (!knowledge || each.triangle.knowledge.state === knowledge),
        );
        expect(countInMix(caseMix(cases), [group, policy, movement, knowledge])).toBe(left.length);
      },
    ),
  );
});

describe('the outline', () => {
  test('draws every province, and weighs at most 15 kB on the wire with all of them', () => {
    const paths = PROVINCE_CODES.map((code) => outline().province(code));
    expect(paths.filter((path) => !/^(M-?\d+ -?\d+l[-\d ]+z)+$/.test(path))).toEqual([]);
    const page = pageContext('th', (target) => address(target, 'th'));
    expect(gzipSync(drawnHtml(outlineMap(new Map(), [], page))).length).toBeLessThan(15_000);
    expect(gzipSync(drawnHtml(locator('TH-83', page))).length).toBeLessThan(2_600);
  });
  test.each([
    ['TH-52', ['TH-50', 'TH-51', 'TH-54', 'TH-56', 'TH-57', 'TH-63', 'TH-64']],
    ['TH-93', ['TH-80', 'TH-90', 'TH-91', 'TH-92']],
    ['TH-23', ['TH-22']],
  ] as const)('knows the neighbours of %s', (code, neighbours) =>
    expect([...outline().neighbours(code)].sort()).toEqual([...neighbours]),
  );
  test('gives every province neighbours that know it too, never itself, and an island the nearest shore', () => {
    const island = 'TH-83';
    expect(outline().neighbours(island)).toEqual(['TH-82']);
    for (const code of PROVINCE_CODES.filter((each) => each !== island)) {
      expect(outline().neighbours(code)).not.toContain(code);
      for (const other of outline().neighbours(code)) expect(outline().neighbours(other), other).toContain(code);
    }
  });
});
