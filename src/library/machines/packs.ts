import { PACKS } from '../../settings/given.ts';

/**
 * Which pack holds what is called so: FNV-1a, which spreads names evenly and needs no table. Sites and copies of them
 * name packs by it, so it must not change.
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

/** What a file says of an entry: all of it, or what a pack has under its id. */
export const ofEntry = (read: unknown, id: string, packs = PACKS): unknown =>
  packs ? (read as Pack<unknown> | undefined)?.[id] : read;

/** The texts of an entry as they were typed, below the folder of what the writing page fetches. */
export const writtenFile = (kind: string, id: string, packs = PACKS): string =>
  packs ? `packs/${kind}/${packOf(id, packs)}` : `${kind}/${id}`;
