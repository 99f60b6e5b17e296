import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { brandSheets } from '../../scripts/brand/sheets.ts';
import { sideSheets } from '../../scripts/brand/side-sheets.ts';
import { namedSides } from '../../scripts/site/named-sides.ts';
import { contrast, darkerThan } from '../../src/settings/colour.ts';
import { withFigure } from '../../src/words/figure-words.ts';
import { words } from '../../src/words/words.ts';
import { onSidesOf } from '../../src/settings/example-sides.ts';

const FIVE = 'forest:ป่า:Forest, people:คน:People, rule:กติกา:Rules, market:ตลาด:Market, water:น้ำ:Water';
const sidesOf = (count: number) => namedSides(FIVE.split(', ').slice(0, count).join(','))!;

/** Runs with the modules as they are in a site that has these sides. */
async function inSite<T>(count: number, what: () => Promise<T>): Promise<T> {
  vi.resetModules();
  vi.doMock('../../src/site.config.ts', async (original) => {
    const { SITE } = await original<typeof import('../../src/site.config.ts')>();
    return { SITE: { ...SITE, sides: sidesOf(count) } };
  });
  return what();
}
afterEach(() => {
  vi.doUnmock('../../src/site.config.ts');
  vi.resetModules();
});

describe.each([2, 3, 4, 5])('a site with %i sides of its own', (count) => {
  const ids = sidesOf(count).map(({ id }) => id);

  test('names them in both languages, and has an address for each', () =>
    inSite(count, async () => {
      const { words } = await import('../../src/words/words.ts');
      const { address } = await import('../../src/library/address.ts');
      const { SIDES } = await import('../../src/settings/sides.ts');
      expect(SIDES).toEqual(ids);
      expect(Object.values(words('en').sideShort)).toEqual(
        ['Forest', 'People', 'Rules', 'Market', 'Water'].slice(0, count),
      );
      expect(Object.values(words('th').side)[0]).toBe('ป่า');
      expect(SIDES.map((side) => address({ side }, 'en', '/'))).toEqual(ids.map((id) => `/en/triangle/${id}/`));
    }));

  test('asks for them in lessons and cases, and takes no others', () =>
    inSite(count, async () => {
      const { lessonSchema } = await import('../../src/intake/schema/entry/lesson.ts');
      const { caseSchema } = await import('../../src/intake/schema/entry/case.ts');
      expect(lessonSchema.shape.side.safeParse(ids[0]).success).toBe(true);
      expect(lessonSchema.shape.side.safeParse('policy').success).toBe(false);
      const triangle = Object.fromEntries(ids.map((id) => [id, { state: 'unknown' }]));
      expect(caseSchema.shape.triangle.safeParse(triangle).success).toBe(true);
      expect(caseSchema.shape.triangle.safeParse({ ...triangle, [ids[0]!]: undefined }).success).toBe(false);
    }));

  test('is drawn with a line, and a shape of its own, for each', () =>
    inSite(count, async () => {
      const { toHtml } = await import('hast-util-to-html');
      const { ofSides, SIDES } = await import('../../src/settings/sides.ts');
      const { triangleGlyph } = await import('../../src/draw/triangle/triangle-glyph.ts');
      const { sidesPicture } = await import('../../src/draw/triangle/sides-picture.ts');
      const { lessonsPicture } = await import('../../src/draw/triangle/lessons-picture.ts');
      const { triangleDrawing } = await import('../../src/features/material/sheets/triangle-drawing.ts');
      const { words } = await import('../../src/words/words.ts');
      const glyph = toHtml(
        triangleGlyph(
          ofSides(() => 'strong' as const),
          'x',
        ),
      );
      const picture = toHtml(
        sidesPicture(
          ofSides((side) => ({ line: 'weak' as const, name: side, words: 'w', matters: [] })),
          'x',
        ),
      );
      for (const drawn of [glyph, picture])
        expect([...drawn.matchAll(/<line[^>]*data-side="([^"]+)"/g)].map(([, side]) => side)).toEqual(ids);
      const [from, to] = [SIDES[0], SIDES[1]!];
      const dots = toHtml(
        lessonsPicture(
          [
            { href: '/a/', title: 'A', strength: 'fair', place: { at: 'way', from, to } },
            { href: '/b/', title: 'B', strength: 'weak', place: { at: 'middle', from: to } },
            { href: '/c/', title: 'C', strength: 'weak', place: { at: 'corner', side: SIDES.at(-1)! } },
          ],
          { name: 'x', side: words('en').sideShort },
        ),
      );
      expect([...dots.matchAll(/<a href="\/(\w)\/"/g)].map(([, id]) => id).sort()).toEqual(['a', 'b', 'c']);
      for (const [, used] of dots.matchAll(/<use href="#([^"]+)"/g)) expect(dots).toContain(`id="${used}"`);
      const sheet = triangleDrawing('th').html;
      expect(ids.filter((id) => !sheet.includes(`data-side="${id}"`))).toEqual([]);
      expect(`${glyph}${picture}${dots}${sheet}`).not.toMatch(/NaN|undefined/);
    }));

  test('keeps each lane of records, and a row of each in comparisons', () =>
    inSite(count, async () => {
      const { laneOfRecord } = await import('../../src/settings/faces.ts');
      const { COMPARED } = await import('../../src/library/cases/compared-rows.ts');
      expect(ids).toContain(laneOfRecord('study'));
      expect(COMPARED.filter((row) => ids.includes(row))).toEqual(ids);
    }));

  test('has style sheets in which words on a side, and a side on paper, are read', () => {
    const {
      'src/site/styles/rare-sides.css': rare = '',
      'src/site/styles/sides.css': screen = '',
      'src/features/material/print-sides.css': paper = '',
    } = sideSheets(sidesOf(count));
    const [fills, inks] = [
      [...screen.matchAll(/--side-fill: (#\w+);/g)].map(([, fill = '']) => fill),
      [...rare.matchAll(/--on-side: (#\w+);/g)].map(([, ink = '']) => ink),
    ];
    expect([fills!.length, inks!.length]).toEqual([2 * count, 2 * count]);
    fills!.forEach((fill, index) => expect(contrast(fill, inks![index]!)).toBeGreaterThan(3));
    expect(screen.includes('clip-path')).toBe(count > 3);
    for (const [, ink = ''] of paper.matchAll(/--print-side: (#\w+)/g))
      expect(contrast(ink, '#ffffff')).toBeGreaterThan(4.5);
  });

  test('takes the examples along: each stands on a side that there is', () => {
    const text = readFileSync('src/starter/content/cases/example-forest/index.mdx', 'utf8');
    const moved = onSidesOf(text, ids);
    const block = /^triangle:\n((?: {2}.*\n)+)/m.exec(moved)?.[1] ?? '';
    expect([...block.matchAll(/^ {2}([\w-]+):$/gm)].map(([, id]) => id)).toEqual(ids);
    const english = onSidesOf(readFileSync('src/starter/content/cases/example-forest/en.mdx', 'utf8'), ids);
    const notes = (whole: string) =>
      (/^triangle:\n((?: {2}.*\n)+)/m.exec(whole)?.[1] ?? '')
        .split(/^(?= {2}\S)/m)
        .filter((part) => part.includes('note:'));
    expect(notes(english).map((part) => part.split(':')[0])).toEqual(notes(moved).map((part) => part.split(':')[0]));
    expect([...moved.matchAll(/^\s*(?:- )?side: (.*)$/gm)].filter(([, id = '']) => !ids.includes(id))).toEqual([]);
    for (const lesson of ['example-see-then-do', 'example-walk-the-edge']) {
      const said = onSidesOf(readFileSync(`src/starter/content/lessons/${lesson}/index.mdx`, 'utf8'), ids);
      const own = [...said.matchAll(/^\s*(?:- )?side: (.*)$/gm)].map(([, id]) => id);
      expect(new Set(own).size).toBe(own.length);
    }
  });
});

test('our own three are as they were where the settings name none', () => {
  for (const [path, text] of Object.entries(brandSheets('.', { brand: {} })))
    expect(readFileSync(path, 'utf8'), path).toBe(text);
  const example = readFileSync('src/starter/content/cases/example-forest/index.mdx', 'utf8');
  expect(onSidesOf(example)).toBe(example);
});

test('no code but the settings and the words of our own three names a side', () => {
  const NAMED = /['"`](?:policy|movement|knowledge)['"`]|\b(?:policy|movement|knowledge): [[{'"]/;
  const MAY =
    /^src[\\/](?:settings|words|site\.texts|text[\\/]blocks[\\/]block-words|intake[\\/]schema[\\/]side-fields)/;
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name))
    .filter((name) => /\.(?:ts|astro|css)$/.test(name) && !MAY.test(name))
    .filter((name) => NAMED.test(readFileSync(name, 'utf8').replace(/title: '.*?'/g, '')))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  expect(found).toEqual([
    // Written by `npm run brand`.
    'src/features/material/print-sides.css',
    // Help for the three of our own, a subject of studies that has the same name.
    'src/intake/schema/entry/case.ts',
    'src/intake/schema/list/study.ts',
    'src/site/styles/rare-sides.css',
    'src/site/styles/sides.css',
  ]);
});

test.each([
  [2, 'บทเรียนทุกข้อบนสองเหลี่ยม', 'All lessons on the two sides'],
  [3, 'บทเรียนทุกข้อบนสามเหลี่ยม', 'All lessons on the triangle'],
  [5, 'บทเรียนทุกข้อบนห้าเหลี่ยม', 'All lessons on the five sides'],
])('the interface speaks of %i sides where there are so many', (count, thai, english) => {
  expect(withFigure(words('th').triangle.place.title, 'th', count)).toBe(thai);
  expect(withFigure({ said: () => words('en').triangle.place.title }, 'en', count).said()).toBe(english);
  expect(withFigure({ sideShape: { a: 'triangle' } }, 'en', count)).toEqual({ sideShape: { a: 'triangle' } });
});

test('a colour is made darker until it is read', () => {
  expect(darkerThan('#ffffff', '#111111', 4.5)).toBe('#111111');
  expect(contrast(darkerThan('#ffffff', '#ffee88', 4.5), '#ffffff')).toBeGreaterThan(4.5);
});

test('sides that cannot be are not taken', () => {
  for (const line of ['forest:ป่า', 'a:ก,a:ข', 'Wald:ป่า,people:คน', 'a:,b:ข', `${FIVE}, six:หก`])
    expect(namedSides(line)).toBe(undefined);
});
