import { SITE } from '../site.config.ts';
import { NAMED_BENEFITS, NAMED_CURRENCY } from './given.ts';
import { HAS_MAP } from './places.ts';
import { NAMED_SIDES } from './sides.ts';

/**
 * Pages that this site does without: what its settings say; a group's own board where they name sides, since the fifteen
 * matters of the board are of the three sides of our own library; the map, and a budget for the provinces, where they
 * name places; the fund model, whose death rates, prices and promises are of Thailand, where they name a currency or
 * kinds of benefits.
 */
export const WITHOUT: readonly string[] = [
  ...SITE.without,
  ...(NAMED_SIDES ? ['ours'] : []),
  ...(HAS_MAP ? [] : ['map', 'budget']),
  ...(NAMED_CURRENCY || NAMED_BENEFITS ? ['fund', 'budget'] : []),
];
