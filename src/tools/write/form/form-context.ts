import type { Lang } from '../../../model/entry.ts';
import type { RepositorySettings } from '../../../model/git-repository.ts';
import type { SendTo } from '../../../model/send-to.ts';
import type { Words } from '../../../i18n/th.ts';
import type { FieldPath } from '../../../model/raw-content.ts';
import type { DraftState } from '../draft-state.ts';
import type { LibraryIndex } from '../library-index.ts';

/** Who takes finished drafts, as `site.ts` names them; the page hands it over. */
export interface Receiver {
  /** Name of the site in the language of the page. */
  site: string;
  contact: SendTo;
  repository: RepositorySettings;
}

/** What every field of a form needs. */
export interface FormContext {
  lang: Lang;
  t: Words['write'];
  state: DraftState;
  index: () => LibraryIndex;
  receiver: Receiver;
}

/** The DOM id of a field. */
export const fieldId = (path: FieldPath): string => `w-${path.join('-')}`;
/** How a field is found when a problem must be shown beside it. */
export const pathKey = (path: FieldPath): string => path.join('/');
