import type { ByteReader, ByteWriter } from './bytes.ts';

/**
 * A list of record numbers, ascending, as Rice-coded gaps. For records that lie at random this is within a few per cent
 * of the least possible, and no list takes more than about a seventh of a byte per record of the collection.
 * Presence only: how often a word or trigram stands in a passage of a few hundred letters was measured not to matter.
 */
export function writePostings(out: ByteWriter, records: readonly number[], collection: number): void {
  out.varint(records.length);
  if (records.length === 0) return;
  const low = riceBits(records.length, collection);
  let held = 0;
  let bits = 0;
  const bit = (value: number): void => {
    held |= value << bits;
    if (++bits === 8) {
      out.byte(held);
      held = bits = 0;
    }
  };
  let before = -1;
  for (const record of records) {
    const gap = record - before - 1;
    for (let high = gap >> low; high > 0; high--) bit(1);
    bit(0);
    for (let at = 0; at < low; at++) bit((gap >> at) & 1);
    before = record;
  }
  if (bits > 0) out.byte(held);
}

/** @returns record numbers, ascending */
export function readPostings(input: ByteReader, collection: number): Uint32Array {
  const records = new Uint32Array(Math.min(input.varint(), collection));
  if (records.length === 0) return records;
  const low = riceBits(records.length, collection);
  let held = 0;
  let bits = 0;
  const bit = (): number => {
    if (bits === 0) {
      held = input.byte();
      bits = 8;
    }
    const value = held & 1;
    held >>= 1;
    bits--;
    return value;
  };
  let before = -1;
  for (let at = 0; at < records.length; at++) {
    let gap = 0;
    while (bit() === 1) gap++;
    gap <<= low;
    for (let shift = 0; shift < low; shift++) gap |= bit() << shift;
    before += gap + 1;
    records[at] = before;
  }
  return records;
}

/** Bits of a gap that are written as they are; both sides work it out from the two lengths. */
function riceBits(length: number, collection: number): number {
  const mean = (collection - length) / length;
  return mean <= 1 ? 0 : Math.max(0, Math.round(Math.log2(mean * Math.LN2)));
}
