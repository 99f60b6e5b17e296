import type { DataOf } from '../../intake/schema/entry/kinds.ts';
import type { Lang } from '../../words/languages.ts';
import type { NameIndex, TargetKind } from '../../intake/names.ts';
import type { EntryKind } from '../../intake/schema/names.ts';
import type { TermFinder } from './terms.ts';

/** What a text needs to know of the rest of the content in order to become HTML. */
export interface BodyContext {
  lang: Lang;
  /** The path of an entry's, a term's or a source's page, in the page's language and under the site's base path. */
  href(target: { kind: TargetKind; id: string }): string;
  /** Finds what wiki links mean. */
  names: NameIndex;
  /**
   * Name of a target for a link without a label, and the language that it is in; `undefined` when there is no such
   * thing.
   */
  title(kind: TargetKind, id: string): { text: string; lang: Lang } | undefined;
  /** Data of an entry in the page's language, where the entry has been translated. */
  data<K extends EntryKind>(kind: K, id: string): DataOf[K] | undefined;
  terms: TermFinder;
}
