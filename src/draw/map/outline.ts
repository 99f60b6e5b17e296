import map from '@svg-maps/thailand';
import type { GeometryCollection, MultiPolygon } from 'geojson';
import { feature, merge, neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { MultiPolygon as Shape, Objects, Topology } from 'topojson-specification';
import { PROVINCE_CODES, PROVINCES, type ProvinceCode } from '../../intake/schema/provinces.ts';
import { given } from '../../certain.ts';

/** The outline of the country, simplified for a small picture. Lengths in units of its view box. */
export interface Outline {
  viewBox: string;
  /** The whole country as one path for a picture as wide as a thumb, which stands in the page of every case. */
  country: string;
  province(code: ProvinceCode): string;
  /** A province in a picture as wide as a thumb; of one that is too small to be seen there, nothing. */
  thumb(code: ProvinceCode): string;
  /** The middle of a province's largest part. */
  middle(code: ProvinceCode): readonly [x: number, y: number];
  /** Provinces that share a border; for an island the nearest. */
  neighbours(code: ProvinceCode): readonly ProvinceCode[];
}

type Point = [number, number];
/** Bends that span less than this area go: under two units across, about a pixel where the map is 280 px wide. */
const LEAST_AREA = 3;
/** Where the whole country is 50 to 70 px wide a pixel is eight to eleven units across: smaller bends and islands go. */
const LEAST_SMALL = 60;
/** There, a province may keep bends of half a pixel: it is what the picture shows. */
const LEAST_THUMB = 20;

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** Points nearer than this are one: a border is written for both its provinces, and only to a few digits alike. */
const SAME_POINT = 0.45;

/** Gives for a point the one that came before within `SAME_POINT` of it, or else itself. */
function snapper(): (point: Point) => Point {
  const known = new Map<string, Point[]>();
  const cellOf = (value: number) => Math.floor(value / SAME_POINT);
  return (point) => {
    const [column, row] = [cellOf(point[0]), cellOf(point[1])];
    const around = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => known.get(`${column + dx}/${row + dy}`) ?? []),
    );
    const near = around.find(([x, y]) => Math.hypot(x - point[0], y - point[1]) < SAME_POINT);
    if (near) return near;
    known.set(`${column}/${row}`, [...(known.get(`${column}/${row}`) ?? []), point]);
    return point;
  };
}

/** The rings of a path that is written in steps (`m`, `z`), as the map that we use writes them. */
function ringsOf(path: string, snapped: (point: Point) => Point): Point[][] {
  let [x, y] = [0, 0];
  return path
    .split('z')
    .filter((part) => part.trim())
    .map((part) => {
      const steps = part.trim().replace(/^m\s*/, '').split(/\s+/);
      const ring = steps.map((step): Point => {
        const [dx = 0, dy = 0] = step.split(',').map(Number);
        return ([x, y] = [x + dx, y + dy]);
      });
      const first = given(ring[0], 'The first point of a ring');
      [x, y] = first;
      return [...ring, first].map(snapped).filter((point, at, all) => at === 0 || point !== all[at - 1]);
    })
    .filter((ring) => ring.length > 3);
}

/** The provinces with borders that two neighbours share, so that both sides of one are simplified alike. */
function simplified(): { shapes: Topology; provinces: Shape[]; thumbs: MultiPolygon[]; small: MultiPolygon } {
  const locations: readonly { name: string; path: string }[] = map.locations;
  const byName = new Map(locations.map(({ name, path }) => [letters(name), path]));
  const snapped = snapper();
  const geometries = PROVINCE_CODES.map((code): MultiPolygon => {
    const rings = ringsOf(given(byName.get(letters(PROVINCES[code].en)), `The outline of ${code}`), snapped);
    return { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) };
  });
  const collection: GeometryCollection = { type: 'GeometryCollection', geometries };
  const whole = presimplify(topology({ provinces: collection }) as Topology<Objects>);
  const shapes = simplify(whole, LEAST_AREA);
  const rough = simplify(whole, LEAST_SMALL);
  const fine = simplify(whole, LEAST_THUMB);
  const thumbs = provincesOf(fine).map((shape) => feature(fine, shape).geometry);
  return { shapes, provinces: provincesOf(shapes), thumbs, small: merge(rough, provincesOf(rough)) };
}

