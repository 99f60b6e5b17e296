import type { Faceted } from '../../../features/filter/part-index.ts';
import type { CaseData } from '../../../intake/schema/entry/case.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import type { Target } from '../../../library/address.ts';
import type { Entry } from '../../../library/entry.ts';
import { byStrength, gradeOf } from '../../../library/evidence.ts';
import type { Library } from '../../../library/library.ts';
import { partPage, type EntryList } from '../../../library/listed/list-name.ts';
import { provincesOf, regionOf, REGIONS } from '../../../library/region.ts';
import { ofSides } from '../../../settings/sides.ts';

/** A page with items of a list, and by what a filter finds them. */
export interface FilteredPart {
  target: Target;
  items: Faceted[];
}

type State = CaseData['triangle'][keyof CaseData['triangle']]['state'];

/** A state as a filter takes it: a side that is weak, or of which nothing is known, also counts as short. */
export const stateFacet = (state: State): string[] =>
  state === 'weak' || state === 'unknown' ? [state, 'short'] : [state];

const facetsOfCase = ({ th: { data } }: Entry<'case'>): Faceted => ({
  province: [data.place.province],
  region: [regionOf(data.place.province)],
  group: data.group,
  topic: data.topics,
  ...ofSides((side) => stateFacet(data.triangle[side].state)),
});

const facetsOfLesson = ({ th: { data } }: Entry<'lesson'>): Faceted => ({
  side: [data.side],
  topic: data.topics,
  strength: [gradeOf(data).strength],
});

/** The pages of a long list, with what a filter goes by. */
function pagesOf<E extends Entry>(library: Library, list: EntryList, facets: (entry: E) => Faceted): FilteredPart[] {
  return Array.from({ length: library.partsOf(list) }, (_, at) => ({
    target: partPage(list, at + 1),
    items: (library.part(list, at + 1) as readonly E[]).map(facets),
  }));
}

/** Cases by the pages of their provinces, which have pages of their own where they hold many. */
export const partsOfCases = (library: Library): FilteredPart[] =>
  REGIONS.flatMap(provincesOf).flatMap((province) => {
    const own = library.casesIn(province);
    if (own.length === 0) return [];
    const list: EntryList = { of: 'province', province };
    return library.partsOf(list) > 0
      ? pagesOf(library, list, facetsOfCase)
      : [{ target: { province }, items: own.map(facetsOfCase) }];
  });

/** Lessons by the pages of their sides; those of sides with few of them stand on the page of all lessons. */
export function partsOfLessons(library: Library): FilteredPart[] {
  const lists = SIDES.map((side) => ({ side, list: { of: 'side', side } as EntryList }));
  const short = lists.filter(({ list }) => library.partsOf(list) === 0).map(({ side }) => side);
  return [
    ...lists.flatMap(({ list }) => pagesOf(library, list, facetsOfLesson)),
    {
      target: { page: 'lessons' },
      items: short.flatMap((side) => lessonsShown(library, side)).map(facetsOfLesson),
    },
  ];
}

/** Lessons of a side in the order in which the page of all lessons shows them. */
export const lessonsShown = (library: Library, side: (typeof SIDES)[number]): Entry<'lesson'>[] =>
  library.lessonsOfSide(side).toSorted((a, b) => byStrength(a.th.data, b.th.data));

/** The lessons of a side with the strongest evidence. */
export function strongestOfSide(library: Library, side: (typeof SIDES)[number], most: number): Entry<'lesson'>[] {
  const list: EntryList = { of: 'side', side };
  const all =
    library.partsOf(list) > 0 ? (library.part(list, 1) as readonly Entry<'lesson'>[]) : lessonsShown(library, side);
  return all.slice(0, most);
}
