import { frequencyClass } from './frequency.ts';
import { hash } from './hash.ts';

/**
 * How common each trigram is, in half a byte a slot, without naming the trigrams. Two that share a slot count as common
 * as the commoner of them. It answers two questions before anything is fetched: which trigrams of the query are rare
 * (only those are looked up), and which spelling looks like this collection at all (see repair).
 */
export class GramTable {
  private readonly nibbles: Uint8Array;
  constructor(nibbles: Uint8Array) {
    this.nibbles = nibbles;
  }

  /** Frequency class of a trigram; 0 when it certainly stands nowhere. */
  level(gram: string): number {
    const slot = hash(gram) & (this.nibbles.length * 2 - 1);
    const pair = this.nibbles[slot >> 1]!;
    return slot & 1 ? pair >> 4 : pair & 15;
  }
}

/** @param counts number of records for each trigram */
export function writeGramTable(counts: ReadonlyMap<string, number>, most = 1 << 16): Uint8Array<ArrayBuffer> {
  let slots = 256;
  while (slots < counts.size * 3 && slots < most) slots *= 2;
  const levels = new Uint8Array(slots);
  for (const [gram, records] of counts) {
    const slot = hash(gram) & (slots - 1);
    levels[slot] = Math.max(levels[slot]!, frequencyClass(records));
  }
  const nibbles = new Uint8Array(slots / 2);
  for (let slot = 0; slot < slots; slot++) nibbles[slot >> 1]! |= levels[slot]! << (slot & 1 ? 4 : 0);
  return nibbles;
}
