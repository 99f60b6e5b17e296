import { alignmentCost } from './align.ts';
import { analyse, squeeze } from './analyse.ts';
import type { Candidate } from './candidates.ts';
import { rarity } from './candidates.ts';
import { frequencyOf } from './format/frequency.ts';
import type { Probe } from './probe.ts';

/** Chosen on one half of a development set and checked on the other. */
export const WEIGHTS = { words: 1, grams: 1, titles: 0.5, exact: 1, align: 4, lead: 0.15, length: 0.1, power: 1.5, window: 0.3, width: 100, tf: 0, core: 0.3, coreLead: 0.4 };

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
  const values = new Map<string, { value: number; last: number; count: number }>();
  let max = 0;
  for (const gram of probe.grams) {
    const value = gram.weight * rarity(Math.min(collection, frequencyOf(gram.level)), collection) ** WEIGHTS.power;
    max += value;
    if (gram.level > 0) values.set(gram.text, { value, last: -1, count: 0 });
  }
  max ||= 1;
  let here = 0;
  let lead = 0;
  let best = 0;
  let inWindow = 0;
  let tf = 0;
  const queue: { at: number; gram: { value: number; last: number } }[] = [];
  let first = 0;
  for (let at = 0; at + 3 <= whole.length; at++) {
    const gram = values.get(whole.slice(at, at + 3));
    if (!gram) continue;
    if (gram.count++ === 0) {
      here += gram.value;
      if (at < 40) lead += gram.value;
    }
    tf += gram.value * 0.5 ** gram.count;
    for (; first < queue.length && queue[first]!.at < at - WEIGHTS.width; first++) if (queue[first]!.gram.last === queue[first]!.at) inWindow -= queue[first]!.gram.value;
    if (gram.last < 0 || gram.last < at - WEIGHTS.width) inWindow += gram.value;
    gram.last = at;
    queue.push({ at, gram });
    if (inWindow > best) best = inWindow;
  }
  const q = probe.squeezed;
  const slips = q.length <= ALIGN_LIMIT ? alignmentCost(q, whole) : whole.includes(q) ? 0 : 9;
  const core = probe.core.length >= 3 && whole.includes(probe.core);
  const coreLead = core && whole.indexOf(probe.core) < 12;
  const norm = 1 - WEIGHTS.length + (WEIGHTS.length * whole.length) / meanLength;
  const share = here / max / norm;
  return {
    slips,
    score: (WEIGHTS.words * candidate.words + WEIGHTS.tf * tf / max) / norm + WEIGHTS.titles * candidate.titles + WEIGHTS.grams * share + WEIGHTS.lead * (lead / max) + WEIGHTS.window * (best / max) + (core ? WEIGHTS.core : 0) + (coreLead ? WEIGHTS.coreLead : 0) + (slips === 0 ? WEIGHTS.exact : 0) + WEIGHTS.align * Math.exp(-slips),
  };
}
