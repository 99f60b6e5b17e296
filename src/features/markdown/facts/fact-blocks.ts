import { listOf } from '../../../text/make-blocks.ts';
import type { Inline, TextBlock } from '../../../text/text-block.ts';
import { words } from '../../../words/words.ts';
import type { Lang } from '../../../words/languages.ts';

/** Something that a field says, with the sources that say it, and why it is uncertain. */
export interface Fact {
  text: string;
  sources?: readonly (string | undefined)[];
  uncertain?: string | undefined;
}

/** What facts are written with: the number of each source in the list of the page, and words of its language. */
export interface FactWriter {
  numbers: ReadonlyMap<string, number>;
  lang: Lang;
}

/** A fact as a run of words: what is said, the marks of its sources, and what makes it uncertain. */
export function said({ text, sources = [], uncertain }: Fact, { numbers, lang }: FactWriter): Inline[] {
  const marks = sources.flatMap((cite): Inline[] => {
    const number = cite === undefined ? undefined : numbers.get(cite);
    return cite === undefined || number === undefined ? [] : [' ', { cite, number }];
  });
  return [text, ...marks, ...(uncertain ? [` (${words(lang).cases.uncertain} ${uncertain})`] : [])];
}

/** Facts under their heading; nothing where there are none. */
export const facts = (title: string, items: readonly Fact[], by: FactWriter): TextBlock[] =>
  listOf(
    title,
    items.map((item) => said(item, by)),
  );
