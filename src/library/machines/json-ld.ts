import type { DataOf } from '../../intake/schema/entry/kinds.ts';
import { PROVINCES, type ProvinceCode } from '../../intake/schema/provinces.ts';
import type { TermData } from '../../intake/schema/list/term.ts';
import { isThai, type Lang } from '../../words/languages.ts';
import type { Target } from '../address.ts';
import type { Entry } from '../entry.ts';
import { textIn } from '../library.ts';
import { placeName } from '../place.ts';

/** A thing as schema.org tells of it. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** What the site says of itself in a language. */
export interface Publisher {
  lang: Lang;
  name: string;
  editors: string;
  /** Address of the licence. */
  licence: string;
  /** Address of a page: absolute where the site knows its own, else a path, which is one as well beside its page. */
  url(target: Target): string;
}

/** Things as the text of a `<script type="application/ld+json">`, in which no text can end the element. */
export const jsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');

/** A date as ISO has it: what EDTF says of its certainty has no place there. */
const isoDate = (edtf: string): string => edtf.replace(/[~?]$/, '');

const organisation = (name: string): Thing => ({ '@type': 'Organization', name });
/** Names of teams and institutions; any other name is a person's. */
const TEAM = /กอง|คณะ|ทีม|หน่วย|สถาบัน|มหาวิทยาลัย|มูลนิธิ|เครือข่าย|ศูนย์|สำนัก|editors|team|university|institute|network|centre/i;
const author = (name: string): Thing => (TEAM.test(name) ? organisation(name) : { '@type': 'Person', name });

const country = (lang: Lang): Thing => ({ '@type': 'Country', name: isThai(lang) ? 'ประเทศไทย' : 'Thailand' });
const province = (code: ProvinceCode, lang: Lang): Thing => ({
  '@type': 'AdministrativeArea',
  name: PROVINCES[code][lang],
  identifier: code,
  containedInPlace: country(lang),
});

/** An entry: a case, a topic, a year or a problem is an article, a lesson or a kit something to learn from, a note a report. @param photo its lead photograph */
export function entryThing(entry: Entry, site: Publisher, photo?: PhotoThing): Thing {
  const { data, lang } = textIn(entry, site.lang);
  const common = {
    url: site.url({ kind: entry.kind, id: entry.id }),
    inLanguage: lang,
    dateModified: isoDate(data.updated),
    license: site.licence,
    isAccessibleForFree: true,
    publisher: organisation(site.name),
  };
  const own = ownProperties(entry, data, site);
  const { '@type': type, ...rest } = own;
  return {
    '@type': type,
    [type === 'LearningResource' ? 'name' : 'headline']: data.title,
    description: data.summary,
    author: organisation(site.editors),
    ...common,
    ...rest,
    ...(photo && { image: imageThing(photo) }),
  };
}

/** The lead photograph of an entry: its address, its size in pixels, and what is said of it. */
export interface PhotoThing {
  url: string;
  width: number;
  height: number;
  alt: string;
  caption?: string | undefined;
  credit: string;
  /** When it was taken, EDTF. */
  taken?: string | undefined;
}

const imageThing = ({ url, width, height, alt, caption, credit, taken }: PhotoThing): Thing => ({
  '@type': 'ImageObject',
  contentUrl: url,
  width,
  height,
  description: alt,
  ...(caption && { caption }),
  creditText: credit,
  ...(taken && { dateCreated: isoDate(taken) }),
});

function ownProperties(entry: Entry, data: Entry['th']['data'], { lang }: Publisher): Thing {
  switch (entry.kind) {
    case 'case': {
      const { place } = data as DataOf['case'];
      return {
        '@type': 'Article',
        about: { '@type': 'Place', name: placeName(place, lang), containedInPlace: province(place.province, lang) },
      };
    }
    case 'note': {
      const { authors, date } = data as DataOf['note'];
      return { '@type': 'Report', author: authors.map(author), dateCreated: isoDate(date) };
    }
    case 'lesson':
      return {
        '@type': 'LearningResource',
        learningResourceType: 'lesson',
        teaches: (data as DataOf['lesson']).statement,
      };
    case 'workshop':
      return {
        '@type': 'LearningResource',
        learningResourceType: 'workshop',
        timeRequired: `PT${(data as DataOf['workshop']).minutes}M`,
      };
    default:
      return { '@type': 'Article' };
  }
}

/** The site, and how a search of it is asked for. */
export const siteThing = (site: Publisher, tagline: string): Thing => ({
  '@type': 'WebSite',
  name: site.name,
  description: tagline,
  url: site.url({ page: 'home' }),
  inLanguage: site.lang,
  license: site.licence,
  publisher: organisation(site.editors),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.url({ page: 'search' })}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** The terms on a page; what they mean stands in the page. */
export const termsThing = (terms: readonly TermData[], title: string, site: Publisher): Thing => ({
  '@type': 'DefinedTermSet',
  name: title,
  inLanguage: site.lang,
  license: site.licence,
  hasDefinedTerm: terms.map(({ id, ...term }) => ({ '@type': 'DefinedTerm', termCode: id, name: term[site.lang] })),
});

/** The page of a province. */
export const provinceThing = (code: ProvinceCode, site: Publisher): Thing => ({
  ...province(code, site.lang),
  url: site.url({ province: code }),
});

/** The library as a set of data. @param files name of each and its media type @param changed last change, EDTF */
export const dataThing = (
  { title, description, changed }: { title: string; description: string; changed: string | undefined },
  files: readonly (readonly [name: string, type: string])[],
  site: Publisher,
): Thing => ({
  '@type': 'Dataset',
  name: `${site.name}: ${title}`,
  description,
  url: site.url({ page: 'data' }),
  inLanguage: site.lang,
  ...(changed && { dateModified: isoDate(changed) }),
  license: site.licence,
  isAccessibleForFree: true,
  creator: organisation(site.editors),
  spatialCoverage: country(site.lang),
  distribution: files.map(([name, encodingFormat]) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: site.url({ download: name }),
  })),
});

/** Where a page stands. @param trail names and addresses from the home page down; the last is the page itself */
export const breadcrumbList = (trail: readonly (readonly [name: string, url: string])[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(([name, item], at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: { '@id': item },
  })),
});
