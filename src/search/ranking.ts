import { alignmentCost } from './align.ts';
import { analyse, squeeze } from './analyse.ts';
import type { Candidate } from './candidates.ts';
import { rarity } from './candidates.ts';
import { frequencyOf } from './format/frequency.ts';
import type { Probe } from './probe.ts';

/** Tuned by scripts. */
export const WEIGHTS = { words: 0.5, grams: 1, titles: 0.5, exact: 1, align: 4, lead: 0.15, length: 0.2, power: 1.5 };

export interface Scored {
  score: number;
  /** Slips between the query and the nearest place in the text; 0 when it stands there. */
  slips: number;
}

/** Longest query that is laid along the text letter by letter. */
const ALIGN_LIMIT = 60;

export function score(probe: Probe, candidate: Candidate, title: string, text: string, collection: number, meanLength: number): Scored {
  const body = squeeze(analyse(text));
  const whole = squeeze(analyse(title)) + ' ' + body;
  let max = 0;
  let here = 0;
  let lead = 0;
  const head = whole.slice(0, 40);
  for (const gram of probe.grams) {
    const value = gram.weight * rarity(Math.min(collection, frequencyOf(gram.level)), collection) ** WEIGHTS.power;
    max += value;
    if (gram.level === 0 || !whole.includes(gram.text)) continue;
    here += value;
    if (head.includes(gram.text)) lead += value;
  }
  max ||= 1;
  const q = probe.squeezed;
  const slips = q.length <= ALIGN_LIMIT ? alignmentCost(q, whole) : whole.includes(q) ? 0 : 9;
  const share = here / max / (1 - WEIGHTS.length + (WEIGHTS.length * whole.length) / meanLength);
  return {
    slips,
    score: WEIGHTS.words * candidate.words + WEIGHTS.titles * candidate.titles + WEIGHTS.grams * share + WEIGHTS.lead * (lead / max) + (slips === 0 ? WEIGHTS.exact : 0) + WEIGHTS.align * Math.exp(-slips),
  };
}
