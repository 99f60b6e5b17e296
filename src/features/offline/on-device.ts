import { databaseNames, heldNames, openDatabaseIfAny, wipeDatabase } from '../../dom/databases.ts';
import { cacheNames, dropCache, openCache, readStored, removeStored, storedNames } from '../../dom/storage.ts';
import { BOARDS_NAME, readBoards } from '../board/index.ts';
import { FUNDS_NAME, keptFunds } from '../fund/index.ts';
import { readBox, TRAYS_EVENT, TRAYS_NAME } from '../tray/index.ts';
import { BYTES } from './fetch-group.ts';
import { forgetKept } from './keep-files.ts';
import { KEPT, VISITED } from './kept.ts';

/** What this site keeps on a device, as a reader would tell it apart. */
export const HELD_KINDS = ['library', 'read', 'trays', 'boards', 'funds', 'drafts', 'clocks', 'desk', 'other'] as const;
export type HeldKind = (typeof HELD_KINDS)[number];

/** How much of one kind is there. */
export interface Held {
  kind: HeldKind;
  /** Files, pages, trays, boards, funds, drafts, clocks or settings. */
  count: number;
  bytes: number;
}

/** Another tab has a draft open, and would put it back. */
export class InUse extends Error {}

const sizeOf = (text: string): number => new Blob([text]).size;
const isClock = (name: string): boolean => name.startsWith('clock:');
const isTrays = (name: string): boolean => name.startsWith(TRAYS_NAME);
const isBoards = (name: string): boolean => name.startsWith(BOARDS_NAME);
const isFunds = (name: string): boolean => name === FUNDS_NAME;
/** Notes of what was asked to be kept; they go with the kept files. */
const OF_LIBRARY = ['asked-groups', 'kept-checked'];
/** What the editors' desk keeps: an editor's sign-in and preferences (`features/admin/self-contained.ts`). */
const isDesk = (name: string): boolean => name.startsWith('sveltia-cms.');
/** The database of the writing desk. */
const DRAFTS = 'drafts';
const isLibrary = (cache: string): boolean => cache === KEPT || cache.startsWith('next ');

const otherNames = (): string[] =>
  storedNames().filter(
    (name) =>
      !isClock(name) &&
      !isTrays(name) &&
      !isBoards(name) &&
      !isFunds(name) &&
      !isDesk(name) &&
      !OF_LIBRARY.includes(name),
  );
const textsOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + sizeOf(readStored(name) ?? ''), 0);

/** Everything that this site keeps on this device, kinds of which there is something. */
export async function heldOnDevice(): Promise<Held[]> {
  const names = await cacheNames().catch(() => []);
  const box = readBox(readStored(TRAYS_NAME));
  const trays = storedNames().filter(isTrays);
  const boards = storedNames().filter(isBoards);
  const clocks = storedNames().filter(isClock);
  const desk = storedNames().filter(isDesk);
  const other = otherNames();
  const bases = (await databaseNames()).filter((name) => name !== DRAFTS);
  const library = await filesIn(names.filter(isLibrary));
  const read = await filesIn(names.filter((name) => name === VISITED));
  const all: (Held | undefined)[] = [
    library.urls.length > 0
      ? {
          kind: 'library',
          count: library.urls.filter((url) => !/\/offline\/[\w-]+\.json/.test(url)).length,
          ...library,
        }
      : undefined,
    // Programs and styles tell nothing about a reader; anything else does.
    read.urls.some((url) => !/\/_astro\/|\/offline\/(trimmed)?$/.test(url))
      ? {
          kind: 'read',
          count: read.urls.filter((url) => url.endsWith('/') && !url.endsWith('/offline/')).length,
          ...read,
        }
      : undefined,
    // A tray that was taken away can still be put back: it is there.
    trays.length > 0
      ? {
          kind: 'trays',
          count: box.trays.length + box.removed.filter(({ what }) => what === 'tray').length,
          bytes: textsOf(trays),
        }
      : undefined,
    boards.length > 0
      ? {
          kind: 'boards',
          count: readBoards(readStored(BOARDS_NAME))?.boards.length ?? boards.length,
          bytes: textsOf(boards),
        }
      : undefined,
    keptFunds().length > 0
      ? { kind: 'funds', count: keptFunds().length, bytes: textsOf(storedNames().filter(isFunds)) }
      : undefined,
    await drafts(),
    clocks.length > 0 ? { kind: 'clocks', count: clocks.length, bytes: textsOf(clocks) } : undefined,
    desk.length > 0 ? { kind: 'desk', count: desk.length, bytes: textsOf(desk) } : undefined,
    other.length + bases.length > 0
      ? { kind: 'other', count: other.length + bases.length, bytes: textsOf(other) }
      : undefined,
  ];
  return all.flatMap((held) => (held ? [{ kind: held.kind, count: held.count, bytes: held.bytes }] : []));
}