function provincesOf({ objects: { provinces } }: Topology<Objects>): Shape[] {
  const found = provinces?.type === 'GeometryCollection' ? provinces.geometries : [];
  return found.flatMap((shape) => (shape.type === 'MultiPolygon' ? [shape] : []));
}

const areaOf = (ring: readonly (readonly number[])[]): number =>
  Math.abs(
    ring.reduce((sum, [x = 0, y = 0], at) => {
      const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

/** A path in whole units, in steps: a quarter of the length of one in places. */
function pathOf({ coordinates }: MultiPolygon, least: number): string {
  return coordinates
    .flat()
    .filter((ring) => areaOf(ring) >= least)
    .map((ring) => {
      let [x, y] = [0, 0];
      const steps = ring.slice(0, -1).flatMap(([px = 0, py = 0], at) => {
        const [nx, ny] = [Math.round(px), Math.round(py)];
        const step: Point = [nx - x, ny - y];
        [x, y] = [nx, ny];
        return at > 0 && step[0] === 0 && step[1] === 0 ? [] : [step];
      });
      const [first, ...rest] = steps;
      return first && rest.length > 1
        ? `M${first.join(' ')}l${rest
            .map((step) => step.join(' '))
            .join(' ')
            .replaceAll(' -', '-')}z`
        : '';
    })
    .join('');
}

/** The middle of the box around the largest ring. */
function middleOf({ coordinates }: MultiPolygon): readonly [number, number] {
  const rings = coordinates.flatMap(([outer]) => (outer ? [outer] : []));
  const largest = rings.reduce((best, ring) => (areaOf(ring) > areaOf(best) ? ring : best), rings[0] ?? []);
  const [xs, ys] = [0, 1].map((axis) => largest.map((point) => point[axis] ?? 0));
  const halfway = (values: readonly number[] = []) => Math.round((Math.min(...values) + Math.max(...values)) / 2);
  return [halfway(xs), halfway(ys)];
}

function drawOutline(): Outline {
  const { shapes, provinces, thumbs, small } = simplified();
  const drawn = provinces.map((shape) => feature(shapes, shape).geometry);
  const near = neighbors(provinces);
  const at = (code: ProvinceCode): number => PROVINCE_CODES.indexOf(code);
  const shapeOf = (code: ProvinceCode): MultiPolygon => given(drawn[at(code)], `The outline of ${code}`);
  return {
    viewBox: map.viewBox,
    country: pathOf(small, LEAST_SMALL),
    province: (code) => pathOf(shapeOf(code), 0),
    thumb: (code) => pathOf(given(thumbs[at(code)], `The outline of ${code}`), LEAST_THUMB),
    middle: (code) => middleOf(shapeOf(code)),
    neighbours: (code) => {
      const touching = (near[at(code)] ?? []).flatMap((index) => PROVINCE_CODES[index] ?? []);
      const others = touching.filter((other) => other !== code);
      return others.length > 0 ? others : [nearestTo(code, shapeOf)];
    },
  };
}

/** The province whose shore is nearest, for an island. */
function nearestTo(code: ProvinceCode, shapeOf: (code: ProvinceCode) => MultiPolygon): ProvinceCode {
  const pointsOf = (each: ProvinceCode) => shapeOf(each).coordinates.flat(2);
  const own = pointsOf(code);
  const far = (other: ProvinceCode) =>
    Math.min(
      ...pointsOf(other).map(([x = 0, y = 0]) =>
        Math.min(...own.map(([ox = 0, oy = 0]) => Math.hypot(x - ox, y - oy))),
      ),
    );
  const others = PROVINCE_CODES.filter((other) => other !== code).map((other) => ({ other, far: far(other) }));
  return others.reduce((best, each) => (each.far < best.far ? each : best)).other;
}

let made: Outline | undefined;
/** The outline, drawn once a build. */
export const outline = (): Outline => (made ??= drawOutline());
