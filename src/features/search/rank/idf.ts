/**
 * How much it tells that something stands in a record: the fewer records have it, the more (the IDF of BM25).
 * @param records    how many have it
 * @param collection how many there are
 */
export const rarity = (records: number, collection: number): number => {
  const having = Math.min(records, collection);
  return Math.log(1 + (collection - having + 0.5) / (having + 0.5));
};

/**
 * How rare something is, in prose or in what people ask, whichever has it oftener: a particle is rare in our prose and
 * yet tells nothing.
 * @param told  passages that have it
 * @param asked records of questions that have it
 */
export function rarityAmong(
  told: number,
  asked: number,
  { passages, records }: { passages: number; records: number },
): number {
  const prose = rarity(told, passages);
  return records === passages ? prose : Math.min(prose, rarity(asked, records - passages));
}
