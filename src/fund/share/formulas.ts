import { shareOut, type Bounds, type ShareTrouble } from './share-out.ts';

/** By what a budget is shared out: by people, by members of funds, or each half by one of them. */
export const FORMULAS = ['people', 'members', 'half'] as const;
export type Formula = (typeof FORMULAS)[number];

/** What is known of those who share a budget, in one order. */
export interface Sharers {
  people: readonly number[];
  /** Members of funds; `undefined` where nobody has counted. */
  members: readonly (number | undefined)[];
  /** Members in the whole country as a source has them, for where not every province is known. */
  allMembers: number;
}

/** What one gets by a formula: a sum, only a part of which the rest is not known, or nothing that can be said. */
export interface Share {
  baht: number;
  /** Whether this is only what it gets at least, since its members are not known. */
  atLeast: boolean;
}

/** All shares by one formula. */
export interface Sharing {
  shares: (Share | undefined)[];
  /** Baht that go to those whose members are not known, all of them together. */
  unknown: number;
  /** Whether floor and ceiling held: they need every share to be known. */
  bounded: boolean;
}

/** Members of all: as the source has them, but never fewer than those who are known. */
export function membersOfAll({ members, allMembers }: Sharers): number {
  const known = members.reduce((sum: number, each) => sum + (each ?? 0), 0);
  return members.every((each) => each !== undefined) ? known : Math.max(known, allMembers);
}

/**
 * Shares a budget out by a formula. Where members of some are not known, those who are known get their part of all
 * members of the country, and the rest stands as one sum: nothing is guessed. Floor and ceiling hold only where all is
 * known.
 * @param budget whole baht
 */
export function shareBy(
  formula: Formula,
  sharers: Sharers,
  budget: number,
  bounds: Bounds,
): Sharing | { trouble: ShareTrouble } {
  const { people, members } = sharers;
  const allPeople = people.reduce((sum, each) => sum + each, 0);
  const all = membersOfAll(sharers);
  const complete = members.every((each) => each !== undefined);
  if (formula === 'people' || (complete && all > 0)) {
    const weights = people.map((each, at) => {
      const byPeople = each / allPeople;
      const byMembers = formula === 'people' ? 0 : (members[at] ?? 0) / all;
      return formula === 'people' ? byPeople : formula === 'members' ? byMembers : (byPeople + byMembers) / 2;
    });
    const shared = shareOut(weights, budget, bounds);
    return 'trouble' in shared
      ? shared
      : { shares: shared.baht.map((baht) => ({ baht, atLeast: false })), unknown: 0, bounded: true };
  }
  const byMembers = formula === 'members' ? budget : budget / 2;
  const shares = people.map((each, at): Share | undefined => {
    const own = members[at];
    const first = formula === 'half' ? ((budget / 2) * each) / allPeople : 0;
    if (own === undefined || all === 0)
      return formula === 'half' ? { baht: Math.floor(first), atLeast: true } : undefined;
    return { baht: Math.round(first + (byMembers * own) / all), atLeast: false };
  });
  const told = shares.reduce((sum, share) => sum + (share?.baht ?? 0), 0);
  return { shares, unknown: Math.max(0, Math.round(budget - told)), bounded: false };
}
