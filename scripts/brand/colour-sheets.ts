import type { BrandSettings, Palette } from '../../src/settings/brand.ts';
import { bestOn, contrast, mixed } from '../../src/settings/colour.ts';
import { OWN_FACES } from '../../src/settings/faces.ts';
import { OWN_PALETTES } from '../../src/settings/look.ts';
import type { BrandMark } from '../../src/settings/brand.ts';
import { OWN_INKS } from './side-sheets.ts';

const NOTE = '/* Written by `npm run brand` from the look of the site (src/site.brand.ts). */\n';
const DARK = '@media screen and (prefers-color-scheme: dark)';

const rule = (selector: string, facts: readonly (readonly [string, string])[], indent: string): string =>
  `${indent}${selector} {\n${facts.map(([name, value]) => `${indent}  ${name}: ${value};\n`).join('')}${indent}}\n`;

/** A colour as tokens of the sheets call it: `inkSoft` is `--ink-soft`. */
const tokenOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Whose links, buttons and steps are as in our own library. */
const isOwnLink = (palette: Palette, own: Palette): boolean => palette.link === own.link && palette.paper === own.paper;

const OWN_LEVELS = {
  light: { steps: ['#dfe9df', '#b0d0bf', '#72a992'], on3: '#0d1c17', on4: '#ffffff' },
  dark: { steps: ['#27332e', '#37564b', '#679a87'], on3: '#0a1511', on4: '#0a1511' },
};
/** How far each step of a map lies from the paper to the strongest. */
const STEPS = [0.12, 0.32, 0.62];
const WORDS = ['#ffffff', '#0a1511'];

function levelsOf(palette: Palette, own: Palette, ours: (typeof OWN_LEVELS)['light']) {
  if (isOwnLink(palette, own)) return ours;
  const steps = STEPS.map((share) => mixed(palette.paper, palette.link, share));
  return { steps, on3: bestOn(steps[2] ?? palette.link, WORDS), on4: bestOn(palette.link, WORDS) };
}
const levelFacts = ({ steps, on3, on4 }: (typeof OWN_LEVELS)['light']): [string, string][] => [
  ...steps.map((step, index): [string, string] => [`--level-${index + 1}`, step]),
  ['--on-level-3', on3],
  ['--on-level-4', on4],
];

/** Colours of every page, of maps, and of the room in which sheets are looked at before they are printed. */
export function colourSheets(brand: BrandSettings, mark: BrandMark | undefined): Record<string, string> {
  const light = { ...OWN_PALETTES.light, ...brand.light };
  const dark = { ...OWN_PALETTES.dark, ...brand.dark };
  const facts = (palette: Palette, at: 'colour' | 'dark'): [string, string][] => [
    ...Object.entries(palette).map(([name, value]): [string, string] => [tokenOf(name), value as string]),
    ...OWN_FACES.map((face): [string, string] => [`--${face.id}-fill`, face[at]]),
    ...(mark?.shapes ?? []).map((shape, index): [string, string] => [`--logo-${index + 1}`, shape[at] ?? shape.colour]),
    ['--level-4', palette.link],
  ];
  const levels = {
    light: levelsOf(light, OWN_PALETTES.light, OWN_LEVELS.light),
    dark: levelsOf(dark, OWN_PALETTES.dark, OWN_LEVELS.dark),
  };
  const sheet = (day: [string, string][], night: [string, string][]): string =>
    `${NOTE}@layer tokens {\n${rule(':root,\n  .for-paper', day, '  ')}\n  ${DARK} {\n${rule(':root', night, '    ')}  }\n}\n`;
  return {
    'src/site/styles/colours.css': sheet(facts(light, 'colour'), facts(dark, 'dark')),
    'src/site/styles/levels.css': sheet(levelFacts(levels.light), levelFacts(levels.dark)),
    'src/features/material/print-tokens.css': printSheet(light, mark),
  };
}

/** Ink on white paper whatever the screen shows; what is accented is dark enough for a tired office printer. */
function printSheet(light: Palette, mark: BrandMark | undefined): string {
  const accent = [...(mark?.shapes ?? [])].reverse().find(({ colour }) => contrast(colour, '#ffffff') >= 4.5)?.colour;
  return `${NOTE}${rule(
    ':root',
    [
      ['--print-paper', '#fff'],
      ['--print-ink', '#111'],
      ['--print-soft', '#444'],
      ['--print-hair', '#777'],
      ['--print-cut', '#000'],
      ['--print-rock', '#ddd'],
      ['--print-strip', '#eee'],
      ['--print-third', mark ? (accent ?? '#111') : (OWN_INKS['knowledge'] ?? '#111')],
      ['--room-table', light.paper === OWN_PALETTES.light.paper ? '#d9d5cd' : mixed(light.paper, light.ink, 0.15)],
      ['--room-bar', light.raised],
      ['--room-rule', light.ruleStrong],
      ['--room-ink', light.ink],
      ['--room-first', light.link],
      ['--room-shade', 'rgb(0 0 0 / 0.35)'],
    ],
    '',
  )}`;
}
