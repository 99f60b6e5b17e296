import type { CaseData } from '../../intake/schema/entry/case.ts';
import { SIDES } from '../../intake/schema/names.ts';

/** What the map narrows cases by: their groups and the state of each side. */
export type Facets = Pick<CaseData, 'group' | 'triangle'>;

const tokensOf = ({ group, triangle }: Facets): string =>
  [[...group].sort().join('+'), ...SIDES.map((side) => triangle[side].state)].join('/');

/**
 * The cases of a province by what they have in common, short enough to stand in the page however many they are:
 * `fund/growing/weak/unknown*2 fund+pilot/strong/growing/growing*1`.
 */
export function caseMix(cases: readonly Facets[]): string {
  const counts = new Map<string, number>();
  for (const each of cases) counts.set(tokensOf(each), (counts.get(tokensOf(each)) ?? 0) + 1);
  return [...counts].map(([tokens, count]) => `${tokens}*${count}`).join(' ');
}

/**
 * How many cases of a mix pass what was chosen.
 * @param mix    as `caseMix` wrote it
 * @param wanted the group, then the state of each side in order; empty where all pass
 */
export function countInMix(mix: string, wanted: readonly string[]): number {
  return mix
    .split(' ')
    .filter(Boolean)
    .reduce((sum, item) => {
      const [tokens = '', count = '0'] = item.split('*');
      const values = tokens.split('/');
      const passes = wanted.every((value, at) => !value || (values[at] ?? '').split('+').includes(value));
      return passes ? sum + Number(count) : sum;
    }, 0);
}
