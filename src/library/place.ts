import type { Lang } from '../words/languages.ts';
import type { CaseData } from '../intake/schema/entry/case.ts';
import { PROVINCES } from '../intake/schema/provinces.ts';

/** A place as people say it: "ต.ชะมวง อ.ควนขนุน จ.พัทลุง", "Chamuang, Khuan Khanun, Phatthalung". */
export function placeName(place: CaseData['place'], lang: Lang): string {
  const province = PROVINCES[place.province][lang];
  if (lang === 'en') return [place.subdistrict, place.district, province].filter(Boolean).join(', ');
  return [place.subdistrict && `ต.${place.subdistrict}`, place.district && `อ.${place.district}`, `จ.${province}`]
    .filter(Boolean)
    .join(' ');
}
