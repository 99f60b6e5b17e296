import { namesOfPlaces } from './cases/names-of-places.ts';
import { byCode, firstOrder } from '../words/order.ts';
import type { Neighbour } from '../intake/neighbours/neighbour.ts';
import { ENTRY_KINDS, type EntryKind } from '../intake/schema/names.ts';
import type { ProvinceCode } from '../intake/schema/provinces.ts';
import { noRecords, type RecordKind, type RecordOf, type Records } from '../intake/schema/list/records.ts';
import type { ConceptData } from '../intake/schema/list/concept.ts';
import type { PopulationData } from '../intake/schema/list/population.ts';
import type { SourceData } from '../intake/schema/list/source.ts';
import type { TermData } from '../intake/schema/list/term.ts';
import type { TriedData } from '../intake/schema/list/tried.ts';
import type { DataOf } from '../intake/schema/entry/kinds.ts';
import type { Entry, EntryText } from './entry.ts';
import { FIRST, type Lang } from '../words/languages.ts';
import { connect, type Connections } from './links.ts';
import type { PartedLists } from './listed/list-name.ts';
import { connectRecords, inOrder, type RecordConnections } from './records.ts';
import { triedBy } from './told/tried.ts';
import { flatKey } from '../words/locale/flat-key.ts';

/** What the loader hands over: everything that `content/` holds, valid and rendered. */
export interface Content {
  entries: Entry[];
  terms: TermData[];
  sources: SourceData[];
  /** Words that people use for one thing; left out where nobody searches. */
  concepts?: ConceptData[];
  /** Counts of the people of all provinces; left out where no money is shared out. */
  populations?: PopulationData[];
  /** What people told of what they tried; left out where nobody did. */
  tried?: TriedData[];
  /** Sister libraries; left out where there are none. */
  neighbours?: readonly Neighbour[];
  /** Left out where there are none, as in the preview of the writing desk. */
  records?: Records;
}

/** All entries joined once. Pages ask this and nothing else. */
export interface Library extends Connections, RecordConnections, PartedLists {
  entries: readonly Entry[];
  terms: readonly TermData[];
  sources: readonly SourceData[];
  /** Words that people use for one thing. */
  concepts: readonly ConceptData[];
  /** Counts of the people of all provinces, the newest first. */
  populations: readonly PopulationData[];
  /** Sister libraries with what is known of their entries. */
  neighbours: readonly Neighbour[];
  /** Entries of a kind in the order in which lists show them. */
  all<K extends EntryKind>(kind: K): readonly Entry<K>[];
  /** Ids of a kind in their own order, which no title moves: what paths are made of. */
  idsOf(kind: EntryKind): readonly string[];
  /** Districts and tambons in which cases lie, as Thai says them alone and with what they are, each once. */
  placesNamed(): readonly string[];
  /** The cases of a province, in the order of the lists. */
  casesIn(province: ProvinceCode): readonly Entry<'case'>[];
  /** The entry, or `undefined` when there is none of that id. */
  find<K extends EntryKind>(kind: K, id: string): Entry<K> | undefined;
  /** The entry, for an id that the cross-reference check has passed. Throws when there is none. */
  get<K extends EntryKind>(kind: K, id: string): Entry<K>;
  source(id: string): SourceData | undefined;
  term(id: string): TermData | undefined;
  /** What people told who tried an entry, the newest first; none of a kind that nobody can try. */
  tried(kind: EntryKind, id: string): readonly TriedData[];
  /** Records of a kind, in order of time; without a date last. */
  records<K extends RecordKind>(kind: K): readonly RecordOf[K][];
}

/** The text of an entry for a reader of `lang`: in that language if it exists, else as it was written. */
export function textIn<K extends EntryKind>(
  entry: Entry<K>,
  lang: Lang,
): EntryText<K> & { lang: Lang; outdated: boolean } {
  const { th, lang: own } = entry;
  const translation = entry.translations[lang];
  if (lang === own || !translation) return { data: th.data, body: th.body, lang: own, outdated: false };
  return {
    data: translation.data,
    body: translation.body,
    lang,
    // Looked up where it is told: a page that does not tell it stays as it is when it changes.
    get outdated() {
      return translation.outdated;
    },
  };
}

/** `case:lampang`: the key under which entries, terms and sources are joined. */
export const keyOf = (kind: string, id: string): string => `${kind}:${id}`;

