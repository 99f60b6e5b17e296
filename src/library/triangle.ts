import { SIDES, type Side } from '../intake/schema/names.ts';
import type { Entry } from './entry.ts';
import type { Library } from './library.ts';
import type { CaseData } from '../intake/schema/entry/case.ts';

/**
 * How often lessons of one side strengthen another: `from.policy.movement` is the number of policy lessons that support
 * movement.
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
    const index = lesson.th.data.supports.findIndex((item) => item.side === to);
    return index < 0 ? [] : [{ lesson, index }];
  });
}

/** Cases in which a side is in a given state. */
export function casesWithState(
  library: Library,
  side: Side,
  state: CaseData['triangle'][Side]['state'],
): Entry<'case'>[] {
  return library.all('case').filter((entry) => entry.th.data.triangle[side].state === state);
}
