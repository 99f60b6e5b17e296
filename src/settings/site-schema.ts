import { z } from 'zod';
import { LANGUAGES } from '../site.languages.ts';
import { LANE_RECORDS, SIDE_SHAPES } from './side.ts';

/** What is wrong with a setting, for people; `place` is its way from `SITE`: `neighbours[0].address`. */
export interface SettingProblem {
  place: string;
  th: string;
  en: string;
}

/** A message for both languages, carried through zod as one text. */
export const said = (th: string, en: string): string => `${th}\n${en}`;

const KEBAB = said(
  'รหัสใช้ตัวอังกฤษเล็ก ตัวเลข และขีดกลาง เช่น forest-net',
  'an id is lower-case letters a–z, digits and single hyphens, such as forest-net',
);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, KEBAB);
const inLanguages = z
  .record(z.string(), z.string())
  .meta({ description: 'A text in each language of the site: { th: "…", en: "…" }.' });
const someText = inLanguages.refine(
  (texts) => Object.values(texts).some((text) => text.trim() !== ''),
  said('ต้องเขียนอย่างน้อยหนึ่งภาษา', 'write it in one language at least'),
);
export const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, said('สีเขียนอย่าง #33488a', 'a colour is written like #33488a'));
const FIRST = LANGUAGES[0].code;

/** What a network calls something: in its first language at least, in which pages show it. */
const named = someText.refine(
  (texts) => FIRST in texts || Object.values(texts).every((text) => text.trim() === ''),
  said(
    `ต้องมีชื่อในภาษาแรกของเว็บ (${FIRST}: '…') ภาษาของเว็บอยู่ใน src/site.languages.ts`,
    `it has no name in the first language of the site (${FIRST}: '…'); its languages stand in src/site.languages.ts`,
  ),
);
const empty = z.literal('');
const https = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).hostname.includes('.'),
    said(
      'ต้องเป็นที่อยู่ที่ขึ้นต้นด้วย https:// เพราะเบราว์เซอร์ไม่เปิด http:// จากหน้าที่ปลอดภัย',
      'it must be an address that begins with https://, since browsers open no http:// from a safe page',
    ),
  );
/** A server on this machine, to try things out: browsers take it for safe. */
const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\//;
const httpsOrLocal = z.union([z.string().regex(LOCAL), https], { error: (issue) => first(issue) });
const mayBeEmpty = (schema: z.ZodType<string>) => z.union([empty, schema], { error: (issue) => first(issue) });
const first = (issue: { errors?: unknown[][] }): string | undefined =>
  (issue.errors?.at(-1)?.[0] as { message?: string } | undefined)?.message;

/** A side of the site, as `SideSettings` describes it. */
const side = z.strictObject({
  id,
  name: named,
  short: named,
  line: named,
  colour,
  dark: colour.optional(),
  shape: z.enum(SIDE_SHAPES),
  questions: z.record(z.string(), z.array(z.string()).max(3)).optional(),
  records: z.array(z.enum(LANE_RECORDS)).optional(),
});

const unique = <T>(items: readonly T[], of: (item: T) => string): boolean =>
  new Set(items.map(of)).size === items.length;

const sides = z
  .array(side)
  .min(2, said('ต้องมีอย่างน้อยสองเหลี่ยม', 'there must be two sides at least'))
  .max(5, said('มีได้ไม่เกินห้าเหลี่ยม', 'there may be five sides at most'))
  .refine((list) => unique(list, (one) => one.id), said('รหัสเหลี่ยมซ้ำกัน', 'two sides have the same id'))
  .refine(
    (list) => unique(list, (one) => one.shape),
    said(
      'แต่ละเหลี่ยมต้องมีรูปต่างกัน จะได้แยกออกโดยไม่ต้องดูสี',
      'each side needs a shape of its own, to be told apart without colour',
    ),
  );

const places = z
  .strictObject({
    regions: z.array(z.strictObject({ id, name: named })),
    list: z
      .array(
        z.strictObject({
          code: z
            .string()
            .regex(
              /^[A-Z]{2}-[A-Z0-9]{1,6}$/,
              said('รหัสเขียนตาม ISO 3166-2 เช่น LA-LM', 'a code is that of ISO 3166-2, such as LA-LM'),
            ),
          name: named,
          region: id.optional(),
          latitude: z.number().min(-90).max(90).optional(),
          longitude: z.number().min(-180).max(180).optional(),
        }),
      )
      .min(1, said('ต้องมีอย่างน้อยหนึ่งแห่ง', 'there must be one place at least'))
      .refine((list) => unique(list, (one) => one.code), said('รหัสสถานที่ซ้ำกัน', 'two places have the same code')),
  })
  .superRefine(({ regions, list }, context) => {
    const known = new Set(regions.map((region) => region.id));
    list.forEach(({ region }, index) => {
      if (region !== undefined && !known.has(region))
        context.addIssue({
          code: 'custom',
          path: ['list', index, 'region'],
          message: said(`ไม่มีภาค "${region}" ใน regions`, `there is no region "${region}" in regions`),
        });
    });
  });

