import { analyse, squeeze } from '../query/analyse.ts';
import { passes, type Allowed } from './count-facets.ts';
import type { PageLists } from '../format/facet-lists.ts';
import type { Asked } from '../query/parse-query.ts';
import { standing } from './phrase-lookup.ts';
import type { Store } from '../store.ts';

/** What the operators leave: 1 for each passage that may be a result. */
export interface Constraints {
  mayBe: Uint8Array;
  /**
   * Squeezed phrases that a passage must have; none when no passage has them all, and then they count as plain words.
   */
  phrases: string[];
}

/**
 * Looks up `"exact phrase"` and `-without`. What is not wanted bars the whole page, not only the passage where it
 * stands.
 */
export async function constraintsOf({ phrases, without }: Asked, lists: PageLists, store: Store): Promise<Constraints> {
  const [needed, unwanted] = await Promise.all(
    [phrases, without].map((texts) => Promise.all(texts.map((text) => standing(text, store)))),
  );
  const open = new Uint8Array(lists.pageOf.length).fill(1);
  for (const has of unwanted!)
    has.forEach(
      (yes, record) =>
        yes && open.fill(0, lists.firstRecord[lists.pageOf[record]!], lists.firstRecord[lists.pageOf[record]! + 1]),
    );
  const mayBe = open.map((yes, record) => (yes && needed!.every((has) => has[record]) ? 1 : 0));
  return mayBe.includes(1)
    ? { mayBe, phrases: phrases.map((phrase) => squeeze(analyse(phrase))) }
    : { mayBe: open, phrases: [] };
}

/** Takes the score from passages that the operators bar. */
export function constrain(scores: Float32Array, { mayBe }: Constraints): Float32Array {
  return scores.map((score, record) => (mayBe[record] ? score : 0));
}

/** Takes the score from passages that the reader's filters bar. */
export function narrow(scores: Float32Array, allowed: Allowed, { pageOf }: PageLists): Float32Array {
  return allowed.size === 0 ? scores : scores.map((score, record) => (passes(allowed, pageOf[record]!) ? score : 0));
}
