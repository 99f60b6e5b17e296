import { ofSides, SIDES, type Side } from '../settings/sides.ts';
import type { LessonData } from '../intake/schema/entry/lesson.ts';
import { dateParts } from '../words/dates.ts';
import { REGIONS, regionOf, type Region } from './region.ts';
import type { Entry } from './entry.ts';
import type { Library } from './library.ts';
import type { CaseData } from '../intake/schema/entry/case.ts';

/**
 * How often lessons of one side strengthen another: `counts[from][to]` is the number of lessons of `from` that support
 * `to`.
 */
export type SupportCounts = Record<Side, Record<Side, number>>;

/** Counts the lessons of each side that strengthen each other side. */
export function supportCounts(library: Library): SupportCounts {
  const counts = Object.fromEntries(
    SIDES.map((from) => [from, Object.fromEntries(SIDES.map((to) => [to, 0]))]),
  ) as SupportCounts;
  for (const lesson of library.all('lesson'))
    for (const to of new Set(lesson.th.data.supports.map((item) => item.side))) counts[lesson.th.data.side][to] += 1;
  return counts;
}

/**
 * Lessons of `from` that strengthen `to`, with the position of the sentence that says how (the same in every language).
 */
export function supportBetween(library: Library, from: Side, to: Side): { lesson: Entry<'lesson'>; index: number }[] {
  return library.lessonsOfSide(from).flatMap((lesson) => {
    const index = indexOfSupport(lesson, to);
    return index < 0 ? [] : [{ lesson, index }];
  });
}

/** Which of its `supports` says how a lesson strengthens a side; -1 where none does. */
export const indexOfSupport = ({ th }: Entry<'lesson'>, to: Side): number =>
  th.data.supports.findIndex((item) => item.side === to);

/** Cases in which a side is in a given state. */
export function casesWithState(
  library: Library,
  side: Side,
  state: CaseData['triangle'][Side]['state'],
): Entry<'case'>[] {
  return library.all('case').filter((entry) => entry.th.data.triangle[side].state === state);
}

/**
 * Where a lesson belongs on the triangle: at the corner of its side if it supports none, on the way from its side to the
 * one that it supports, in the middle if it supports several.
 */
export type Placement =
  { at: 'corner'; side: Side } | { at: 'way'; from: Side; to: Side } | { at: 'middle'; from: Side };

/** The place of a lesson follows from its data alone. */
export function placementOf({ side, supports }: Pick<LessonData, 'side' | 'supports'>): Placement {
  const [to, second] = SIDES.filter((other) => other !== side && supports.some((item) => item.side === other));
  if (!to) return { at: 'corner', side };
  return second ? { at: 'middle', from: side } : { at: 'way', from: side, to };
}

/** How the sides of a case stand, without the reasons. */
export const sideStates = ({
  triangle,
}: Pick<CaseData, 'triangle'>): Record<Side, CaseData['triangle'][Side]['state']> =>
  ofSides((side) => triangle[side].state);

/** The regions of the cases on which a lesson rests, in the order in which lists show them. */
export function lessonRegions(library: Library, { evidence }: Pick<LessonData, 'evidence'>): Region[] {
  const found = new Set(
    evidence.flatMap((item) => {
      const place = item.case && library.find('case', item.case)?.th.data.place;
      return place ? [regionOf(place.province)] : [];
    }),
  );
  return REGIONS.filter((region) => found.has(region));
}

/** Spans of years by which lessons are told apart: the research of the first years, a decade of growth, since then. */
export const YEAR_BANDS: readonly { id: string; from: number; to?: number }[] = [
  { id: 'first', from: 2004, to: 2007 },
  { id: 'growth', from: 2008, to: 2017 },
  { id: 'since', from: 2018 },
];

/** The spans in which the sources of a lesson were issued; none where no source has a year in them. */
export function lessonYears(library: Library, { evidence }: Pick<LessonData, 'evidence'>): string[] {
  const years = evidence.flatMap((item) => {
    const issued = item.source && library.source(item.source)?.issued;
    return issued === undefined ? [] : [dateParts(String(issued).split('/')[0] ?? '').year];
  });
  return YEAR_BANDS.filter(({ from, to = Infinity }) => years.some((year) => year >= from && year <= to)).map(
    ({ id }) => id,
  );
}
