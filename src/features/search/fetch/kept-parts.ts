import { openCache } from '../../../dom/storage.ts';

/**
 * Browsers keep no answer of several ranges. So parts of an index are kept in one file among what was visited, for the
 * next page and for Back: to look up forty files there takes longer than to read one. The service worker forgets it as
 * it forgets other visited files (`offline/worker.ts`).
 */
const KEPT_PARTS = 'seen.bin';
/** Bytes; the parts of some ten searches. What came first goes first. */
const MOST = 300_000;
/** Remembers a host that does not answer several ranges, for a day. */
const REFUSED = 'refused.bin';
const DAY_MS = 86_400_000;
/** When a file was kept, and its size, as the service worker notes it. */
const AT = 'x-at';
const BYTES = 'x-bytes';
/** Names of kept parts, each with its length: `t1.bin 960,…`, in the order in which they lie. */
const PARTS = 'x-parts';

export type PartBytes = Map<string, Uint8Array>;

/** Whether this browser keeps files: never over plain http. */
export const canKeepParts = (): boolean => typeof caches !== 'undefined';

/** What the device has of a build. Nothing here throws: what cannot be read is fetched. */
export interface OnDevice {
  /** Whether a reader keeps the whole index, so that single files come from the device. */
  whole: boolean;
  parts: PartBytes;
}

/** @param folder address of the folder of a build of the index */
export async function onDevice(folder: string): Promise<OnDevice> {
  try {
    const [kept, visited] = await Promise.all([openCache('kept'), openCache('visited')]);
    const [first, seen] = await Promise.all([kept.match(`${folder}t0.bin`), visited.match(folder + KEPT_PARTS)]);
    return { whole: first !== undefined, parts: seen ? await read(seen) : new Map() };
  } catch {
    return { whole: false, parts: new Map() };
  }
}

async function read(file: Response): Promise<PartBytes> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: PartBytes = new Map();
  let at = 0;
  for (const each of (file.headers.get(PARTS) ?? '').split(',')) {
    const [name = '', length] = each.split(' ');
    parts.set(name, bytes.subarray(at, (at += Number(length))));
  }
  // A file that was cut off holds nothing that is known for certain.
  return at === bytes.length ? parts : new Map();
}

/** Keeps parts; a full device must not spoil a search. @param parts those kept before and the new ones, oldest first */
export async function keepParts(folder: string, parts: PartBytes): Promise<void> {
  let size = 0;
  const newest = [...parts].reverse().filter(([, { length }]) => size + length <= MOST && (size += length));
  const names = newest.map(([name, { length }]) => `${name} ${length}`).reverse();
  const bytes = newest.map(([, each]) => each as Uint8Array<ArrayBuffer>).reverse();
  await put(folder + KEPT_PARTS, new Blob(bytes), { [PARTS]: names.join() });
}

/** Whether the host of an index refused several ranges lately. */
export async function hasRefused(index: string): Promise<boolean> {
  try {
    const noted = await (await openCache('visited')).match(index + REFUSED);
    return Date.now() - Number(noted?.headers.get(AT) ?? 0) < DAY_MS;
  } catch {
    return false;
  }
}

export const noteRefusal = (index: string): Promise<void> => put(index + REFUSED, new Blob());

async function put(url: string, content: Blob, more: Record<string, string> = {}): Promise<void> {
  try {
    const headers = { ...more, [AT]: String(Date.now()), [BYTES]: String(content.size) };
    await (await openCache('visited')).put(url, new Response(content, { headers }));
  } catch {
    // It was read all the same.
  }
}
