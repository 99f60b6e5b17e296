import type { Draft } from '../draft/draft.ts';
import type { FieldPath } from '../../../intake/raw-content.ts';

/**
 * Something an author may want to think about. `block`: nothing is sent until the author has confirmed or removed it.
 */
export interface AdviceFinding {
  rule: string;
  weight: 'advice' | 'block';
  th: string;
  en: string;
  /** Field from the draft, or `['th', 'body']` with a line. */
  path: FieldPath;
  line?: number;
  /** The passage itself, by which a confirmation is remembered. */
  passage: string;
  /** What can be done about it at one touch. */
  fix?: { th: string; en: string; apply: (draft: Draft) => Draft };
}

/** Words of a draft at one place: a line of a text, or a field. */
export interface Passage {
  text: string;
  path: FieldPath;
  line?: number;
}
