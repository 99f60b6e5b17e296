import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { lessonsPicture, type Dot } from '../../src/draw/triangle/lessons-picture.ts';
import { drawnHtml } from '../../src/draw/to-html.ts';
import { readYaml, splitFrontMatter } from '../../src/intake/front-matter.ts';
import { SIDES, type Side } from '../../src/intake/schema/names.ts';
import { lessonSchema } from '../../src/intake/schema/entry/lesson.ts';
import { gradeOf, STRENGTHS } from '../../src/library/evidence.ts';
import { placementOf } from '../../src/library/triangle.ts';
import { holds } from '../property.ts';

const NAMES = { name: 'all', side: { policy: 'P', movement: 'M', knowledge: 'K' } };
const supports = (...sides: Side[]) => sides.map((side) => ({ side, how: 'x', sources: [] }));

describe('where a lesson belongs', () => {
  test.each([
    ['none', [], { at: 'corner', side: 'movement' }],
    ['policy', ['policy'], { at: 'way', from: 'movement', to: 'policy' }],
    ['knowledge twice', ['knowledge', 'knowledge'], { at: 'way', from: 'movement', to: 'knowledge' }],
    ['both', ['knowledge', 'policy'], { at: 'middle', from: 'movement' }],
  ] as const)('a lesson of the movement that supports %s', (_, sides, expected) =>
    expect(placementOf({ side: 'movement', supports: supports(...sides) })).toEqual(expected),
  );
});

const dot: fc.Arbitrary<Dot> = fc.record({
  href: fc.uuid().map((id) => `/lessons/${id}/`),
  title: fc.string(),
  strength: fc.constantFrom(...STRENGTHS),
  place: fc
    .tuple(fc.constantFrom(...SIDES), fc.uniqueArray(fc.constantFrom(...SIDES)))
    .map(([side, sides]) => placementOf({ side, supports: supports(...sides.filter((one) => one !== side)) })),
});
const spots = (html: string): string[] =>
  [...html.matchAll(/<use href="#\w+" x="(\d+)" y="(\d+)">/g)].map(([, x, y]) => `${x} ${y}`);

describe('all lessons as a drawing', () => {
  test('each lesson is there exactly once, by its name, in a spot of its own inside the picture', () => {
    holds(
      fc.property(fc.uniqueArray(dot, { selector: ({ href }) => href, maxLength: 200 }), (dots) => {
        const html = drawnHtml(lessonsPicture(dots, NAMES));
        const links = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
        expect(links.sort()).toEqual(dots.map(({ href }) => href).sort());
        expect(new Set(spots(html)).size).toBe(dots.length);
        const height = Number(/viewBox="0 0 328 (\d+)"/.exec(html)?.[1]);
        for (const spot of spots(html)) {
          const [x, y] = spot.split(' ').map(Number);
          expect(x).toBeLessThanOrEqual(328 - 24);
          expect(y).toBeLessThanOrEqual(height - 24);
        }
      }),
    );
  });
  test('the shape is that of the side and the fill that of the grade', () => {
    const place = placementOf({ side: 'policy', supports: supports('movement') });
    const html = drawnHtml(lessonsPicture([{ href: '/a/', title: 'A', strength: 'fair', place }], NAMES));
    expect(html).toContain('<title>A</title><use href="#pfair"');
    expect(html).toContain('■→● 1');
  });
  test('the lessons of the library weigh no more than 25 kB as a drawing, packed as hosts send it', () => {
    const dots = readdirSync('content/lessons').map((id): Dot => {
      const { yaml } = splitFrontMatter(readFileSync(`content/lessons/${id}/index.mdx`, 'utf8'));
      const data = lessonSchema.parse(readYaml(yaml, id).data);
      return {
        href: `/lessons/${id}/`,
        title: data.title,
        strength: gradeOf(data).strength,
        place: placementOf(data),
      };
    });
    const html = drawnHtml(lessonsPicture(dots, NAMES));
    expect(gzipSync(html).length).toBeLessThan(25_000);
  });
});
