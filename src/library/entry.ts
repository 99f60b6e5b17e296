import type { DataOf } from '../intake/schema/entry/kinds.ts';
import type { Lang } from '../words/languages.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import type { Body } from '../text/body.ts';

/** An entry in one language. */
export interface EntryText<K extends EntryKind = EntryKind> {
  data: DataOf[K];
  body: Body;
}

/**
 * An entry in a language into which it was translated; `outdated` when the text that it translates has changed since.
 */
export type TranslatedText<K extends EntryKind = EntryKind> = EntryText<K> & { outdated: boolean };

/** An entry in all languages that it has. Asking for its `kind` tells what its data is. */
export type Entry<K extends EntryKind = EntryKind> = { [Each in K]: EntryOf<Each> }[K];

/** An entry of one kind. */
export interface EntryOf<K extends EntryKind> {
  kind: K;
  id: string;
  /** Path of the file of its own text from the project's root, for messages and edit links. */
  file: string;
  /** The language in which it was written: the first of the site, or another where it stands in that alone. */
  lang: Lang;
  /** The text in which it was written, which holds all facts. */
  th: EntryText<K>;
  /** Its translations: the same data with translated prose laid over it. */
  translations: Partial<Record<Lang, TranslatedText<K>>>;
}
