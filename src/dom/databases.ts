import { nameOfKey, siteBase, storageKey } from './storage.ts';

/*
 * This site's databases and locks, under the names that `storage.ts` forms. Apart from it, since every page reads that.
 * Nothing here throws when storage is full, forbidden or missing.
 */

/**
 * Opens one of this site's databases; `undefined` where the browser does not allow one (a private window of some
 * browsers).
 * @param upgrade makes what the database holds, as `onupgradeneeded` does
 */
export const openDatabase = (
  name: string,
  version: number,
  upgrade: (base: IDBDatabase) => void,
): Promise<IDBDatabase | undefined> => openByKey(storageKey(name), version, upgrade);

function openByKey(
  key: string,
  version: number | undefined,
  upgrade: (base: IDBDatabase, request: IDBOpenDBRequest) => void,
): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.open(key, version);
    } catch {
      return resolve(undefined);
    }
    request.onupgradeneeded = () => upgrade(request.result, request);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => resolve(undefined);
    request.onblocked = () => resolve(undefined);
  });
}

/** Names of this site's databases; none where the browser does not tell. */
export async function databaseNames(): Promise<string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => nameOfKey(name ?? '') ?? []).sort();
  } catch {
    return [];
  }
}

/** Opens one of this site's databases as it is; `undefined` when there is none. */
export const openDatabaseIfAny = (name: string): Promise<IDBDatabase | undefined> => openIfAny(storageKey(name));

const openIfAny = (key: string): Promise<IDBDatabase | undefined> =>
  // A database that opening would only now make is not made.
  openByKey(key, undefined, (_, request) => request.transaction?.abort());

/**
 * Moves what an earlier version kept in a database without a base path in its name into one of this site's. Only the
 * site at `/` does, for the same reason as in `takeOverOldNames`. A record that is there already stays as it is.
 * @param old     name of the earlier database
 * @param oldLock beginning of the names of locks that its open tabs hold; while there is one, the emptied database stays
 */
export async function takeOverOldDatabase(old: string, into: IDBDatabase, oldLock: string): Promise<void> {
  if (siteBase() !== '/') return;
  const from = await openIfAny(old);
  if (!from) return;
  try {
    for (const store of from.objectStoreNames) if (into.objectStoreNames.contains(store)) await move(from, into, store);
    const held = await heldLocks();
    from.close();
    if (!held.some((lock) => lock.startsWith(oldLock))) indexedDB.deleteDatabase(old);
  } catch {
    // What could not be moved is still where it was; the next visit tries again.
    from.close();
  }
}

async function move(from: IDBDatabase, into: IDBDatabase, store: string): Promise<void> {
  const reading = from.transaction(store).objectStore(store);
  const [keys, values] = [reading.getAllKeys(), reading.getAll()];
  await finished(reading.transaction);
  if (keys.result.length === 0) return;
  const writing = into.transaction(store, 'readwrite');
  const target = writing.objectStore(store);
  keys.result.forEach((key, at) => {
    const there = target.getKey(key);
    there.onsuccess = () => {
      if (there.result !== undefined) return;
      if (target.keyPath === null) target.put(values.result[at], key);
      else target.put(values.result[at]);
    };
  });
  await finished(writing);
  // Only now, and only what was copied: a tab of the earlier version may have written in between.
  const clearing = from.transaction(store, 'readwrite');
  for (const key of keys.result) clearing.objectStore(store).delete(key);
  await finished(clearing);
}

/** Waits until a transaction has been carried out. Rejects when it could not be. */
const finished = (work: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    work.oncomplete = () => resolve();
    work.onabort = work.onerror = () => reject(work.error ?? new Error('IndexedDB'));
  });

/** Empties one of this site's databases and removes it. What an open tab holds in memory is not in its reach. */
export async function wipeDatabase(name: string): Promise<void> {
  const base = await openDatabaseIfAny(name);
  if (!base) return;
  const stores = [...base.objectStoreNames];
  if (stores.length > 0) {
    const work = base.transaction(stores, 'readwrite');
    for (const store of stores) work.objectStore(store).clear();
    await finished(work);
  }
  base.close();
  // It is empty; whether a tab still has it open does not matter.
  indexedDB.deleteDatabase(storageKey(name));
}

/** Full names of all locks held on this origin; none where the browser cannot tell. */
async function heldLocks(): Promise<string[]> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return [];
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name }) => name ?? []);
}

/** Names of this site's locks that some tab holds. */
export const heldNames = async (): Promise<string[]> => (await heldLocks()).flatMap((key) => nameOfKey(key) ?? []);

/**
 * Holds one of this site's locks in this tab.
 * @returns a function that lets go; `undefined` when another tab holds it
 */
export async function holdLock(name: string): Promise<(() => void) | undefined> {
  if (!('locks' in navigator)) return () => undefined;
  return new Promise((resolve) => {
    let letGo!: () => void;
    const until = new Promise<void>((done) => (letGo = done));
    void navigator.locks.request(storageKey(name), { ifAvailable: true }, (lock) => {
      resolve(lock ? letGo : undefined);
      return lock ? until : undefined;
    });
  });
}

/** Does work that no two tabs may do at once, after those that came before. */
export const oneAtATime = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request(storageKey(name), work) as Promise<T>) : work();
