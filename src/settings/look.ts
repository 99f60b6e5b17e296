import { BRAND } from '../site.brand.ts';
import type { Palette } from './brand.ts';

/** The colours of our own library. */
export const OWN_PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    paper: '#faf6ed',
    raised: '#fffdf8',
    sunk: '#f1eadc',
    ink: '#27211a',
    inkSoft: '#5a5043',
    rule: '#d8cdb9',
    ruleStrong: '#8f826d',
    link: '#1f5446',
    linkLine: '#9bb8ab',
    mark: '#f7e3a1',
    danger: '#8c2f1b',
  },
  dark: {
    paper: '#1a1713',
    raised: '#231f1a',
    sunk: '#13110e',
    ink: '#efe7d8',
    inkSoft: '#bfb29d',
    rule: '#3f372d',
    ruleStrong: '#8a7d69',
    link: '#a5d3bf',
    linkLine: '#4f7566',
    mark: '#5a4a13',
    danger: '#f2a48f',
  },
};

/** What this site says of its look. */
export { BRAND };

/** The colours of this site, in daylight and in the dark. */
export const LIGHT: Palette = { ...OWN_PALETTES.light, ...BRAND.light };
export const DARK: Palette = { ...OWN_PALETTES.dark, ...BRAND.dark };
