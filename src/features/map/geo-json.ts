import { PROVINCES, type ProvinceCode } from '../../intake/schema/provinces.ts';
import type { Target } from '../../library/address.ts';
import { textIn, type Library } from '../../library/library.ts';
import { placeName } from '../../library/place.ts';
import type { Lang } from '../../words/languages.ts';
import { provincePoint } from './province-points.ts';

/** What lies somewhere. */
export const GEO_FILES = ['cases', 'events'] as const;
export type GeoFile = (typeof GEO_FILES)[number];

/** What a file says of itself. */
export interface GeoAbout {
  name: string;
  /** That points are middles of provinces, in words. */
  note: string;
  licence: string;
  changed: string | undefined;
  url(target: Target): string;
}

interface Feature {
  type: 'Feature';
  id: string;
  /** `null` where nobody knows the place, as GeoJSON says it. */
  geometry: { type: 'Point'; coordinates: [number, number] } | null;
  properties: Record<string, string | undefined>;
}

/**
 * Cases or events as GeoJSON. A point is that of the case where its author gave one (`precision: place`), else the middle
 * of the province (`precision: province`). An event stands in the provinces of the cases that it names, and nowhere if it
 * names none.
 */
export const geoJson = (library: Library, file: GeoFile, lang: Lang, about: GeoAbout) => ({
  type: 'FeatureCollection' as const,
  name: about.name,
  note: about.note,
  licence: about.licence,
  updated: about.changed,
  features: file === 'cases' ? caseFeatures(library, lang, about) : eventFeatures(library, lang, about),
});

function caseFeatures(library: Library, lang: Lang, { url }: GeoAbout): Feature[] {
  return library.all('case').map((entry) => {
    const { data, lang: textLang } = textIn(entry, lang);
    const { lat, lon, province } = data.place;
    const own = lat !== undefined && lon !== undefined;
    return feature(entry.id, own ? [lon, lat] : provincePoint(province), own, province, lang, {
      title: data.title,
      place: placeName(data.place, lang),
      summary: data.summary,
      lang: textLang,
      url: url({ kind: 'case', id: entry.id }),
    });
  });
}

function eventFeatures(library: Library, lang: Lang, { url }: GeoAbout): Feature[] {
  const provincesOf = (cases: readonly string[]): Set<ProvinceCode> =>
    new Set(cases.flatMap((id) => library.find('case', id)?.th.data.place.province ?? []));
  return library.records('event').flatMap((event) =>
    [...provincesOf(event.cases)].map((province) =>
      feature(`${event.id}-${province.toLowerCase()}`, provincePoint(province), false, province, lang, {
        event: event.id,
        date: event.date,
        side: event.side,
        title: event.title[lang],
        url: url({ kind: 'event', id: event.id }),
      }),
    ),
  );
}

const feature = (
  id: string,
  coordinates: [number, number] | undefined,
  own: boolean,
  province: ProvinceCode,
  lang: Lang,
  properties: Feature['properties'],
): Feature => ({
  type: 'Feature',
  id,
  geometry: coordinates ? { type: 'Point', coordinates } : null,
  properties: {
    ...properties,
    province,
    provinceName: PROVINCES[province][lang],
    precision: own ? 'place' : 'province',
  },
});
