import { cacheNames, dropCache, oneAtATime, openCache, removeStored } from '../../dom/storage.ts';
import { fetchPack, packsOf } from './fetch-packs.ts';
import {
  addressOf,
  askedGroups,
  GROUPS,
  isGroup,
  KEPT,
  listAddress,
  nextOf,
  noteGroups,
  VISITED,
  type Group,
  type Listed,
} from './kept.ts';

/** Names the proved digest of a kept file among its headers, so that a current one is not fetched again. */
const DIGEST = 'x-sha256';
/** Size of a kept file in bytes, so that what a device holds can be added up without reading it. */
export const BYTES = 'x-bytes';
const AT_ONCE = 4;
/** Fewer missing files than this are fetched one by one. */
const FEW = 8;
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

interface List {
  text: string;
  files: Listed[];
}

/** The files of a group as they are now. Throws a TypeError when the list cannot be had. */
export async function listOf(group: Group): Promise<List> {
  const answer = await fetch(listAddress(group), { cache: 'no-cache' });
  if (!answer.ok) throw new TypeError(`${answer.status} offline/${group}.json`);
  const list = readList(await answer.text());
  // A hotel's or a train's sign-in page answers everything, also this.
  if (!list) throw new TypeError(`not a list: offline/${group}.json`);
  return list;
}

function readList(text: string): List | undefined {
  try {
    const files: unknown = JSON.parse(text);
    return Array.isArray(files) && files.every(isListed) ? { text, files } : undefined;
  } catch {
    return undefined;
  }
}
const isListed = (file: unknown): file is Listed =>
  Array.isArray(file) && typeof file[0] === 'string' && typeof file[1] === 'string' && typeof file[2] === 'number';

/** Sizes of files when sent, added up, in bytes. */
export const bytesOf = (files: readonly Listed[]): number => files.reduce((sum, [, , bytes]) => sum + bytes, 0);

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
      const missing = await new Fetching(group, list, told).run();
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

/** One pass over the list of a group. */
class Fetching {
  readonly #group: Group;
  readonly #list: List;
  readonly #told: (done: number, all: number) => void;
  readonly #missing: string[] = [];
  readonly #counted = new Set<string>();
  #done = 0;
  #kept!: Cache;
  #visited!: Cache;
  #next!: Cache;
  /** Whether the site's list has changed since; asked once, at the first file that does not match. */
  #changed: Promise<boolean> | undefined;
  #stopped = false;

  constructor(group: Group, list: List, told: (done: number, all: number) => void) {
    this.#group = group;
    this.#list = list;
    this.#told = told;
  }

