import { FIRST } from '../../words/languages.ts';
import type { CaseData } from '../../intake/schema/entry/case.ts';
import type { ProvinceCode } from '../../intake/schema/provinces.ts';
import { byCode } from '../../words/order.ts';
import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import { caseFacts } from './case-facts.ts';

type Paid = NonNullable<NonNullable<CaseData['scheme']>['contribution']>;

/** Why two cases are worth setting side by side. */
export type PairReason =
  /** They had the same problem: it went well at the first, and not, or only in part, at the second. */
  | { why: 'problem'; help: Entry<'help'>; went: 'failed' | 'mixed' }
  /** Members pay the same, and the first has many times as many of them. */
  | { why: 'size'; paid: Paid; members: readonly [number, number] }
  /** They are in one province. */
  | { why: 'province'; province: ProvinceCode };

/** Two cases and why to compare them. */
export type CasePair = PairReason & { cases: readonly [Entry<'case'>, Entry<'case'>] };

/** How many times as many members make a difference that somebody may wonder about. */
const MANY_TIMES = 5;

/**
 * Pairs of cases to begin a comparison with, one for each reason, from what the library knows: of all pairs with that
 * reason the one of which most rows are known of both. No case stands in two of them.
 */
export function tellingPairs(library: Library): CasePair[] {
  const rows = new Map(
    library.all('case').map((entry) => [entry.id, new Set(Object.keys(caseFacts(entry.th.data, FIRST)))]),
  );
  const rowsOf = ({ id }: Entry<'case'>): ReadonlySet<string> => rows.get(id) ?? new Set();
  const chosen: CasePair[] = [];
  for (const candidates of [sameProblem, sameProvince, samePayment]) {
    const used = new Set(chosen.flatMap(({ cases }) => cases.map(({ id }) => id)));
    // Pairs of a large library are millions: each is looked at and let go.
    let best: { pair: CasePair; known: number } | undefined;
    for (const pair of candidates(library)) {
      const [a, b] = pair.cases;
      const [first, second] = [rowsOf(a), rowsOf(b)];
      if (best && Math.min(first.size, second.size) < best.known) continue;
      if (used.has(a.id) || used.has(b.id)) continue;
      let known = 0;
      for (const row of first) if (second.has(row)) known += 1;
      if (!best || known > best.known || (known === best.known && byCode(nameOf(pair), nameOf(best.pair)) < 0))
        best = { pair, known };
    }
    if (best) chosen.push(best.pair);
  }
  return chosen;
}

const nameOf = ({ cases }: CasePair): string => cases.map(({ id }) => id).join(' ');

function* sameProblem(library: Library): Generator<CasePair> {
  for (const help of library.all('help')) {
    const told = help.th.data.cases.flatMap(({ case: id, went }) => {
      const entry = library.find('case', id);
      return entry ? [{ entry, went }] : [];
    });
    for (const good of told.filter(({ went }) => went === 'worked'))
      for (const { entry, went } of told)
        if (went !== 'worked' && went !== 'unknown' && entry.id !== good.entry.id)
          yield { why: 'problem', help, went, cases: [good.entry, entry] };
  }
}

function* sameProvince(library: Library): Generator<CasePair> {
  for (const [province, cases] of Map.groupBy(library.all('case'), ({ th }) => th.data.place.province))
    for (const pair of pairs(cases)) yield { why: 'province', province, cases: pair };
}

function* samePayment(library: Library): Generator<CasePair> {
  const counted = library.all('case').flatMap((entry) => {
    const { contribution: paid, members = [] } = entry.th.data.scheme ?? {};
    const last = [...members].sort((a, b) => byCode(a.asOf, b.asOf)).at(-1);
    return paid && last && last.count > 0 ? [{ entry, paid, count: last.count }] : [];
  });
  const alike = Map.groupBy(
    counted.sort((a, b) => b.count - a.count),
    ({ paid: { amount, per } }) => `${amount} ${per}`,
  );
  for (const group of alike.values())
    for (const [large, small] of pairs(group))
      if (large.count >= MANY_TIMES * small.count)
        yield {
          why: 'size',
          paid: large.paid,
          members: [large.count, small.count],
          cases: [large.entry, small.entry],
        };
}

/** Every two of several things, in their order. */
function* pairs<T>(items: readonly T[]): Generator<[T, T]> {
  for (const [at, first] of items.entries()) for (const second of items.slice(at + 1)) yield [first, second];
}
