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
  const known = ({ cases: [a, b] }: CasePair): number =>
    [...(rows.get(a.id) ?? [])].filter((row) => rows.get(b.id)?.has(row)).length;
  const chosen: CasePair[] = [];
  for (const candidates of [sameProblem(library), sameProvince(library), samePayment(library)]) {
    const used = new Set(chosen.flatMap(({ cases }) => cases.map(({ id }) => id)));
    const [best] = candidates
      .filter(({ cases }) => cases.every(({ id }) => !used.has(id)))
      .sort((a, b) => known(b) - known(a) || byCode(nameOf(a), nameOf(b)));
    if (best) chosen.push(best);
  }
  return chosen;
}

const nameOf = ({ cases }: CasePair): string => cases.map(({ id }) => id).join(' ');

function sameProblem(library: Library): CasePair[] {
  return library.all('help').flatMap((help) => {
    const told = help.th.data.cases.flatMap(({ case: id, went }) => {
      const entry = library.find('case', id);
      return entry ? [{ entry, went }] : [];
    });
    const well = told.filter(({ went }) => went === 'worked');
    return well.flatMap((good) =>
      told.flatMap(({ entry, went }): CasePair[] =>
        went === 'worked' || went === 'unknown' || entry.id === good.entry.id
          ? []
          : [{ why: 'problem', help, went, cases: [good.entry, entry] }],
      ),
    );
  });
}

function sameProvince(library: Library): CasePair[] {
  return pairs(library.all('case')).flatMap(([a, b]): CasePair[] => {
    const { province } = a.th.data.place;
    return province === b.th.data.place.province ? [{ why: 'province', province, cases: [a, b] }] : [];
  });
}

function samePayment(library: Library): CasePair[] {
  const counted = library.all('case').flatMap((entry) => {
    const { contribution: paid, members = [] } = entry.th.data.scheme ?? {};
    const last = [...members].sort((a, b) => byCode(a.asOf, b.asOf)).at(-1);
    return paid && last && last.count > 0 ? [{ entry, paid, count: last.count }] : [];
  });
  return pairs(counted.sort((a, b) => b.count - a.count)).flatMap(([large, small]): CasePair[] =>
    large.paid.amount === small.paid.amount &&
    large.paid.per === small.paid.per &&
    large.count >= MANY_TIMES * small.count
      ? [{ why: 'size', paid: large.paid, members: [large.count, small.count], cases: [large.entry, small.entry] }]
      : [],
  );
}

/** Every two of several things, in their order. */
const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((first, at) => items.slice(at + 1).map((second): [T, T] => [first, second]));
