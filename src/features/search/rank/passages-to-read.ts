import type { Reading } from '../answer.ts';
import type { PageLists } from '../format/facet-lists.ts';
import { mayHavePhrase, passageScores, type Looked } from './candidates.ts';
import { best } from './top-k.ts';

/** Passages that are read of another reading of the query. */
const READ_BESIDE = 8;
/** And of a likelier spelling: where something was misspelt it is what was meant. */
const READ_MENDED = 20;

/**
 * The passages that are worth reading, best first: by all that the lists tell, a few of each page, and in turns with
 * them those that have most of the query themselves. No passage has much of a situation: of a long query only those
 * take turns that may have all of it.
 * @param scores of all passages, 0 where one is barred
 * @param long   whether the query may tell a situation
 * @param named  passages that are read whatever the lists say: of terms that the query names, of kits for a meeting
 */
export function passagesOf(
  scores: Float32Array,
  look: Looked,
  { pageOf }: PageLists,
  named: readonly number[],
  most: number,
  long: boolean,
): number[] {
  const bySelves = best(passageScores(look, scores), most);
  return inTurns(
    [...named.filter((record) => scores[record]! > 0), ...fewOfEach(best(scores, 2 * most), pageOf)],
    long ? bySelves.filter((record) => mayHavePhrase(look, record)) : bySelves,
  );
}

/**
 * The passages that are read for another reading. What was misspelt is chosen for as what is typed rightly, so that a
 * slip costs a page no more than its exactness: without that, all of them may be of three pages whose titles have the
 * words.
 */
export const passagesFor = (
  { instead }: Reading,
  scores: Float32Array,
  look: Looked,
  lists: PageLists,
  named: readonly number[],
  long: boolean,
): number[] =>
  instead
    ? passagesOf(scores, look, lists, named, 2 * READ_MENDED, long).slice(0, READ_MENDED)
    : best(scores, READ_BESIDE);

/** Two lists as one: two of the first, then one of the second, and so on; each number once. */
function inTurns(first: readonly number[], second: readonly number[]): number[] {
  const all = new Set<number>();
  for (let at = 0; at < Math.max(first.length, second.length * 2); at++) {
    if (at < first.length) all.add(first[at]!);
    if (at % 2 === 1 && (at - 1) / 2 < second.length) all.add(second[(at - 1) / 2]!);
  }
  return [...all];
}

/** Passages without those of a page that has enough of them already, so that more pages are read. */
function fewOfEach(records: readonly number[], pageOf: Uint32Array): number[] {
  const times = new Map<number, number>();
  return records.filter((record) => {
    const before = times.get(pageOf[record]!) ?? 0;
    times.set(pageOf[record]!, before + 1);
    return before < OF_ONE_PAGE;
  });
}
const OF_ONE_PAGE = 2;
