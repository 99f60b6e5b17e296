import type { FigureData } from './schema/list/figure.ts';

type Unit = FigureData['values'][number]['unit'];

/** The number of a unit in a figure, or `undefined` where the source has none. */
export const valueOf = (figure: Pick<FigureData, 'values'>, unit: Unit): number | undefined =>
  figure.values.find((item) => item.unit === unit)?.value;

/**
 * What the parts of a total come to, and the total that the source gives; rounded to a hundredth, since money comes in
 * satang.
 */
export interface PartSum {
  of: 'baht' | 'members';
  sum: number;
  total: number;
}

/** For money and for members, where a figure gives both a total and its parts. */
export function partSums(figure: FigureData): PartSum[] {
  return (['baht', 'members'] as const).flatMap((of) => {
    const parts = figure.parts.filter((part) => part.of === of);
    const total = valueOf(figure, of);
    if (parts.length < 2 || total === undefined) return [];
    return [{ of, sum: Math.round(parts.reduce((sum, { value }) => sum + value, 0) * 100) / 100, total }];
  });
}

/**
 * Our own arithmetic on a figure: members in a fund, baht a member; rounded to whole numbers. Left out where a number
 * is missing or only a bound is known.
 * Pages say that it is ours.
 */
export function ratiosOf(figure: FigureData): { membersPerFund?: number; bahtPerMember?: number } {
  const exact = (unit: Unit) => figure.values.find((item) => item.unit === unit && item.bound === 'exact')?.value;
  const [funds, members, baht] = [exact('funds'), exact('members'), exact('baht')];
  return {
    ...(funds && members && { membersPerFund: Math.round(members / funds) }),
    ...(members && baht && { bahtPerMember: Math.round(baht / members) }),
  };
}
