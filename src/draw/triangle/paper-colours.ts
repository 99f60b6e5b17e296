import { LIGHT } from '../../settings/look.ts';
import { SIDE_FACES } from '../../settings/faces.ts';
import { ofSides } from '../../settings/sides.ts';

/** Colours of daylight, for pictures that leave the page. */
export const PAPER_COLOURS = {
  paper: LIGHT.paper,
  ink: LIGHT.ink,
  soft: LIGHT.inkSoft,
  rule: LIGHT.rule,
} as const;

/** The colour of each side on paper. */
export const SIDE_COLOURS = ofSides((side) => SIDE_FACES[side].colour);
