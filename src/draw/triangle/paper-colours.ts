import type { Side } from '../../intake/schema/names.ts';

/** Colours of daylight, as in `site/styles/tokens.css`, for pictures that leave the page. */
export const PAPER_COLOURS = {
  paper: '#faf6ed',
  ink: '#27211a',
  soft: '#5a5043',
  rule: '#d8cfbe',
  policy: '#33488a',
  movement: '#b9522f',
  knowledge: '#dba82f',
} as const satisfies Record<Side | 'paper' | 'ink' | 'soft' | 'rule', string>;
