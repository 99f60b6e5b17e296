/**
 * How much it tells that something stands in a record: the fewer records have it, the more (the IDF of BM25).
 * @param records    how many have it
 * @param collection how many there are
 */
export const rarity = (records: number, collection: number): number => {
  const having = Math.min(records, collection);
  return Math.log(1 + (collection - having + 0.5) / (having + 0.5));
};
