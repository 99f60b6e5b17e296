import { openCache } from '../../dom/storage.ts';
import { fetchPack, packsOf } from './fetch-packs.ts';
import { addressOf, KEPT, listAddress, nextOf, VISITED, type Group, type Listed } from './kept.ts';
import { bytesOf, listOf, type List } from './list-of-group.ts';
import { mayPress, opened, pressed } from './pressed-entry.ts';

/** Names the proved digest of a kept file among its headers, so that a current one is not fetched again. */
export const DIGEST = 'x-sha256';
/** Size of a kept file in bytes as it lies there, so that what a device holds can be added up without reading it. */
export const BYTES = 'x-bytes';
const AT_ONCE = 4;
/** Fewer missing files than this are fetched one by one. */
const FEW = 8;

/**
 * Fetches what is missing of a group, in packs and then file by file, and lays it beside what is kept, each file proved
 * by its digest.
 * @param told called with the bytes that are there and the bytes of all
 * @returns paths of what could not be had
 * @throws QuotaExceededError when the device is full; TypeError when the network is gone
 */
export const fetchGroup = (group: Group, list: List, told: (done: number, all: number) => void): Promise<string[]> =>
  new Fetching(group, list, told).run();

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
  #presses = false;

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
    this.#presses = await mayPress();
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
      if (held && (await this.#put(url, digest, opened(held)))) return true;
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
    const lies = this.#presses ? await pressed(bytes, headers) : bytes;
    headers.set(BYTES, String(lies.byteLength));
    await this.#next.put(url, new Response(lies, { headers }));
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
export const partAddress = (group: Group): string => `${listAddress(group)}?part`;
