import { SIDE_FACES } from '../../settings/faces.ts';
import { ofSides } from '../../settings/sides.ts';

/** Colours of daylight, as in `site/styles/tokens.css`, for pictures that leave the page. */
export const PAPER_COLOURS = {
  paper: '#faf6ed',
  ink: '#27211a',
  soft: '#5a5043',
  rule: '#d8cfbe',
} as const;

/** The colour of each side on paper. */
export const SIDE_COLOURS = ofSides((side) => SIDE_FACES[side].colour);

/** The three slopes of the mark of the network. */
export const MARK_COLOURS = ['#33488a', '#b9522f', '#dba82f'] as const;
