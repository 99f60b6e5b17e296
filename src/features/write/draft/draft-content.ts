import { inSecond } from './second.ts';
import { FIRST } from '../../../words/languages.ts';
import { noFacts, type RawContent, type RawEntry, type RawItem } from '../../../intake/raw-content.ts';
import type { Place } from '../../../intake/problem.ts';
import type { EntryKind } from '../../../intake/schema/names.ts';
import type { SourceData } from '../../../intake/schema/list/source.ts';
import type { TermData } from '../../../intake/schema/list/term.ts';
import type { IndexedEntry, LibraryIndex, PublishedEntry, PublishedEntryOf } from '../library/writing-index.ts';

/** The file in which everything published stands, as far as a draft is concerned: nobody is told of its mistakes. */
export const LIBRARY = 'library';
const nowhere = (): Place => ({ file: LIBRARY, line: 1, column: 1 });
const known = { file: LIBRARY, text: '', facts: noFacts(), where: nowhere };

/** What a draft brings. */
export interface OwnContent {
  /** Left out where the draft is of terms or sources. */
  entry?: RawEntry;
  sources: readonly RawItem<SourceData>[];
  terms: readonly RawItem<TermData>[];
}

/**
 * The library as if a draft were published: what the draft brings takes the place of what has the same id.
 * @param published entries whose data is known; of the others only their names are
 */
export function draftContent(
  index: LibraryIndex,
  own: OwnContent,
  published: ReadonlyMap<string, PublishedEntry> = new Map(),
): RawContent {
  const others = index.entries.filter(({ kind, id }) => kind !== own.entry?.kind || id !== own.entry.id);
  return {
    entries: [
      ...others.map((other): RawEntry => {
        const whole = published.get(`${other.kind}:${other.id}`);
        return whole ? wholeEntry(whole) : namedEntry(other.kind, other);
      }),
      ...(own.entry ? [own.entry] : []),
    ],
    sources: withOwn(index.sources, own.sources),
    terms: withOwn(index.terms, own.terms),
    ...(index.neighbours && { neighbours: index.neighbours }),
  };
}

/** An entry of which only names are known: its data is not valid, since there is none. */
const namedEntry = <K extends EntryKind>(kind: K, { id, th, en, aliases = [] }: IndexedEntry): RawEntry<K> => ({
  kind,
  id,
  files: new Map(),
  th: { ...known, lang: FIRST, valid: false, raw: { title: th, aliases } },
  translations: inSecond(en && { ...known, valid: false as const, raw: { title: en } }),
});

const wholeEntry = <K extends EntryKind>({ kind, id, data }: PublishedEntryOf<K>): RawEntry<K> => ({
  kind,
  id,
  files: new Map(),
  th: { ...known, lang: FIRST, valid: true, data: data.th },
  translations: inSecond(data.en && { ...known, valid: true as const, data: { ...data.en } }),
});

/** An item of a list that is as its schema has it. */
export const goodItem = <T extends { id: string }>(data: T): RawItem<T> => ({ valid: true, data, where: nowhere });

const withOwn = <T extends { id: string }>(published: readonly T[], own: readonly RawItem<T>[]): RawItem<T>[] => [
  ...published.filter(({ id }) => !own.some(({ data }) => data.id === id)).map(goodItem),
  ...own,
];
