import type { keepingTh } from '../../th/library/keeping.ts';

/** Words of what a page keeps by itself for a place without a signal, at the foot of the page. */
export const keepingEn: typeof keepingTh = {
  coming: (size) => `Keeping what works without a signal: ${size}`,
  here: 'Kept for a place without a signal',
  spared: 'Not kept for a place without a signal, since the line is slow or set to save data',
};