/** No list stands in parts. */
const WHOLE: PartedLists = { partsOf: () => 0, part: () => [], listsInParts: () => [] };

/**
 * Joins everything that was read from `content/`.
 * @param content valid content; references that lead nowhere are passed over, since the check reports them
 * @param divide   divides long lists; left out, all of them stand whole, as where a draft is shown
 */
export function buildLibrary(
  content: Content,
  divide: (library: Omit<Library, keyof PartedLists>) => PartedLists = () => WHOLE,
): Library {
  // Astro hands entries over in an order that follows the language of the machine.
  const entries = [...content.entries].sort(
    (a, b) => ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind) || byCode(a.id, b.id),
  );
  const byKey = new Map(entries.map((entry) => [keyOf(entry.kind, entry.id), entry]));
  const ofKind = <K extends EntryKind>(kind: K, order?: (a: Entry<K>, b: Entry<K>) => number): Entry<K>[] =>
    entries.filter((entry) => isOf(kind, entry)).sort(order ?? byTitle);
  const byKind: { [K in EntryKind]: readonly Entry<K>[] } = {
    case: ofKind('case', byGroup),
    lesson: ofKind('lesson'),
    note: ofKind('note', (a, b) => byCode(b.th.data.date, a.th.data.date) || byTitle(a, b)),
    workshop: ofKind('workshop'),
    agenda: ofKind('agenda', (a, b) => b.th.data.year - a.th.data.year || byTitle(a, b)),
    topic: ofKind('topic'),
    help: ofKind('help', (a, b) => a.th.data.order - b.th.data.order || byTitle(a, b)),
  };
  const terms = [...content.terms].sort((a, b) => firstOrder(a[flatKey(FIRST)], b[flatKey(FIRST)]));
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const termById = new Map(terms.map((term) => [term.id, term]));
  const find = <K extends EntryKind>(kind: K, id: string): Entry<K> | undefined => {
    const entry = byKey.get(keyOf(kind, id));
    return entry && isOf(kind, entry) ? entry : undefined;
  };
  let named: string[] | undefined;
  let inProvinces: Map<ProvinceCode, Entry<'case'>[]> | undefined;
  const records = inOrder(content.records ?? noRecords());
  const library: Omit<Library, keyof PartedLists> = {
    entries,
    terms,
    concepts: content.concepts ?? [],
    populations: [...(content.populations ?? [])].sort((a, b) => byCode(b.date, a.date)),
    neighbours: content.neighbours ?? [],
    sources: [...content.sources].sort((a, b) => byCode(a.id, b.id)),
    all: <K extends EntryKind>(kind: K): readonly Entry<K>[] => byKind[kind],
    idsOf: (kind) => entries.filter((entry) => entry.kind === kind).map(({ id }) => id),
    placesNamed: () => (named ??= namesOfPlaces(byKind.case)),
    casesIn: (province) =>
      (inProvinces ??= Map.groupBy(byKind.case, ({ th }) => th.data.place.province)).get(province) ?? [],
    find,
    get: <K extends EntryKind>(kind: K, id: string) => {
      const entry = find(kind, id);
      if (!entry) throw new Error(`No ${kind} has the id "${id}". · ไม่มี ${kind} รหัส "${id}"`);
      return entry;
    },
    source: (id) => sources.get(id),
    term: (id) => termById.get(id),
    records: (kind) => records[kind],
    tried: triedBy(content.tried ?? []),
    ...connectRecords(records),
    ...connect(entries, byKey, termById, sources, new Set(records.rule.map(({ id }) => id))),
  };
  return { ...library, ...divide(library) };
}

/** Whether an entry is of a kind, by which its data is known. */
const isOf = <K extends EntryKind>(kind: K, entry: Entry): entry is Entry & Entry<K> => entry.kind === kind;

const byTitle = (a: Entry, b: Entry): number => firstOrder(a.th.data.title, b.th.data.title);
/** Pilots first, then research sites, then other funds. */
const groupRank = ({ group }: DataOf['case']): number =>
  group.includes('pilot') ? 0 : group.includes('research-site') ? 1 : 2;
const byGroup = (a: Entry<'case'>, b: Entry<'case'>): number =>
  groupRank(a.th.data) - groupRank(b.th.data) || byTitle(a, b);
