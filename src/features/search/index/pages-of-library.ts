import type { CaseData } from '../../../intake/schema/entry/case.ts';
import type { Entry } from '../../../library/entry.ts';
import type { Asks } from '../../../intake/schema/asks.ts';
import { othersThan, type Lang } from '../../../words/languages.ts';
import { gradeOf, type Strength } from '../../../library/evidence.ts';
import { textIn, type Library } from '../../../library/library.ts';
import { plainSections } from '../../../text/plain-text.ts';
import { placeName } from '../../../library/place.ts';
import type { ProvinceCode } from '../../../intake/schema/provinces.ts';
import type { Side } from '../../../intake/schema/names.ts';
import type { RecordKind } from '../../../intake/schema/list/records.ts';
import { fieldSections } from './field-sections.ts';
import { districtOf } from './names/place-names.ts';
import type { KitSize } from '../rank/fits.ts';
import { recordPages } from './movement-records.ts';
import { NAME_BREAK, type SearchPage, type SearchSection } from './indexed-page.ts';
import { placed } from './page-facets.ts';
import { flatKey } from '../../../words/locale/flat-key.ts';

/**
 * What a list of results shows beside title and passage; `page.data` of a hit. The address is `address({ kind, id,
 * section: section.anchor })`.
 */
export interface Shown extends Record<string, unknown> {
  /** `page` is a tool, list or guide of the site itself, `neighbour` an entry of a sister library. */
  kind: Entry['kind'] | RecordKind | 'term' | 'page' | 'neighbour';
  id: string;
  /** Whether a page of the site is a guide, which has its address among the guides. */
  guide?: boolean;
  /** Of an entry of a sister library: what that library is called, and the whole address of the page. */
  library?: string;
  href?: string;
  /** What stands below what answers about as well: records of the movement, entries of sister libraries. */
  aside?: boolean;
  side?: Side;
  strength?: Strength;
  /** Ids of the cases that a record is about. */
  of?: readonly string[];
  /** Of a case, as people say it. */
  place?: string;
  province?: ProvinceCode;
  /** Of a workshop. */
  size?: KitSize;
  /** EDTF date of what it tells; a case's latest event, a note's day. */
  date?: string;
  /** Language of the text where it is not that of the index; of a sister library any (BCP 47). */
  lang?: string;
}

/**
 * Everything that can be found, in one language: entries with the passages of their fields and text, terms, and the
 * records of the movement.
 * An entry without a translation is found by its Thai text in English, too.
 */
export function searchPages(library: Library, lang: Lang): SearchPage[] {
  return [
    ...library.entries.map((entry) => entryPage(entry, library, lang)),
    ...library.terms.map((term): SearchPage => ({
      id: `term:${term.id}`,
      title: term[flatKey(lang)],
      key: [...othersThan(lang).map((other) => term[flatKey(other)]), ...term.also].join(NAME_BREAK),
      data: { kind: 'term', id: term.id, ...(term.side && { side: term.side }) } satisfies Shown,
      facets: { kind: ['term'], side: term.side ? [term.side] : [] },
      sections: [{ text: term.definition[lang] }],
      ...asked(term.asks, lang),
    })),
    ...recordPages(library, lang),
  ];
}

/** How people ask for it in a language. */
export const asked = (asks: Asks, lang: Lang): Pick<SearchPage, 'asks'> =>
  asks?.[lang].length ? { asks: asks[lang] } : {};

/** A case that names its sub-district is found by its district, too. */
function withDistrict(place: CaseData['place']): CaseData['place'] {
  const district = place.district ?? (place.subdistrict && districtOf(place.province, place.subdistrict));
  return district ? { ...place, district } : place;
}

function entryPage(entry: Entry, library: Library, lang: Lang): SearchPage {
  const text = textIn(entry, lang);
  const { facets, date } = placed(entry, library);
  const lesson = entry.kind === 'lesson' ? textIn(entry, lang).data : undefined;
  const place = entry.kind === 'case' ? textIn(entry, lang).data.place : undefined;
  const kit = entry.kind === 'workshop' ? entry.th.data : undefined;
  const data: Shown = {
    kind: entry.kind,
    id: entry.id,
    ...(kit && { size: [kit.people.min, kit.people.max, kit.minutes, ...kit.purposes] as const }),
    ...(facets.side?.[0] && { side: facets.side[0] as Side }),
    ...(lesson && { strength: gradeOf(lesson).strength }),
    ...(place && { place: placeName(place, lang), province: place.province }),
    ...(date && { date }),
    ...(text.lang !== lang && { lang: text.lang }),
  };
  return {
    id: `${entry.kind}:${entry.id}`,
    title: text.data.title,
    key: [lesson?.statement, place && placeName(withDistrict(place), lang), ...text.data.aliases]
      .filter(Boolean)
      .join(NAME_BREAK),
    data,
    facets,
    ...(date && { date }),
    ...asked(entry.th.data.asks, lang),
    places: { own: place ? [place.province] : [], named: facets.province ?? [] },
    sections: [
      ...fieldSections(entry.kind, text.data),
      ...plainSections(text.body.blocks)
        .filter((section) => section.text)
        .map(({ id, heading, text: plain }): SearchSection => ({
          ...(id && { anchor: id }),
          ...(heading && { heading }),
          text: plain,
        })),
    ],
  };
}