/** The files in some of this site's caches. */
async function filesIn(names: readonly string[]): Promise<{ urls: string[]; bytes: number }> {
  const urls: string[] = [];
  let bytes = 0;
  for (const name of names) {
    const cache = await openCache(name);
    urls.push(...(await cache.keys()).map(({ url }) => url));
    for (const { headers } of await cache.matchAll()) bytes += Number(headers.get(BYTES) ?? 0);
  }
  return { urls, bytes };
}

/** Lists of the library that the writing desk keeps for every writer: they tell nothing about one. */
const FOR_ALL: readonly IDBValidKey[] = ['index', 'lists'];

/** Unfinished drafts, with what was fetched to write them. */
async function drafts(): Promise<Held | undefined> {
  const base = await openDatabaseIfAny(DRAFTS);
  if (!base) return undefined;
  let bytes = 0;
  let count = 0;
  let traces = 0;
  for (const store of base.objectStoreNames)
    await new Promise<void>((resolve) => {
      const asked = base.transaction(store).objectStore(store).openCursor();
      asked.onerror = () => resolve();
      asked.onsuccess = () => {
        const cursor = asked.result;
        if (!cursor) return resolve();
        if (store === 'drafts') count++;
        if (store !== 'cache' || !FOR_ALL.includes(cursor.key)) traces++;
        const value: unknown = cursor.value;
        bytes += value instanceof Uint8Array ? value.byteLength : sizeOf(JSON.stringify(value));
        cursor.continue();
      };
    });
  base.close();
  return traces > 0 ? { kind: 'drafts', count, bytes } : undefined;
}

/**
 * Wipes one kind of what this site keeps on this device.
 * @throws InUse when a tab has a draft open; nothing is wiped then
 */
export async function wipe(kind: HeldKind): Promise<void> {
  switch (kind) {
    case 'library':
      return forgetKept();
    case 'read':
      return void (await dropCache(VISITED));
    case 'trays':
      storedNames().filter(isTrays).forEach(removeStored);
      // The tray's count on this page, and whatever else shows trays, follows.
      return void dispatchEvent(new CustomEvent(TRAYS_EVENT));
    case 'boards':
      return storedNames().filter(isBoards).forEach(removeStored);
    case 'funds':
      return storedNames().filter(isFunds).forEach(removeStored);
    case 'drafts':
      if ((await heldNames()).some((name) => name.startsWith('draft:'))) throw new InUse();
      return wipeDatabase(DRAFTS);
    case 'clocks':
      return storedNames().filter(isClock).forEach(removeStored);
    case 'desk':
      return storedNames().filter(isDesk).forEach(removeStored);
    case 'other':
      otherNames().forEach(removeStored);
      for (const name of await databaseNames()) if (name !== DRAFTS) await wipeDatabase(name);
  }
}

/** Wipes everything. @throws InUse as `wipe` does, before anything is wiped */
export async function wipeAll(): Promise<void> {
  await wipe('drafts');
  for (const kind of HELD_KINDS) if (kind !== 'drafts') await wipe(kind);
}
