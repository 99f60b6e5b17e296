import type { Lang } from './entry.ts';
import type { CaseData } from '../schema/case.ts';
import { PROVINCES } from '../schema/provinces.ts';

/** A place as people say it: "ต.ชะมวง อ.ควนขนุน จ.พัทลุง", "Chamuang, Khuan Khanun, Phatthalung". */
export function placeName(place: CaseData['place'], lang: Lang): string {
  const province = PROVINCES[place.province][lang];
  if (lang === 'en') return [place.subdistrict, place.district, province].filter(Boolean).join(', ');
  return [place.subdistrict && `ต.${place.subdistrict}`, place.district && `อ.${place.district}`, `จ.${province}`]
    .filter(Boolean)
    .join(' ');
}
