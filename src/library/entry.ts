import type { DataOf } from '../intake/schema/entry/kinds.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import type { Body } from '../text/body.ts';

/** An entry in one language. */
export interface EntryText<K extends EntryKind = EntryKind> {
  data: DataOf[K];
  body: Body;
}

/** An entry in all languages that it has. Asking for its `kind` tells what its data is. */
export type Entry<K extends EntryKind = EntryKind> = { [Each in K]: EntryOf<Each> }[K];

/** An entry of one kind. */
export interface EntryOf<K extends EntryKind> {
  kind: K;
  id: string;
  /** Path of the Thai file from the project's root, for messages and edit links. */
  file: string;
  th: EntryText<K>;
  /**
   * The English text: the Thai data with translated prose laid over it. `outdated` when the Thai text has changed
   * since.
   */
  en?: EntryText<K> & { outdated: boolean };
}