const neighbour = z.strictObject({
  name: someText,
  address: httpsOrLocal,
  prefix: id,
  pagefind: z
    .union([z.boolean(), z.string().min(1)], {
      error: () =>
        said(
          'เขียน true หรือชื่อโฟลเดอร์ เช่น "_pagefind/" ถ้าไม่มี Pagefind ให้ลบบรรทัดนี้',
          'write true, or the name of a folder such as "_pagefind/"; where there is no Pagefind, leave it out',
        ),
    })
    .optional(),
});

/** Pages that a site may do without. */
export const OPTIONAL_PAGES = [
  'fund',
  'budget',
  'ours',
  'map',
  'benefits',
  'timeline',
  'figures',
  'rules',
  'studies',
  'awards',
  'agenda',
] as const;

/** The settings of a site (`SITE` in `src/site.config.ts`). What it does not know passes, since settings are code. */
export const siteSchema = z.looseObject({
  name: someText,
  tagline: inLanguages,
  url: mayBeEmpty(https),
  editors: inLanguages,
  contact: z.looseObject({
    email: mayBeEmpty(z.email(said('ไม่ใช่ที่อยู่อีเมล', 'this is no e-mail address'))),
    line: z.string(),
    form: mayBeEmpty(https),
    post: inLanguages,
  }),
  repository: z.looseObject({
    url: mayBeEmpty(https),
    branch: z.string(),
    host: z.enum(['', 'github', 'gitlab', 'forgejo']),
  }),
  licence: z.looseObject({
    name: z.string().min(1, said('ต้องบอกชื่อสัญญาอนุญาต', 'name the licence')),
    url: https,
  }),
  sides: sides.optional(),
  places: places.optional(),
  currency: z
    .strictObject({
      code: z.string().regex(/^[A-Z]{3}$/, said('รหัสสกุลเงินตาม ISO 4217 เช่น LAK', 'the code of ISO 4217, such as LAK')),
      name: named,
    })
    .optional(),
  benefitEvents: z
    .array(z.strictObject({ id, name: named }))
    .min(1, said('ต้องมีอย่างน้อยหนึ่งอย่าง', 'there must be one at least'))
    .refine((list) => unique(list, (one) => one.id), said('รหัสซ้ำกัน', 'two have the same id'))
    .optional(),
  emptyPlaces: z.boolean().optional(),
  neighbours: z
    .array(neighbour)
    .refine(
      (list) => unique(list, (one) => one.prefix),
      said('คำนำหน้า (prefix) ซ้ำกัน', 'two neighbours have the same prefix'),
    ),
  packs: z
    .int()
    .min(1)
    .max(5000)
    .meta({ description: 'In how many files the data of each kind lies; for libraries of many thousand entries.' })
    .optional(),
  pagefind: z
    .boolean({ error: () => said('เขียน true หรือ false หรือลบบรรทัดนี้', 'write true or false, or leave it out') })
    .optional(),
  without: z.array(
    z.enum(OPTIONAL_PAGES, {
      error: () =>
        said(`มีได้แต่ ${OPTIONAL_PAGES.join(', ')}`, `these pages may be left out: ${OPTIONAL_PAGES.join(', ')}`),
    }),
  ),
});

/** The way to a setting, as people write it: `neighbours[0].address`. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (way, part) => (typeof part === 'number' ? `${way}[${part}]` : `${way ? `${way}.` : ''}${String(part)}`),
    '',
  );

/** What zod says by itself, in plain words. */
export function plain({ code, message }: { code: string; message: string }): [string, string] {
  const [th = '', en] = message.split('\n');
  if (en !== undefined) return [th, en];
  if (code === 'unrecognized_keys')
    return ['ไม่รู้จักชื่อนี้ ดูตัวสะกดกับ schemas/site.json', `${message}; see schemas/site.json`];
  return ['ค่านี้ใช้ไม่ได้ ดูสิ่งที่เขียนได้ใน schemas/site.json', `${message}; see schemas/site.json`];
}

/** All that is wrong with settings, at once; none where they may stand. */
export function settingProblems(settings: unknown): SettingProblem[] {
  const read = siteSchema.safeParse(settings);
  if (read.success) return [];
  return read.error.issues.map((issue) => {
    const [th, en] = plain(issue);
    return { place: placeOf(issue.path) || 'SITE', th, en };
  });
}
