import type { DataOf } from './schema/entry/kinds.ts';
import type { EntryKind } from './schema/names.ts';
import type { RecordKind, RecordOf } from './schema/list/records.ts';
import type { ConceptData } from './schema/list/concept.ts';
import type { PopulationData } from './schema/list/population.ts';
import type { SourceData } from './schema/list/source.ts';
import type { TermData } from './schema/list/term.ts';
import type { TriedData } from './schema/list/tried.ts';
import type { Neighbour } from './neighbours/neighbour.ts';
import { LANGS, type Lang } from '../words/languages.ts';
import type { Finding, Place } from './problem.ts';

/** Path to a field, as zod writes it: `['evidence', 0, 'source']`. */
export type FieldPath = readonly (string | number)[];

/** A wiki link, citation or attribute in a text that points at something. */
export interface TextReference {
  /** What the author wrote: an id, `kind:id`, a title or another name. */
  target: string;
  /** The only kind that the place allows (`source` for citations and quotes); any kind when left out. */
  kind?: EntryKind | 'term' | 'source';
  line: number;
  column: number;
}

/** An image in a text. */
export interface TextImage {
  src: string;
  line: number;
  column: number;
}

/** A heading of a text with the id that its author gave it. */
export interface TextHeading {
  id: string;
  line: number;
  column: number;
}

/** What the checks need to know of a text. Left out for a text that was found good before and has not changed. */
export interface TextFacts {
  references: TextReference[];
  images: TextImage[];
  headings: TextHeading[];
  /** Noted by the check that looks (`check/style.ts`): no word of its list stands in the text or its front matter. */
  isPlain?: boolean;
}

/** Of a text that points at nothing. */
export const noFacts = (): TextFacts => ({ references: [], images: [], headings: [] });

/** What is wrong inside a file beside a text, and where in it; lines and columns count from 1. */
export interface FileFinding extends Finding {
  line: number;
  column: number;
}

/**
 * The front matter of a translation (`en.mdx`): prose in the shape of the entry, and the digest of what it translates.
 */
export type Translation = Readonly<Record<string, unknown>>;

/** What is known of a file of an entry, whatever its front matter is like. */
interface TextFile {
  lang: Lang;
  file: string;
  /** SHA-256 of the whole file in hexadecimal digits; left out where there is no file, as in the writing desk. */
  digest?: string;
  /** The text below the front matter; lines are those of the file, since blank lines stand for the front matter. */
  text: string;
  facts?: TextFacts;
  /** Where a field stands; for a field that is missing, where its parent stands. */
  where(path: FieldPath): Place;
}

/** One file of an entry: its own text (`index.mdx`) or a translation (`en.mdx`). @template T its front matter */
export type RawText<T extends object = object> = TextFile &
  (
    | { valid: true; data: T }
    /** What failed its schema, as it was read; without `raw` where it could not be read at all. */
    | { valid: false; data?: undefined; raw?: unknown }
  );

/** An entry as it was read, before its references are known to be good. Asking for its `kind` tells what its data is. */
export type RawEntry<K extends EntryKind = EntryKind> = { [Each in K]: RawEntryOf<Each> }[K];

/** An entry of one kind as it was read. */
export interface RawEntryOf<K extends EntryKind> {
  kind: K;
  id: string;
  /** The text that holds all facts, in the first language of the site or in one in which it stands alone. */
  th?: RawText<DataOf[K]>;
  /** Its translations. */
  translations: Partial<Record<Lang, RawText<Translation>>>;
  /** Digest of its prose, which a translation records. */
  proseDigest?: string;
  /** Names of the files beside the text, and for drawings (SVG) why they cannot be published, if they cannot. */
  files: ReadonlyMap<string, readonly FileFinding[] | undefined>;
}

/** The translations that an entry has, in the order of languages. */
export const translationsOf = ({ translations }: RawEntry): RawText<Translation>[] =>
  LANGS.flatMap((lang) => translations[lang] ?? []);

/** The texts that an entry has, its own first. */
export const textsOf = (entry: RawEntry): RawText[] => [...(entry.th ? [entry.th] : []), ...translationsOf(entry)];

/** Front matter as it was read, valid or not. */
export const asRead = (text: RawText): unknown => (text.valid ? text.data : text.raw);

/** One item of a list file (`terms.yaml`, `sources.yaml`, `events.yaml` …). */
export type RawItem<T extends { id: string } = { id: string }> = (
  | { valid: true; data: T }
  /** What failed its schema; only `id` is sure. */
  | { valid: false; data: Record<string, unknown> & { id: string } }
) & { where(path: FieldPath): Place };

/** The items of a list file that are as their schema has them. */
export const goodItems = <T extends { id: string }>(items: readonly RawItem<T>[]): T[] =>
  items.flatMap((item) => (item.valid ? [item.data] : []));

/** Everything under `content/`, as it was read. */
export interface RawContent {
  entries: RawEntry[];
  terms: RawItem<TermData>[];
  sources: RawItem<SourceData>[];
  /** Words that people use for one thing; left out where only entries are looked at. */
  concepts?: RawItem<ConceptData>[];
  /** Counts of the people of all provinces; left out like concepts. */
  populations?: RawItem<PopulationData>[];
  /** What people told of what they tried; left out like concepts. */
  tried?: RawItem<TriedData>[];
  /** Sister libraries with what is known of their entries; left out where there are none. */
  neighbours?: readonly Neighbour[];
  /** Records of the movement; left out where only entries are looked at, as in the writing desk. */
  records?: { [K in RecordKind]: RawItem<RecordOf[K]>[] };
}
