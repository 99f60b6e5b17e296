import { countWords } from '../../words/count-words.ts';
import type { Lang } from '../../words/languages.ts';
import { problemAt, type Finding, type Problem } from '../problem.ts';
import { textsOf, type FieldPath, type RawEntry } from '../raw-content.ts';

/** A step that is longer is read twice; two steps are read once each. */
export const MOST_STEP_WORDS = 25;

/**
 * Tells of a step that is too long; `undefined` for one that is not. A warning, since where Thai words part depends on
 * the dictionary of the machine, and a build must not.
 */
export function tooLongStep(step: string, lang: Lang): Finding | undefined {
  const words = countWords(step, lang);
  if (words <= MOST_STEP_WORDS) return undefined;
  return {
    rule: 'step-too-long',
    severity: 'warning',
    params: { words, most: MOST_STEP_WORDS },
    th: { what: `ขั้นนี้ยาว ${words} คำ`, todo: `ให้ไม่เกิน ${MOST_STEP_WORDS} คำ ตัดให้สั้น หรือแยกเป็นสองขั้น` },
    en: {
      what: `This step has ${words} words`,
      todo: `Keep it to ${MOST_STEP_WORDS}: shorten it, or make two steps of it`,
    },
  };
}

/**
 * The steps of an entry that are too long, in both languages.
 * @param steps reads the steps out of front matter, each with its path; a translation may lack some
 */
export const longSteps = (
  entry: RawEntry,
  steps: (data: object) => readonly { step: string | undefined; path: FieldPath }[],
): Problem[] =>
  textsOf(entry).flatMap((text) =>
    text.valid
      ? steps(text.data).flatMap(({ step, path }) => {
          const finding = step ? tooLongStep(step, text.lang) : undefined;
          return finding ? [problemAt(text.where(path), finding)] : [];
        })
      : [],
  );
