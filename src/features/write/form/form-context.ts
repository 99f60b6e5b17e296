import type { Lang } from '../../../words/languages.ts';
import type { RepositorySettings } from '../../../library/publishing/git-repository.ts';
import type { SendTo } from '../../../library/publishing/send-to.ts';
import type { Words } from '../../../words/th/site.ts';
import type { FieldPath } from '../../../intake/raw-content.ts';
import type { DraftState } from '../draft/draft-state.ts';
import type { LibraryIndex } from '../library/writing-index.ts';

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
