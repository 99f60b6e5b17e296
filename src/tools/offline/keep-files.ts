import { KEPT, VISITED, keptGroups, noteGroups, siteBase, type Group, type Listed } from './kept.ts';

/** Names the digest of a kept file among its headers, so that a current one is not fetched again. */
const DIGEST = 'x-digest';
const AT_ONCE = 4;

/** The files of a group as they are now. Throws when the list cannot be had. */
export async function listOf(group: Group): Promise<Listed[]> {
  const answer = await fetch(`${siteBase()}offline/${group}.json`, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.status} offline/${group}.json`);
  return (await answer.json()) as Listed[];
}

/**
 * Keeps the files of a group on this device. Those that are there and current are not fetched again, so a broken-off
 * try goes on where it stopped.
 * @param told called with the bytes that are there and the bytes of all
 * @throws QuotaExceededError when the device is full; TypeError when the network is gone. What was kept until then
 * stays.
 */
export async function keepGroup(
  group: Group,
  told: (done: number, all: number) => void = () => undefined,
): Promise<void> {
  const [files, ...shelves] = await Promise.all([listOf(group), caches.open(KEPT), caches.open(VISITED)]);
  const all = files.reduce((sum, [, , bytes]) => sum + bytes, 0);
  let done = 0;
  const queue = [...files];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        await keepFile(shelves, file);
        told((done += file[2]), all);
      }
    }),
  );
  noteGroups([...keptGroups(), group]);
}

async function keepFile(
  [kept, visited]: readonly [kept: Cache, visited: Cache],
  [path, digest]: Listed,
): Promise<void> {
  const url = fullAddress(path);
  if ((await kept.match(url))?.headers.get(DIGEST) === digest) return;
  const answer = await fetch(url, { cache: 'no-cache', headers: { 'x-keep': '1' } });
  if (!answer.ok) throw new TypeError(`${answer.status} ${path}`);
  const headers = new Headers(answer.headers);
  headers.set(DIGEST, digest);
  const copy = new Response(await answer.blob(), { headers });
  // The worker looks among the visited first, so an older copy there would hide this one.
  if (await visited.match(url)) await visited.put(url, copy.clone());
  await kept.put(url, copy);
}

const fullAddress = (path: string): string => new URL(siteBase() + path, location.origin).href;

/**
 * Brings kept groups up to date and drops files that the site has no more. Does nothing where nothing was asked to be
 * kept.
 */
export async function refreshKept(): Promise<void> {
  const groups = keptGroups();
  if (groups.length === 0) return;
  for (const group of groups) await keepGroup(group);
  const current = new Set(
    (await Promise.all([listOf('all-th'), listOf('all-en')])).flat().map(([path]) => fullAddress(path)),
  );
  for (const name of [KEPT, VISITED]) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) if (!current.has(url)) await cache.delete(url);
  }
}

/** Takes what was kept on request away again; what was visited, and what every page needs, stays. */
export async function forgetKept(): Promise<void> {
  await caches.delete(KEPT);
  noteGroups([]);
}
