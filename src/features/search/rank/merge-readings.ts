import type { Hit, Reading } from '../answer.ts';
import { rootOf } from '../query/stem.ts';
import { exactness } from './ranking.ts';

/** How much a find by another reading counts against one by what was typed. */
const LESS = 0.9;
const SLIP = 0.6;

/**
 * Adds what another reading found. A page that has what was typed letter for letter, or all its words, stands above
 * every page that
 * only another reading found; below that, the better score counts. A mended spelling is one slip away from what was
 * typed, and
 * counts as that.
 * @returns whether the reading brought a page up
 */
export function mergeReading(hits: Map<number, Hit>, found: ReadonlyMap<number, Hit>, reading: Reading): boolean {
  const exact = [...hits.values()].filter(({ rung }) => rung === 'phrase' || rung === 'all').map(({ score }) => score);
  const most = Math.max(0, ...[...found.values()].map(({ score }) => score));
  const factor =
    exact.length === 0 || reading.instead ? LESS : Math.min(LESS, (0.99 * Math.min(...exact)) / (most || 1));
  const words = reading.to.split(' ').map(rootOf);
  let brought = false;
  for (const [page, hit] of found) {
    const before = hits.get(page);
    const score =
      reading.kind === 'spelling' ? hit.score - exactness(hit.slips) + exactness(hit.slips + SLIP) : hit.score * factor;
    if (before && before.score >= score) continue;
    const rung = reading.kind === 'spelling' && hit.rung === 'phrase' ? 'spelling' : hit.rung;
    hits.set(page, { ...hit, score, rung, marks: [...new Set([...hit.marks, ...(before?.marks ?? [])])] });
    brought ||= hit.rung === 'phrase' || hit.rung === 'all' || hit.marks.some((mark) => words.includes(mark));
  }
  return brought;
}
