import { isThai, LANGS, type Lang } from '../words/languages.ts';
import type { CaseData } from '../intake/schema/entry/case.ts';
import { PROVINCES } from '../intake/schema/provinces.ts';
import { NAMED_PLACES } from '../settings/places.ts';
import type { Entry } from './entry.ts';
import { namesOfPlaces } from './cases/names-of-places.ts';
import type { Library } from './library.ts';
import { flatKey } from '../words/locale/flat-key.ts';

/** A place as people say it: "ต.ชะมวง อ.ควนขนุน จ.พัทลุง", "Chamuang, Khuan Khanun, Phatthalung". */
export function placeName(place: CaseData['place'], lang: Lang): string {
  const province = PROVINCES[place.province][lang];
  if (!isThai(lang) || NAMED_PLACES) return [place.subdistrict, place.district, province].filter(Boolean).join(', ');
  return [place.subdistrict && `ต.${place.subdistrict}`, place.district && `อ.${place.district}`, `จ.${province}`]
    .filter(Boolean)
    .join(' ');
}

/**
 * Thai names and terms that readers see as one word: those of the glossary, and places with what kind of place they are.
 * @param cases whose places are named; left out, those of all
 */
export function namesToKeepWhole(
  { terms, placesNamed }: Pick<Library, 'terms' | 'placesNamed'>,
  cases?: readonly Entry<'case'>[],
): Set<string> {
  return new Set([
    ...terms.flatMap((term) => [...LANGS.filter(isThai).map((lang) => term[flatKey(lang)]), ...term.also]),
    ...Object.values(PROVINCES).flatMap(({ th }) => [th, `จังหวัด${th}`, `จ.${th}`]),
    ...(cases ? namesOfPlaces(cases) : placesNamed()),
  ]);
}
