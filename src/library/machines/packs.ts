/**
 * Which pack holds what is called so: FNV-1a, which spreads names evenly and needs no table. Sites and copies of them name
 * packs by it, so it must not change.
 * @param packs how many there are
 */
export function packOf(name: string, packs: number): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) sum = Math.imul(sum ^ name.charCodeAt(at), 0x01000193);
  return (sum >>> 0) % packs;
}

/** What is in each pack that holds something, by its number. */
export const inPacks = <T>(items: readonly T[], nameOf: (item: T) => string, packs: number): Map<number, T[]> =>
  Map.groupBy(items, (item) => packOf(nameOf(item), packs));

/** A file of many: what it tells of each entry, by its id. */
export type Pack<T> = Readonly<Record<string, T>>;
