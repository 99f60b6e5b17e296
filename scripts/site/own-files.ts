import type { CurrencySettings, SideSettings } from '../../src/settings/side.ts';
import type { PlaceSettings } from '../../src/settings/place.ts';
import { currencyText, placesText } from './named-places.ts';
import { sidesText } from './named-sides.ts';

/** What a new site is called and is about, in each language where the languages differ. */
export interface NewSite {
  /** Codes of its languages, the first one first. */
  langs: readonly string[];
  /** By language. */
  name: Said;
  subject: Said;
  /** Where it will be served; empty while nobody knows. */
  address: string;
  licence: { name: string; url: string };
  /** ISO 3166-2 code of the province in which the invented case lies. */
  province: string;
  /** Sides of its own; without them it has the three of our library. */
  sides?: readonly SideSettings[];
  /** Places of its own instead of the provinces of Thailand. */
  places?: readonly PlaceSettings[];
  /** What sums are counted in instead of baht. */
  currency?: CurrencySettings;
}
/** A text in each language of a site. */
export type Said = Readonly<Record<string, string>>;

/** Licences that are asked for by name. */
export const LICENCES: Record<string, string> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC BY-NC 4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\s+/g, ' ')}'`;
/** A key of an object, as it is written. */
const key = (lang: string): string => (/^\w+$/.test(lang) ? lang : quoted(lang));
const each = (langs: readonly string[], text: (lang: string) => string): string =>
  `{ ${langs.map((lang) => `${key(lang)}: ${text(lang)}`).join(', ')} }`;
/** A sentence about what is said in each language: in Thai for Thai, in English for any other. */
const told = (
  langs: readonly string[],
  said: Said,
  thai: (text: string) => string,
  english: (text: string) => string,
): string => each(langs, (lang) => quoted((lang === 'th' ? thai : english)(said[lang] ?? '')));

/** `src/site.languages.ts` of a site. */
export const languagesFile = (
  langs: readonly string[],
): string => `import type { LanguageSettings } from './words/locale/language-settings.ts';

/**
 * The languages of this site. Entries are written in the first, which lives at the root of the address; each other one
 * lives under its code. The words of a language are a folder of \`src/words\` (docs/own-site.md); after a change here:
 * \`npm run languages\`.
 */
export const LANGUAGES = [
${langs.map((code) => `  { ${languageFields(code)} },`).join('\n')}
] as const satisfies readonly [LanguageSettings, ...LanguageSettings[]];
`;

function languageFields(code: string): string {
  if (code === 'th') return "code: 'th', name: 'ภาษาไทย', short: 'ไทย', region: 'TH', years: 'buddhist'";
  if (code === 'en') return "code: 'en', name: 'English', short: 'EN', region: 'GB'";
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return `code: ${quoted(code)}, name: ${quoted(name)}, short: ${quoted(code.toUpperCase())}`;
}

/** `src/site.config.ts` of a new site. */
export const configFile = ({
  langs,
  name,
  subject,
  address,
  licence,
  sides,
  places,
  currency,
}: NewSite): string => `import type { SiteSettings } from './library/publishing/site-settings.ts';

/**
 * What this network says about its site. The address and base path can also come from the environment of the build
 * (\`SITE_URL\`, \`BASE_PATH\`).
 */
export const SITE: SiteSettings = {
  name: ${each(langs, (lang) => quoted(name[lang] ?? ''))},
  tagline: ${told(
    langs,
    subject,
    (text) => `คลังบทเรียนเรื่อง${text}`,
    (text) => `Lessons on ${text}`,
  )},
  url: ${quoted(address)},
  editors: ${told(
    langs,
    name,
    (text) => `กองบรรณาธิการ${text}`,
    (text) => `${text} editors`,
  )},
  contact: { email: '', line: '', form: '', post: ${each(langs, () => "''")} },
  repository: { url: '', branch: 'main', host: '' },
  licence: { name: ${quoted(licence.name)}, url: ${quoted(licence.url)} },
${sides ? `  sides: ${sidesText(sides)},\n` : ''}${places ? `  places: ${placesText(places)},\n` : ''}${currency ? `  currency: ${currencyText(currency)},\n` : ''}  neighbours: [],
  emptyPlaces: false,
  without: ['fund', 'budget', 'benefits', 'timeline', 'figures', 'rules', 'studies', 'awards', 'agenda'],
};
`;

