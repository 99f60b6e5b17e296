import type { ProvinceCode } from '../../intake/schema/provinces.ts';
import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';

/** The cases of each province, in the order of the lists; provinces without any are left out. */
export function casesByProvince(library: Pick<Library, 'all'>): Map<ProvinceCode, Entry<'case'>[]> {
  return Map.groupBy(library.all('case'), ({ th }) => th.data.place.province);
}