  /** @returns paths of what could not be had */
  async run(): Promise<string[]> {
    [this.#kept, this.#visited, this.#next] = (await Promise.all(
      [KEPT, VISITED, nextOf(this.#group)].map(openCache),
    )) as [Cache, Cache, Cache];
    await this.#next.put(partAddress(this.#group), new Response(this.#list.text));
    await this.#fetchPacks();
    const isPage = ([path]: Listed): boolean => path === '' || path.endsWith('/');
    await this.#fetchAll(this.#list.files.filter((file) => !isPage(file)));
    const pages = this.#list.files.filter(isPage);
    // A page without its scripts and styles is worse than an earlier page with them.
    if (this.#missing.some((path) => /\.(js|css)$/.test(path))) this.#missing.push(...pages.map(([path]) => path));
    else await this.#fetchAll(pages);
    return this.#missing;
  }

  /** Fetches packs of which most is missing. What they do not bring is then fetched file by file. */
  async #fetchPacks(): Promise<void> {
    for (const { pack, files } of await packsOf(this.#group, this.#list.files)) {
      const missing = await lacking(files, [this.#kept, this.#next]);
      if (missing.length < FEW || bytesOf(missing) < pack[1] / 2) continue;
      const packed = await fetchPack(pack);
      if (packed?.length !== files.length) continue;
      const queue = files.map((file, at) => [file, packed[at]] as const);
      const one = async (): Promise<void> => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const [[path, digest, bytes], file] = next;
          if (!file) continue;
          const answer = new Response(file.bytes, { headers: { 'content-type': file.type } });
          if (await this.#put(addressOf(path), digest, answer)) this.#count(path, bytes);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, one));
    }
  }

  /** Tells that a file is there, once. */
  #count(path: string, bytes: number): void {
    if (this.#counted.has(path)) return;
    this.#counted.add(path);
    this.#told((this.#done += bytes), bytesOf(this.#list.files));
  }

  async #fetchAll(files: readonly Listed[]): Promise<void> {
    const queue = [...files];
    const one = async (): Promise<void> => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        if (this.#stopped) {
          this.#missing.push(file[0]);
          continue;
        }
        if (await this.#keep(file)) this.#count(file[0], file[2]);
        else {
          this.#missing.push(file[0]);
          this.#changed ??= listOf(this.#group).then(({ text }) => text !== this.#list.text);
          if (await this.#changed) this.#stopped = true;
        }
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, one));
    } catch (error) {
      this.#stopped = true;
      throw error;
    }
  }

  async #keep([path, digest]: Listed): Promise<boolean> {
    const url = addressOf(path);
    const [kept, next] = await Promise.all([this.#kept.match(url), this.#next.match(url)]);
    if (next?.headers.get(DIGEST) === digest) return true;
    if (kept?.headers.get(DIGEST) === digest) {
      // What lies beside it is of another version and must not take its place.
      if (next) await this.#next.delete(url);
      return true;
    }
    // What was read before, or kept before digests were proved, may be just that file.
    for (const held of [kept, await this.#visited.match(url)])
      if (held && (await this.#put(url, digest, held))) return true;
    for (const cache of ['no-cache', 'no-store'] as const) {
      const answer = await fetch(url, { cache, headers: { 'x-keep': '1' }, redirect: 'manual' });
      if (!answer.ok) await answer.body?.cancel();
      else if (await this.#put(url, digest, answer)) return true;
    }
    return false;
  }

  async #put(url: string, digest: string, answer: Response): Promise<boolean> {
    const bytes = await answer.arrayBuffer();
    if ((await digestOf(bytes)) !== digest) return false;
    const headers = new Headers(answer.headers);
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
    headers.set(DIGEST, digest);
    headers.set(BYTES, String(bytes.byteLength));
    await this.#next.put(url, new Response(bytes, { headers }));
    return true;
  }
}

/** Files that none of the places has as the list describes them. */
async function lacking(files: readonly Listed[], among: readonly Cache[]): Promise<Listed[]> {
  const there = await Promise.all(
    files.map(async ([path, digest]) =>
      (await Promise.all(among.map((cache) => cache.match(addressOf(path))))).some(
        (file) => file?.headers.get(DIGEST) === digest,
      ),
    ),
  );
  return files.filter((_, at) => !there[at]);
}

/** The digest of a file as the build writes it: the first 60 bits of SHA-256 in URL-safe base 64. */
async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...sum))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 10);
}

/** Where the list of a group lies among its files while they are not all there. */
const partAddress = (group: Group): string => `${listAddress(group)}?part`;

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
  await kept.put(listAddress(group), new Response(text));
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
  for (const group of GROUPS) {
    const list = await listIn(KEPT, listAddress(group));
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

/** Brings everything that was asked for up to date. Does nothing where nothing was. */
export async function refreshKept(): Promise<void> {
  for (const group of askedGroups()) {
    // It may have been wiped while the one before was on its way.
    if (askedGroups().includes(group)) await keepGroup(group);
  }
}

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

/** Takes what was kept on request away again; what was visited, and what every page needs, stays. */
export const forgetKept = (): Promise<void> =>
  oneAtATime('keeping', async () => {
    await Promise.all([KEPT, ...(await groupsOnTheWay()).map(nextOf)].map(dropCache));
    removeStored('asked-groups');
    removeStored('kept-checked');
  });
