import { addressOf, whatOf, type Group, type Listed } from './kept.ts';
import { bytesOf } from './list-of-group.ts';
import { unpack, type Packed } from './pack-format.ts';

/**
 * Many files of a group as one: its path, its size when sent in bytes, and how many files it holds. The packs of a group
 * hold the files of its list in the list's order.
 */
export type Pack = readonly [path: string, bytes: number, files: number];

/** Where the packs of a group are listed. */
const packsAddress = (group: Group): string => addressOf(`offline/${group}.packs.json`);

/**
 * The packs of a group with the files that each holds. None where the site has none, as for a place; where they belong to
 * another version of the list, or where this browser cannot open them: then files are fetched one by one.
 * @throws TypeError when the network is gone
 */
export async function packsOf(group: Group, files: readonly Listed[]): Promise<{ pack: Pack; files: Listed[] }[]> {
  if (typeof DecompressionStream === 'undefined' || whatOf(group) === 'place') return [];
  const answer = await fetch(packsAddress(group), { cache: 'no-cache' });
  const packs: unknown = answer.ok ? await answer.json().catch(() => undefined) : await answer.body?.cancel();
  if (!Array.isArray(packs) || !packs.every(isPack)) return [];
  if (packs.reduce((sum, [, , count]) => sum + count, 0) !== files.length) return [];
  let at = 0;
  return packs.map((pack) => ({ pack, files: files.slice(at, (at += pack[2])) }));
}
const isPack = (pack: unknown): pack is Pack =>
  Array.isArray(pack) && typeof pack[0] === 'string' && typeof pack[1] === 'number' && Number.isSafeInteger(pack[2]);

/**
 * Fetches a pack and opens it. `undefined` when what came is no pack; the files may still be had one by one.
 * @throws TypeError when the network is gone
 */
export async function fetchPack([path]: Pack): Promise<Packed[] | undefined> {
  const answer = await fetch(addressOf(path), { headers: { 'x-keep': '1' }, redirect: 'manual' });
  if (!answer.ok || !answer.body) return undefined;
  // Read whole before it is opened, so that a broken line is told apart from what is no pack.
  const packed = await answer.blob();
  try {
    const open = packed.stream().pipeThrough(new DecompressionStream('gzip'));
    return unpack(new Uint8Array(await new Response(open).arrayBuffer()));
  } catch {
    return undefined;
  }
}

/** How much is fetched for a whole group, in bytes as sent. */
export async function bytesToFetch(group: Group, files: readonly Listed[]): Promise<number> {
  const packs = await packsOf(group, files).catch(() => []);
  return packs.length > 0 ? packs.reduce((sum, { pack: [, bytes] }) => sum + bytes, 0) : bytesOf(files);
}
