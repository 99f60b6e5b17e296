import type { Rung } from '../answer.ts';
import type { FacetCounts } from '../rank/facets.ts';

/** Results of one kind, as the page shows them together. */
export interface Group<H> {
  kind: string;
  /** Those that were handed over, best first, without the best of all and without what stands under another. */
  hits: H[];
  /** How many there are in all. */
  total: number;
  /** How many of them are shown before somebody asks for more. */
  shown: number;
}

/** An answer as the page draws it. */
export interface Arranged<H> {
  /** The best of all, whatever their kind; none where one kind was chosen, or results go by date. */
  best: H[];
  /** Kinds of which something else was handed over, the kind with the best result first. */
  groups: Group<H>[];
  /** Kinds of which there is more, but too far down to be among what was handed over. */
  further: { kind: string; total: number }[];
  /** Records told again, by the key of the case under which they stand. */
  under: ReadonlyMap<string, H[]>;
}

/** What arranging has to know of a result. */
interface Arrangeable {
  key: string;
  data: { kind: string; aside?: boolean; of?: readonly string[] };
}

/** An answer, as far as arranging it goes. */
interface AnswerToArrange<H> {
  hits: readonly H[];
  facets: FacetCounts;
  total: number;
  rung: Rung;
}

/** Results at the top, whatever their kind. */
const BEST = 3;
/** Results shown of each kind at first, where there are several kinds; alone a kind may fill the page. */
export const OF_EACH = 4;
const ALONE = 20;
/** A word that so many pages have asks for a way in: what it means, its topic, and the best of another kind. */
const BROAD = 60;
const BROAD_LETTERS = 16;
/** Kinds that lead into a subject, the first first. */
export const WAY_IN = ['help', 'term', 'topic', 'lesson'] as const;

/**
 * The three best answers first, then the others by kind; records of what a case tells stand under that case.
 * @param wanted kinds that were chosen; none means all
 * @param query  as typed; a broad word gets the term, the topic and the best of other kinds as its best answers
 */
export function arrange<H extends Arrangeable>(
  { hits: all, facets, total, rung }: AnswerToArrange<H>,
  wanted: readonly string[] = [],
  { query = '', byDate = false }: { query?: string; byDate?: boolean } = {},
): Arranged<H> {
  const flat = wanted.length === 1 || byDate;
  const under = flat ? new Map<string, H[]>() : recordsUnderCases(all);
  const folded = new Set([...under.values()].flat());
  const hits = all.filter((hit) => !folded.has(hit));
  // What leads to another site stands in a group of its own, whose heading says so.
  const own = hits.filter(({ data }) => data.kind !== ELSEWHERE);
  const best = flat ? [] : isBroad(query, { total, rung }) ? waysIn(own) : own.slice(0, BEST);
  const totals = new Map(
    facets.kind
      .filter(({ value }) => wanted.length === 0 || wanted.includes(value))
      .map(({ value, count }) => [value, count]),
  );
  const found = new Set([...hits.map(({ data }) => data.kind), ...totals.keys()]);
  const kinds = elsewhereLast([...found], hits[0]?.data.kind === ELSEWHERE);
  const groups = kinds.map((kind) => {
    const ofKind = hits.filter((hit) => hit.data.kind === kind && !best.includes(hit));
    const elsewhere = [...best, ...folded].filter(({ data }) => data.kind === kind).length;
    return {
      kind,
      hits: ofKind,
      total: Math.max((totals.get(kind) ?? 0) - elsewhere, ofKind.length),
      shown: kinds.length > 1 ? OF_EACH : ALONE,
    };
  });
  return {
    best,
    groups: groups.filter((group) => group.hits.length > 0),
    further: groups.filter((group) => group.hits.length === 0 && group.total > 0),
    under,
  };
}

/** Entries of sister libraries. */
const ELSEWHERE = 'neighbour';

/**
 * What sister libraries hold comes behind what the library itself holds, unless it answers best of all; tools and guides
 * of the site come last.
 */
function elsewhereLast(kinds: readonly string[], answersBest: boolean): string[] {
  const rank = (kind: string): number => (kind === 'page' ? 2 : kind === ELSEWHERE ? (answersBest ? -1 : 1) : 0);
  return [...kinds].sort((a, b) => rank(a) - rank(b));
}

/** A record that ranks below a case it belongs to tells the same once more. */
function recordsUnderCases<H extends Arrangeable>(hits: readonly H[]): Map<string, H[]> {
  const under = new Map<string, H[]>();
  const cases = new Set<string>();
  for (const hit of hits) {
    if (hit.data.kind === 'case') cases.add(hit.key);
    if (!hit.data.aside) continue;
    const above = hit.data.of?.map((id) => `case:${id}`).find((key) => cases.has(key));
    if (above) under.set(above, [...(under.get(above) ?? []), hit]);
  }
  return under;
}

/** Whether a query is one word that many pages have: it names a subject rather than asking something. */
export const isBroad = (query: string, { total, rung }: { total: number; rung: Rung }): boolean =>
  rung === 'phrase' &&
  total >= BROAD &&
  query.trim() !== '' &&
  query.trim().length <= BROAD_LETTERS &&
  !/\s/u.test(query.trim());

/** The best of each kind that leads into a subject; the best of all stays first. */
function waysIn<H extends Arrangeable>(hits: readonly H[]): H[] {
  const first = hits.slice(0, 1);
  for (const kind of WAY_IN) {
    const own = hits.find(({ data }) => data.kind === kind);
    if (own && !first.some(({ data }) => data.kind === kind)) first.push(own);
  }
  return [...first, ...hits.filter((hit) => !first.includes(hit))].slice(0, BEST);
}

/** Results in the order in which a reader meets them who goes down the page and asks for nothing more. */
export function drawnHits<H extends Arrangeable>(
  answer: AnswerToArrange<H>,
  wanted: readonly string[] = [],
  query = '',
): H[] {
  const { best, groups } = arrange(answer, wanted, { query });
  return [...best, ...groups.flatMap(({ hits, shown }) => hits.slice(0, shown))];
}
