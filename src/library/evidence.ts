import { itemAt } from '../certain.ts';
import type { EvidenceKind, LessonData } from '../intake/schema/entry/lesson.ts';
import type { SourceData } from '../intake/schema/list/source.ts';

/** How strong the evidence of a lesson is, strongest first. */
export const STRENGTHS = ['strong', 'fair', 'single', 'weak'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What a reader should see of the evidence as a whole. */
export interface Grade {
  strength: Strength;
  /** The different kinds of evidence, without what we only inferred. */
  kinds: EvidenceKind[];
  /** The different places: cases, and sources that name no case of ours. */
  places: number;
  disputed: boolean;
}

/**
 * Grades a lesson by its evidence; an author never asserts a grade.
 * `strong`: three or more kinds of support and more than one place. `fair`: two kinds or two places.
 * `single`: one case or one study, "a lesson still to be proved". `weak`: nothing but press reports or our own
 * inference.
 * A lesson that a source disputes falls one step. After the kinds of support in Patton and Millett (1998).
 */
export function gradeOf(lesson: Pick<LessonData, 'evidence' | 'disputed'>): Grade {
  const solid = lesson.evidence.filter((item) => item.kind !== 'inferred');
  const kinds = [...new Set(solid.map((item) => item.kind))];
  const places = new Set(solid.map((item) => item.case ?? item.source)).size;
  const disputed = lesson.disputed.length > 0;
  const firstHand = kinds.some((kind) => kind !== 'press');
  const undisputed: Strength = !firstHand
    ? 'weak'
    : kinds.length >= 3 && places > 1
      ? 'strong'
      : kinds.length >= 2 || places >= 2
        ? 'fair'
        : 'single';
  return { strength: disputed ? stepBelow(undisputed) : undisputed, kinds, places, disputed };
}

/** Order of lessons by evidence, strongest first; for a stable sort that keeps the order among equals. */
export const byStrength = (
  a: Pick<LessonData, 'evidence' | 'disputed'>,
  b: Pick<LessonData, 'evidence' | 'disputed'>,
): number => STRENGTHS.indexOf(gradeOf(a).strength) - STRENGTHS.indexOf(gradeOf(b).strength);

function stepBelow(strength: Strength): Strength {
  return itemAt(STRENGTHS, Math.min(STRENGTHS.indexOf(strength) + 1, STRENGTHS.length - 1));
}

/** A lesson with no evidence of this year or later rests on old evidence (CE). */
export const OLD_BEFORE = 2012;
/** From this year on evidence and sources count as recent (CE). */
export const RECENT_FROM = 2023;

/** What a source says of its day. */
type Dated = Pick<SourceData, 'issued' | 'event-date'>;

/**
 * The newest year (CE) in the dates of a source: when it was issued, else the day of the event it tells of.
 * @returns undefined where the source has no date
 */
export function yearOf(source: Dated | undefined): number | undefined {
  const years = String(source?.issued ?? source?.['event-date'] ?? '').match(/\d{4}/g) ?? [];
  return years.length > 0 ? Math.max(...years.map(Number)) : undefined;
}

/**
 * The newest year (CE) of the evidence behind a lesson; sources without a date tell nothing.
 * @param sourceOf looks a source up by its id
 */
export function newestEvidence(
  lesson: Pick<LessonData, 'evidence'>,
  sourceOf: (id: string) => Dated | undefined,
): number | undefined {
  const years = lesson.evidence.flatMap(({ source }) => yearOf(source ? sourceOf(source) : undefined) ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}
