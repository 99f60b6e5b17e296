import type { LessonData } from '../intake/schema/entry/lesson.ts';
import type { SourceData } from '../intake/schema/list/source.ts';

/** A lesson with no evidence of this year or later rests on old evidence (CE). */
export const OLD_BEFORE = 2012;
/** From this year on evidence and sources count as recent (CE). */
export const RECENT_FROM = 2023;

/**
 * The newest year (CE) in the dates of a source: when it was issued, else the day of the event it tells of.
 * @returns undefined where the source has no date
 */
export function yearOf(source: Pick<SourceData, 'issued' | 'event-date'> | undefined): number | undefined {
  const years = String(source?.issued ?? source?.['event-date'] ?? '').match(/\d{4}/g) ?? [];
  return years.length > 0 ? Math.max(...years.map(Number)) : undefined;
}

/**
 * The newest year (CE) of the evidence behind a lesson; sources without a date tell nothing.
 * @param sourceOf looks a source up by its id
 */
export function newestEvidence(
  lesson: Pick<LessonData, 'evidence'>,
  sourceOf: (id: string) => SourceData | undefined,
): number | undefined {
  const years = lesson.evidence.flatMap(({ source }) => yearOf(source ? sourceOf(source) : undefined) ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}
