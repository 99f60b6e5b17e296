import type { ProvinceCode } from '../../intake/schema/provinces.ts';
import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';

/**
 * What is told of a province: its cases in the order of the lists, then lessons that rest on one of them and notes of
 * them, each once.
 */
export function entriesOfProvince(
  library: Pick<Library, 'casesIn' | 'lessonsOfCase' | 'notesOfCase'>,
  province: ProvinceCode,
): readonly Entry[] {
  const cases = library.casesIn(province);
  return [
    ...new Set<Entry>([
      ...cases,
      ...cases.flatMap(({ id }) => library.lessonsOfCase(id)),
      ...cases.flatMap(({ id }) => library.notesOfCase(id)),
    ]),
  ];
}
