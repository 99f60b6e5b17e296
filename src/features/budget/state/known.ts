import { valueOf } from '../../../intake/figure-sums.ts';
import { PROVINCE_CODES, type ProvinceCode } from '../../../intake/schema/provinces.ts';
import type { FigureData } from '../../../intake/schema/list/figure.ts';
import type { PopulationData } from '../../../intake/schema/list/population.ts';
import type { Library } from '../../../library/library.ts';
import type { Bilingual } from '../../../intake/schema/list/bilingual.ts';

/** What sources tell of the provinces, in the order of `PROVINCE_CODES`. */
export interface Known {
  count: PopulationData;
  people: readonly number[];
  /** Members by province, only where a source has counted them. */
  members: ReadonlyMap<ProvinceCode, number>;
  /** The figures that members come from: of each province, and of the country. */
  figures: { provinces: readonly FigureData[]; country: FigureData | undefined };
  /** Budgets that sources tell of, the oldest first. */
  budgets: readonly { id: string; baht: number; title: Bilingual; sources: readonly string[] }[];
}

/** A number that is exact enough to share money by. */
const exactMembers = (figure: FigureData): number | undefined =>
  figure.values.find(({ unit, bound }) => unit === 'members' && bound === 'exact')?.value;

/**
 * What the library knows for sharing a budget out; `undefined` where it has no count of the people. Members of a
 * province are its newest exact figure; those of the country the first count on its day or later, or else the last
 * before.
 */
export function knownOf(library: Pick<Library, 'populations' | 'records'>): Known | undefined {
  const [count] = library.populations;
  if (!count) return undefined;
  const byCode = new Map(count.provinces.map(({ province, people }) => [province, people]));
  const figures = library.records('figure');
  const newest = new Map<ProvinceCode, FigureData>();
  for (const figure of figures)
    if (figure.series === 'funds' && figure.province && exactMembers(figure) !== undefined)
      newest.set(figure.province, figure);
  const provinces = [...newest.values()];
  const day =
    provinces
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const counts = figures.filter(
    (figure) => figure.series === 'funds' && !figure.province && exactMembers(figure) !== undefined,
  );
  return {
    count,
    people: PROVINCE_CODES.map((code) => byCode.get(code) ?? 0),
    members: new Map(
      provinces.flatMap((figure) => {
        const members = exactMembers(figure);
        return figure.province && members !== undefined ? [[figure.province, members] as const] : [];
      }),
    ),
    figures: { provinces, country: counts.find(({ date }) => date >= day) ?? counts.at(-1) },
    budgets: figures.flatMap(({ id, series, province, stage, values, title, sources }) => {
      const baht = valueOf({ values }, 'baht');
      // So much for each area is shared out already.
      const whole = !province && valueOf({ values }, 'areas') === undefined;
      const told = series === 'state-money' && whole && (stage === 'planned' || stage === 'asked');
      return told && baht ? [{ id, baht, title, sources }] : [];
    }),
  };
}
