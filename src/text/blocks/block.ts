import type { ElementContent } from 'hast';
import type { z } from 'zod';
import type { DataOf } from '../../intake/schema/entry/kinds.ts';
import type { TargetKind } from '../../intake/names.ts';
import type { Lang } from '../../words/languages.ts';
import type { EntryKind } from '../../intake/schema/names.ts';

/** What a block may ask of the page that it stands on. */
export interface BlockContext {
  lang: Lang;
  /** The path of an entry's, a term's or a source's page, in the page's language and under the site's base path. */
  href(target: { kind: TargetKind; id: string }): string;
  /**
   * The number of a source in the page's reference list, or the whole mark that leads there; `undefined` where the list
   * does not have it.
   */
  cite(source: string, locator?: string): number | ElementContent[] | undefined;
  /** Data of an entry in the page's language; `undefined` when there is no such entry. */
  data<K extends EntryKind>(kind: K, id: string): DataOf[K] | undefined;
}

/** One component that authors may use in a text: a pure function from attributes and children to HTML. */
export interface Block<A extends Record<string, unknown> = Record<string, unknown>> {
  name: string;
  /** What it is for, for guides and forms. */
  help: { th: string; en: string };
  /** Attributes with their help; strict, so that an unknown one is an error. */
  attributes: z.ZodObject;
  /** `text`: Markdown stands inside. `none`: written `<Name />`. A list: only these components stand inside. */
  children: 'text' | 'none' | readonly string[];
  /** The component that this one must stand in, if any. */
  parent?: string;
  /** An example that can be copied. */
  example: string;
  build(attributes: A, children: ElementContent[], context: BlockContext): ElementContent[];
}
