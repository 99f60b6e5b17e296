import { z } from 'zod';
import type { Palette } from './brand.ts';
import { contrast, darkerThan, lighterThan } from './colour.ts';
import { OWN_PALETTES } from './look.ts';
import { colour, placeOf, plain, said, type SettingProblem } from './site-schema.ts';

const palette = z.strictObject({
  paper: colour.optional(),
  raised: colour.optional(),
  sunk: colour.optional(),
  ink: colour.optional(),
  inkSoft: colour.optional(),
  rule: colour.optional(),
  ruleStrong: colour.optional(),
  link: colour.optional(),
  linkLine: colour.optional(),
  mark: colour.optional(),
  danger: colour.optional(),
} satisfies Record<keyof Palette, z.ZodType>);

const face = z.strictObject({
  family: z.string().regex(/^[\w -]+$/, said('ชื่อแบบอักษรเขียนอย่าง Noto Sans Lao', 'a face is named like Noto Sans Lao')),
  package: z
    .string()
    .regex(
      /^@fontsource\/[a-z0-9-]+$/,
      said(
        'ใช้แพ็กเกจของ Fontsource เช่น @fontsource/noto-sans-lao',
        'a package of Fontsource, such as @fontsource/noto-sans-lao',
      ),
    ),
});

const side = z.number().positive().max(4096);
const mark = z.strictObject({
  box: z.tuple([side, side]),
  shapes: z
    .array(
      z.strictObject({
        path: z
          .string()
          .regex(
            /^[MmLlHhVvCcSsQqTtAaZz\d\s,.eE+-]+$/,
            said('path คือค่า d ของ <path> ใน SVG', 'path is the `d` of a <path> of SVG'),
          ),
        colour,
        dark: colour.optional(),
      }),
    )
    .min(1, said('ตราต้องมีอย่างน้อยหนึ่งรูป', 'a mark has one shape at least'))
    .max(12, said('ตรามีได้ไม่เกินสิบสองรูป', 'a mark has twelve shapes at most')),
});

/** The look of a site (`BRAND` in `src/site.brand.ts`). */
export const brandSchema = z.strictObject({
  light: palette.optional(),
  dark: palette.optional(),
  mark: mark.optional(),
  faces: z.strictObject({ text: face.optional(), heading: face.optional() }).optional(),
  officeFace: face.shape.family.optional(),
});

type Pair = readonly [word: keyof Palette, ground: keyof Palette, least: number];
const GROUNDS = ['paper', 'raised', 'sunk'] as const;
/** Words on what lies behind them, and edges that must be seen (WCAG 1.4.3 and 1.4.11). */
const PAIRS: readonly Pair[] = [
  ...(['ink', 'inkSoft', 'link', 'danger'] as const).flatMap((word) =>
    GROUNDS.map((ground): Pair => [word, ground, 4.5]),
  ),
  ['ink', 'mark', 4.5],
  ['ruleStrong', 'paper', 3],
];

/** Rounded down, so that no contrast is called enough that is not. */
const told = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

function contrastProblems(light: 'light' | 'dark', given: Partial<Palette>): SettingProblem[] {
  const colours = { ...OWN_PALETTES[light], ...given };
  return PAIRS.flatMap(([word, ground, least]) => {
    const ratio = contrast(colours[word], colours[ground]);
    if (ratio >= least) return [];
    const farther = light === 'light' ? darkerThan : lighterThan;
    const better = farther(colours[ground], colours[word], least);
    const helps = contrast(better, colours[ground]) >= least;
    const place = `${light}.${given[word] === undefined ? ground : word}`;
    return [
      {
        place,
        th: `${word} ${colours[word]} บน ${ground} ${colours[ground]} ต่างกัน ${told(ratio)} ต่อ 1 ต้องได้ ${least} จึงอ่านออก${helps ? ` เช่น ${word} ${better}` : ''}`,
        en: `${word} ${colours[word]} on ${ground} ${colours[ground]} has a contrast of ${told(ratio)} to 1, and ${least} is needed to be read${helps ? `, such as ${word} ${better}` : ''}`,
      },
    ];
  });
}

/** All that is wrong with a look, at once: what is misspelt, and words that cannot be read on their ground. */
export function brandProblems(brand: unknown): SettingProblem[] {
  const read = brandSchema.safeParse(brand);
  if (!read.success)
    return read.error.issues.map((issue) => {
      const [th, en] = plain(issue);
      return { place: placeOf(issue.path) || 'BRAND', th, en };
    });
  return (['light', 'dark'] as const).flatMap((light) => contrastProblems(light, given(read.data[light])));
}

/** Without what is left out. */
const given = (colours: z.infer<typeof palette> = {}): Partial<Palette> =>
  Object.fromEntries(Object.entries(colours).filter(([, value]) => value !== undefined));
