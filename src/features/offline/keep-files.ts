import { oneAtATime } from '../../dom/databases.ts';
import { today } from '../../dom/today.ts';
import { cacheNames, dropCache, openCache, removeStored } from '../../dom/storage.ts';
import { DIGEST, fetchGroup, partAddress } from './fetch-group.ts';
import {
  addressOf,
  askedGroups,
  CHECKED,
  groupOfList,
  isGroup,
  KEPT,
  listAddress,
  nextOf,
  noteGroups,
  type Group,
} from './kept.ts';
import { listOf, readList, type List } from './list-of-group.ts';

/** The day on which a group came whole, among the headers of its list. */
const ON = 'x-on';
/** How often a site may change while a group is fetched before it is given up for now. */
const CHANGES = 3;

/** What came of keeping a group. */
export interface Kept {
  /** How many of its files are on the device as the site's list describes them. */
  kept: number;
  of: number;
  /** Paths of those that could not be had; none when the group is whole. */
  missing: string[];
}

/**
 * Keeps the files of a group on this device. Each is proved by its digest before it is kept; one that does not match is
 * fetched past all caches once, and then counted as missing. Files come to lie beside what is there, and take its place
 * together when all have come, so that whatever happens in between, an earlier set stays whole. A broken-off try goes
 * on where it stopped.
 * @param told called with the bytes that are there and the bytes of all
 * @throws QuotaExceededError when the device is full; TypeError when the network is gone. What was kept until then
 * stays.
 */
export const keepGroup = (group: Group, told: (done: number, all: number) => void = () => undefined): Promise<Kept> =>
  oneAtATime('keeping', async () => {
    noteGroups([...askedGroups(), group]);
    await finishMoves();
    for (let change = 0; ; change++) {
      const list = await listOf(group);
      const there = await keptOf(group);
      if (there?.whole && there.text === list.text) return there;
      const missing = await fetchGroup(group, list, told);
      if (missing.length === 0) {
        await (await openCache(nextOf(group))).put(listAddress(group), new Response(list.text));
        await move(group, list);
        return { kept: list.files.length, of: list.files.length, missing };
      }
      // A site that was changed meanwhile is begun anew with its new list; what has come already is not fetched again.
      if (change < CHANGES && (await listOf(group)).text !== list.text) continue;
      return { kept: list.files.length - missing.length, of: list.files.length, missing };
    }
  });

/**
 * Moves a group that has come whole to the kept files. Until its files beside them are gone the worker reads those
 * first, so that the change happens at one moment, and one that was broken off can be gone through again.
 */
async function move(group: Group, { text, files }: List): Promise<void> {
  const [kept, next] = await Promise.all([openCache(KEPT), openCache(nextOf(group))]);
  const digests = new Map(files.map(([path, digest]) => [addressOf(path), digest]));
  for (const { url } of await next.keys()) {
    const file = await next.match(url);
    if (file && file.headers.get(DIGEST) === digests.get(url)) await kept.put(url, file);
  }
  await kept.put(listAddress(group), new Response(text, { headers: { [ON]: today() } }));
  await dropCache(nextOf(group));
  await dropUnlisted(kept);
}

/** Goes on with moves that were broken off, such as by closing the page. */
async function finishMoves(): Promise<void> {
  for (const group of await groupsOnTheWay()) {
    const list = await listIn(nextOf(group), listAddress(group));
    if (list) await move(group, list);
  }
}

const groupsOnTheWay = async (): Promise<Group[]> =>
  (await cacheNames()).flatMap((name) => {
    const group = name.replace(/^next /, '');
    return group !== name && isGroup(group) ? [group] : [];
  });

async function listIn(cache: string, address: string): Promise<List | undefined> {
  const found = await (await openCache(cache)).match(address);
  return found && readList(await found.text());
}

/** Removes kept files that no kept group lists any more. */
async function dropUnlisted(kept: Cache): Promise<void> {
  const lists = new Map<Group, List>();
  for (const { url } of await kept.keys()) {
    const group = groupOfList(url);
    const list = group && (await listIn(KEPT, url));
    if (list) lists.set(group, list);
  }
  const listed = new Set([
    ...[...lists.values()].flatMap(({ files }) => files.map(([path]) => addressOf(path))),
    ...[...lists.keys()].map(listAddress),
  ]);
  // What an earlier version kept without a proved digest may still be taken over by a group that is not whole yet.
  const settled = askedGroups().every((group) => lists.has(group));
  for (const { url } of await kept.keys())
    if (!listed.has(url) && (settled || (await kept.match(url))?.headers.has(DIGEST))) await kept.delete(url);
}

/** Brings everything that was asked for up to date. Does nothing where nothing was. @param told as of `keepGroup` */
export async function refreshKept(told?: (done: number, all: number) => void): Promise<void> {
  for (const group of askedGroups()) {
    // It may have been wiped while the one before was on its way.
    if (askedGroups().includes(group)) await keepGroup(group, told);
  }
}

/** The day on which a whole group was kept, as `2026-11-30`; `undefined` where it is not whole, or was kept before days were noted. */
export const keptOn = async (group: Group): Promise<string | undefined> =>
  (await (await openCache(KEPT)).match(listAddress(group)))?.headers.get(ON) ?? undefined;

/** How much of a group is really there: of the set that is in use, else of the one on its way. */
export async function keptOf(group: Group): Promise<(Kept & { text: string; whole: boolean }) | undefined> {
  const inUse = await listIn(KEPT, listAddress(group));
  if (!inUse && !(await groupsOnTheWay()).includes(group)) return undefined;
  const list = inUse ?? (await listIn(nextOf(group), partAddress(group)));
  if (!list) return undefined;
  const there = new Set<string>();
  for (const name of inUse ? [KEPT] : [KEPT, nextOf(group)])
    for (const file of await (await openCache(name)).keys()) there.add(file.url);
  const missing = list.files.map(([path]) => path).filter((path) => !there.has(addressOf(path)));
  return {
    kept: list.files.length - missing.length,
    of: list.files.length,
    missing,
    text: list.text,
    whole: missing.length === 0 && inUse !== undefined,
  };
}

/** Takes one group away again; what others hold too stays. */
export const forgetGroup = (group: Group): Promise<void> =>
  oneAtATime('keeping', async () => {
    noteGroups(askedGroups().filter((other) => other !== group));
    await dropCache(nextOf(group));
    const kept = await openCache(KEPT);
    await kept.delete(listAddress(group));
    await dropUnlisted(kept);
  });

/** Takes what was kept on request away again; what was visited, and what every page needs, stays. */
export const forgetKept = (): Promise<void> =>
  oneAtATime('keeping', async () => {
    await Promise.all([KEPT, ...(await groupsOnTheWay()).map(nextOf)].map(dropCache));
    removeStored('asked-groups');
    removeStored(CHECKED);
  });
