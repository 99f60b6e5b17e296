import type { ProvinceCode } from '../../intake/schema/provinces.ts';
import type { Lang } from '../../words/languages.ts';
import type { PlaceGroup } from './kept.ts';

/**
 * In a large library nobody keeps everything: a reader keeps the places where she works. The name, without its ending, of
 * the file below `offline/` that tells which pages belong to each.
 */
export const PLACES_FILE = 'places';

/** Paths of pages below the folder of a language (`cases/karo/`), by the name of the place in groups (`in_th_50`). */
export type Places = Record<string, string[]>;

/** What a place is called in the names of groups. @param province such as `TH-50` */
export const placeName = (province: ProvinceCode): `in_${string}` =>
  `in_${province.toLowerCase().replaceAll('-', '_')}`;

/** The group of a place in a language. */
export const placeGroup = (province: ProvinceCode, lang: Lang): PlaceGroup => `${placeName(province)}-${lang}`;