/** `src/site.brand.ts` of a new site: as in our own library, until somebody says otherwise. */
export const brandFile = (): string => `import type { BrandSettings } from './settings/brand.ts';

/**
 * The look of this site: colours in daylight and in the dark, mark, typefaces. What is left out is as in the library that
 * the program was written for (\`src/settings/look.ts\`). Style sheets, icons, share pictures, the manifest, documents
 * and print follow from it: by each build, or by \`npm run brand\`.
 */
export const BRAND: BrandSettings = {};
`;

/** `src/site.texts.ts` of a new site: only what its name and subject tell. */
export const textsFile = ({
  langs,
  subject,
}: NewSite): string => `import type { SiteTexts } from './library/publishing/site-texts.ts';
import type { Lang } from './words/languages.ts';

/**
 * What this network says of its subject. All fields, and what each is for, stand in the type; what is left out is said
 * in plain words, or not shown.
 */
export const TEXTS: SiteTexts = {
  lead: ${told(
    langs,
    subject,
    (text) => `คลังบทเรียนเรื่อง${text} บอกว่าที่ไหนทำอะไร ได้ผลไหม และเรารู้ได้อย่างไร`,
    (text) => `Lessons on ${text}: who tried what, whether it worked, and how we know.`,
  )},
};

/** Questions that the search offers before anything is typed; leave empty while there are none. */
export const SEARCH_EXAMPLES: Readonly<Record<Lang, readonly string[]>> = ${each(langs, () => '[]')};
`;

/** The README of a new site. */
export const readme = ({
  langs,
  name,
  subject,
}: NewSite): string => `# ${[...new Set(langs.map((lang) => name[lang]))].join(' · ')}

${[...new Set(langs.map((lang) => (lang === 'th' ? `คลังบทเรียนเรื่อง${subject[lang]}` : `Lessons on ${subject[lang]}`)))].join(' · ')}

\`\`\`
npm install              # ครั้งแรก · once
npm start                # สร้างและเปิดเว็บ · builds and serves the site
npm run dev              # ดูหน้าเว็บขณะเขียน · the site while you write
npm run check            # ทุกที่ที่ผิด พร้อมวิธีแก้ · every mistake, and what to do
npm run new              # เริ่มเรื่องใหม่ · begins an entry
npm run remove-examples  # เอาตัวอย่างที่แต่งขึ้นออกทั้งหมด · takes out all that was invented
npm test                 # ตรวจเนื้อหา สร้าง แล้วดูว่าทุกหน้าอยู่ครบ · checks, builds, and looks at every page
npm run upgrade          # เปลี่ยนเป็นโปรแกรมรุ่นใหม่ · a newer engine
\`\`\`

**ของคุณ · Yours:** \`content/\`, \`src/site.config.ts\` (ชื่อ ที่อยู่ สัญญาอนุญาต หน้าไหนไม่ใช้ · name, address, licence, pages to do without, sister libraries), \`src/site.languages.ts\` (ภาษา · languages), \`src/words/<lang>/\` (คำบนหน้าเว็บของภาษาอื่น · words of another language), \`src/site.texts.ts\` (คำเกี่ยวกับเรื่องของคุณ · what you say of your subject), \`inbox/\`, \`snapshots/\`, และทุกไฟล์ที่คุณเพิ่ม · and every file that you add.
**ของโปรแกรม · The engine’s:** ไฟล์ที่ชื่ออยู่ใน \`.engine.json\` แก้ได้ แต่การอัปเกรดจะหยุดถามก่อน · whatever \`.engine.json\` lists. You may change it; an upgrade then stops and asks.
`;
