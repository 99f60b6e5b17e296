import type { CurrencySettings, SideSettings } from '../../src/settings/side.ts';
import type { PlaceSettings } from '../../src/settings/place.ts';
import { currencyText, placesText } from './named-places.ts';
import { sidesText } from './named-sides.ts';

/** What a new site is called and is about, in each language where the languages differ. */
export interface NewSite {
  name: Both;
  subject: Both;
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
  /** Whether the examples come with their English. */
  translated: boolean;
}
export type Both = Record<'th' | 'en', string>;

/** Licences that are asked for by name. */
export const LICENCES: Record<string, string> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC BY-NC 4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\s+/g, ' ')}'`;
const both = ({ th, en }: Both): string => `{ th: ${quoted(th)}, en: ${quoted(en)} }`;
const map = ({ th, en }: Both, thai: (text: string) => string, english: (text: string) => string): Both => ({
  th: thai(th),
  en: english(en),
});

/** `src/site.config.ts` of a new site. */
export const configFile = ({
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
  name: ${both(name)},
  tagline: ${both(
    map(
      subject,
      (text) => `คลังบทเรียนเรื่อง${text}`,
      (text) => `Lessons on ${text}`,
    ),
  )},
  url: ${quoted(address)},
  editors: ${both(
    map(
      name,
      (text) => `กองบรรณาธิการ${text}`,
      (text) => `${text} editors`,
    ),
  )},
  contact: { email: '', line: '', form: '', post: { th: '', en: '' } },
  repository: { url: '', branch: 'main', host: '' },
  licence: { name: ${quoted(licence.name)}, url: ${quoted(licence.url)} },
${sides ? `  sides: ${sidesText(sides)},\n` : ''}${places ? `  places: ${placesText(places)},\n` : ''}${currency ? `  currency: ${currencyText(currency)},\n` : ''}  neighbours: [],
  emptyPlaces: false,
  without: ['fund', 'budget', 'benefits', 'timeline', 'figures', 'rules', 'studies', 'awards', 'agenda'],
};
`;

/** `src/site.texts.ts` of a new site: only what its name and subject tell. */
export const textsFile = ({
  subject,
}: NewSite): string => `import type { SiteTexts } from './library/publishing/site-texts.ts';

/**
 * What this network says of its subject. All fields, and what each is for, stand in the type; what is left out is said
 * in plain words, or not shown.
 */
export const TEXTS: SiteTexts = {
  lead: ${both(
    map(
      subject,
      (text) => `คลังบทเรียนเรื่อง${text} บอกว่าที่ไหนทำอะไร ได้ผลไหม และเรารู้ได้อย่างไร`,
      (text) => `Lessons on ${text}: who tried what, whether it worked, and how we know.`,
    ),
  )},
};

/** Questions that the search offers before anything is typed; leave empty while there are none. */
export const SEARCH_EXAMPLES: Readonly<Record<'th' | 'en', readonly string[]>> = { th: [], en: [] };
`;

/** The README of a new site. */
export const readme = ({ name, subject }: NewSite): string => `# ${name.th}${name.en === name.th ? '' : ` · ${name.en}`}

คลังบทเรียนเรื่อง${subject.th} · Lessons on ${subject.en}

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

**ของคุณ · Yours:** \`content/\`, \`src/site.config.ts\` (ชื่อ ที่อยู่ สัญญาอนุญาต หน้าไหนไม่ใช้ · name, address, licence, pages to do without, sister libraries), \`src/site.texts.ts\` (คำเกี่ยวกับเรื่องของคุณ · what you say of your subject), \`inbox/\`, \`snapshots/\`, และทุกไฟล์ที่คุณเพิ่ม · and every file that you add.
**ของโปรแกรม · The engine’s:** ไฟล์ที่ชื่ออยู่ใน \`.engine.json\` แก้ได้ แต่การอัปเกรดจะหยุดถามก่อน · whatever \`.engine.json\` lists. You may change it; an upgrade then stops and asks.
`;
