import { FIRST, LANGS, SECOND, type Lang } from '../../../words/languages.ts';
import type { Library } from '../../../library/library.ts';
import { toldOfCase } from '../../../library/told/told-of-case.ts';
import type { Neighbour } from '../../../intake/neighbours/neighbour.ts';
import type { DataOf } from '../../../intake/schema/entry/kinds.ts';
import type { EntryKind } from '../../../intake/schema/names.ts';
import type { Side } from '../../../intake/schema/names.ts';
import type { SourceData } from '../../../intake/schema/list/source.ts';
import type { TermData } from '../../../intake/schema/list/term.ts';
import type { TriedData } from '../../../intake/schema/list/tried.ts';

/** What the form and the checks must know of one published entry. */
export interface IndexedEntry {
  kind: EntryKind;
  id: string;
  th: string;
  en?: string;
  aliases?: string[];
  side?: Side;
  /** Ids of what tells of a case on its card; left out by an older site whose answer the device has kept. */
  told?: { lessons: string[]; help: string[] };
}

/**
 * What the site publishes for this page: every name that a draft may refer to. `sources` and `terms` are whole, since
 * previews and hints show them.
 */
export interface LibraryIndex {
  entries: IndexedEntry[];
  sources: SourceData[];
  terms: TermData[];
  /** Names of the rules, which fields may point at; left out by an older site whose answer the device has kept. */
  rules?: { id: string; th: string; en: string }[];
  /** Sister libraries, into which texts may link, without what only search reads; left out where there are none. */
  neighbours?: Neighbour[];
  /** What people told who tried something, which previews show; left out like the rules. */
  tried?: TriedData[];
}

/** A published entry as its author wrote it. Asking for its `kind` tells what its data is. */
export type PublishedEntry<K extends EntryKind = EntryKind> = { [Each in K]: PublishedEntryOf<Each> }[K];

/** A published entry of one kind. */
export interface PublishedEntryOf<K extends EntryKind> {
  kind: K;
  id: string;
  /** The two files. */
  th: string;
  en?: string;
  /** Names of the files beside them, each with the address at which the site shows it, where it does. */
  files: Record<string, string>;
  /** The data of the entry in each language, for components that show it. */
  data: { th: DataOf[K]; en?: DataOf[K] };
}

/** The two list files as they were when the site was built. */
export interface PublishedLists {
  sources: string;
  terms: string;
}

/** The title in the language into which the writing page translates. */
const titleInSecond = (translations: Partial<Record<Lang, { data: { title: string } }>>): Pick<IndexedEntry, 'en'> => {
  const text = SECOND && translations[SECOND];
  return text ? { en: text.data.title } : {};
};

/** Every name of a library, for the form and the checks of the writing page. */
export function libraryIndex(library: Library): LibraryIndex {
  const { entries, sources, terms, records, neighbours } = library;
  const told = (id: string): IndexedEntry['told'] => {
    const { lessons, help } = toldOfCase(library, id);
    return { lessons: lessons.map((lesson) => lesson.id), help: help.map((page) => page.id) };
  };
  return {
    entries: entries.map(({ kind, id, th, translations }) => ({
      kind,
      id,
      th: th.data.title,
      ...titleInSecond(translations),
      ...(th.data.aliases.length && { aliases: th.data.aliases }),
      ...('side' in th.data && { side: th.data.side }),
      ...(kind === 'case' && { told: told(id) }),
    })),
    sources: [...sources],
    terms: [...terms],
    tried: entries.flatMap(({ kind, id }) => library.tried(kind, id)),
    ...(neighbours.length > 0 && { neighbours: neighbours.map(forLinks) }),
    rules: records('rule').map(({ id, title }) => ({ id, th: title[FIRST], en: title[LANGS[1] ?? FIRST] })),
  };
}

/** A sister library as far as links go. */
const forLinks = ({ entries, ...neighbour }: Neighbour): Neighbour => ({
  ...neighbour,
  ...(entries && {
    entries: entries.map(({ id, kind, title, address }) => ({
      id,
      kind,
      title,
      address,
      summary: {},
      asks: {},
      sides: [],
    })),
  }),
});
