import { namedCurrency, namedPlaces } from './named-places.ts';
import { namedSides } from './named-sides.ts';
import { LICENCES, type NewSite } from './own-files.ts';

/** What somebody told of a new site, by flags or when asked. */
export interface SiteAnswers {
  name?: string | undefined;
  'name-en'?: string | undefined;
  subject?: string | undefined;
  'subject-en'?: string | undefined;
  lang?: string | undefined;
  address?: string | undefined;
  licence?: string | undefined;
  region?: string | undefined;
  sides?: string | undefined;
  places?: string | undefined;
  currency?: string | undefined;
}

/** Codes of languages as somebody wrote them, `lo, en`. */
const languagesIn = (value: string): string[] => value.split(',').map((lang) => lang.trim());

interface Told {
  th: string;
  en: string;
}

/**
 * What is wrong with an answer; `undefined` where it may stand. An answer that was not given may.
 * @param regions codes of provinces
 */
export function wrongSiteAnswer(
  name: keyof SiteAnswers,
  value: string | undefined,
  regions: readonly string[],
): Told | undefined {
  if (value === undefined || value === '') return undefined;
  if (name === 'address' && !(URL.canParse(value) && value.startsWith('https://')))
    return {
      th: `--address ${value} ไม่ใช่ที่อยู่เว็บ — เขียนอย่าง https://our.network/`,
      en: `--address ${value} is no web address — write one such as https://our.network/`,
    };
  if (name === 'licence' && !(value in LICENCES))
    return {
      th: `--licence ${value} — ที่ใช้ได้: ${Object.keys(LICENCES).join(', ')} อย่างอื่นแก้ภายหลังใน src/site.config.ts`,
      en: `--licence ${value} — these are known: ${Object.keys(LICENCES).join(', ')}; another is written later into src/site.config.ts`,
    };
  if (name === 'region' && !regions.includes(value))
    return {
      th: `--region ${value} — ใช้รหัสจังหวัดตาม ISO 3166-2 เช่น TH-50 เชียงใหม่`,
      en: `--region ${value} — use the ISO 3166-2 code of a province, such as TH-50 for Chiang Mai`,
    };
  if (name === 'places' && !namedPlaces(value))
    return {
      th: `--places ${value} — แต่ละแห่งมีรหัส ISO 3166-2 และชื่อ เช่น "LA-LM:หลวงน้ำทา:Luang Namtha, LA-PH:พงสาลี:Phongsaly"`,
      en: `--places ${value} — each has an ISO 3166-2 code and its names, as in "LA-LM:หลวงน้ำทา:Luang Namtha, LA-PH:พงสาลี:Phongsaly"`,
    };
  if (name === 'currency' && !namedCurrency(value))
    return {
      th: `--currency ${value} — รหัส ISO 4217 แล้วชื่อ เช่น LAK:กีบ:kip`,
      en: `--currency ${value} — a code of ISO 4217 and its names, such as LAK:กีบ:kip`,
    };
  if (name === 'sides' && !namedSides(value))
    return {
      th: `--sides ${value} — สองถึงห้าเหลี่ยม แต่ละเหลี่ยมมีรหัสและชื่อ เช่น "forest:ป่า:Forest, people:คน:People"`,
      en: `--sides ${value} — two to five, each with an id and its names, as in "forest:ป่า:Forest, people:คน:People"`,
    };
  const langs = name === 'lang' ? languagesIn(value) : [];
  if (langs.some((lang) => !/^[a-z]{2,3}$/.test(lang)) || new Set(langs).size < langs.length)
    return {
      th: `--lang ${value} — เขียนรหัสภาษาสองหรือสามตัวอักษร คั่นด้วยจุลภาค ภาษาแรกขึ้นก่อน เช่น th,en หรือ lo,en หรือ id`,
      en: `--lang ${value} — write codes of languages of two or three letters with commas between them, the first one first: th,en or lo,en or id`,
    };
  return undefined;
}

/** A site as it will be made; what was not told is filled in plainly. All that is wrong is told at once. */
export function siteOf(
  answers: SiteAnswers,
  regions: readonly string[],
): { site: NewSite } | { problems: readonly Told[] } {
  const names = Object.keys(answers) as (keyof SiteAnswers)[];
  // A region is one of the places that the site has.
  const known = (answers.places && namedPlaces(answers.places)?.map(({ code }) => code)) || regions;
  const problems = names
    .map((name) => wrongSiteAnswer(name, answers[name], known))
    .filter((problem) => problem !== undefined);
  if (problems.length > 0) return { problems };
  const langs = languagesIn(answers.lang || 'th,en');
  const places = answers.places ? namedPlaces(answers.places, langs) : undefined;
  const currency = answers.currency ? namedCurrency(answers.currency, langs) : undefined;
  const sides = answers.sides ? namedSides(answers.sides, langs) : undefined;
  const licence = answers.licence || 'CC BY 4.0';
  // What is told without a language is told in the first.
  const said = (own: string | undefined, english: string | undefined, thai: string, plain: string) =>
    Object.fromEntries(
      langs.map((lang, index) => [
        lang,
        (index > 0 && lang === 'en' && english) || own || english || (lang === 'th' ? thai : plain),
      ]),
    );
  return {
    site: {
      langs,
      name: said(answers.name, answers['name-en'], 'คลังบทเรียนของเรา', 'Our lessons'),
      subject: said(answers.subject, answers['subject-en'], 'งานของชุมชน', 'the work of communities'),
      address: answers.address ?? '',
      licence: { name: licence, url: LICENCES[licence] ?? '' },
      province: answers.region || places?.[0]?.code || 'TH-10',
      ...(sides && { sides }),
      ...(places && { places }),
      ...(currency && { currency }),
    },
  };
}
