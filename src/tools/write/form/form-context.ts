import type { Lang } from '../../../model/entry.ts';
import type { Words } from '../../../i18n/th.ts';
import type { FieldPath } from '../../../model/raw-content.ts';
import type { DraftState } from '../draft-state.ts';
import type { LibraryIndex } from '../library-index.ts';

/** What every field of a form needs. */
export interface FormContext {
  lang: Lang;
  t: Words['write'];
  state: DraftState;
  index: () => LibraryIndex;
}

/** The DOM id of a field. */
export const fieldId = (path: FieldPath): string => `w-${path.join('-')}`;
/** How a field is found when a problem must be shown beside it. */
export const pathKey = (path: FieldPath): string => path.join('/');
