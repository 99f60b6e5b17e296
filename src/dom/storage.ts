/**
 * Everything that this site keeps in a browser goes through this file, so that every name carries the base path: two
 * sites on one origin (`/a/` and `/b/` of one host) share nothing, and all that a site keeps can be listed and wiped in
 * one place. `tests/architecture.test.ts` sees to it that nothing else touches the browser's storage but
 * `databases.ts`, which few pages read; the service worker, which is one file without imports, forms the same names by
 * itself.
 *
 * Nothing here throws when storage is full, forbidden or missing.
 */

import { diskCopy } from './on-disk.ts';

/** Why something could not be kept. `blocked`: the browser keeps nothing for this site. */
export type StoreTrouble = 'full' | 'blocked';

/** A base path as a browser writes it in addresses: with a slash at both ends, `%E0…` for Thai letters. */
export const normalBase = (base: string): string =>
  new URL(`/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'), 'https://localhost').pathname;

/** Where the site starts, such as `/` or `/name/`; the whole address of its folder in a copy that is opened from a disk. */
export const siteBase = (): string => diskCopy()?.root ?? normalBase(import.meta.env.BASE_URL);

/**
 * What names carry instead of the base path in a copy on disk: all files of a disk share one place in a browser, and the
 * same copy lies elsewhere on the next machine.
 */
const namesBase = (): string => (diskCopy() ? `/disk/${diskCopy()?.name}/` : siteBase());

/**
 * The full name of something kept: `('trays', '/a/')` → `mountain trays /a/`. A base never holds a space, so that no
 * two pairs of name and base make the same full name. Used alike for local storage, databases, caches and locks.
 */
export const storageKey = (name: string, base: string = namesBase()): string => `mountain ${name} ${normalBase(base)}`;

/** The name in a full name; `undefined` when it is not one of this site's. */
export function nameOfKey(key: string, base: string = namesBase()): string | undefined {
  const [before, after] = ['mountain ', ` ${normalBase(base)}`];
  const long = key.length > before.length + after.length;
  return long && key.startsWith(before) && key.endsWith(after) ? key.slice(before.length, -after.length) : undefined;
}

/** Names used before names carried the base path, and what they are called now. */
const BEFORE: readonly [old: RegExp, now: (found: RegExpExecArray) => string][] = [
  [/^mountain:(trays(?::unreadable)?)$/, ([, name = '']) => name],
  [/^mountain:(clock:.*)$/s, ([, name = '']) => name],
  [/^(sveltia-cms\.(?:user|prefs|auth|locale))$/, ([, name = '']) => name],
  [/^mountain-kept-groups$/, () => 'asked-groups'],
  [/^mountain-kept-checked$/, () => 'kept-checked'],
];

/** What could not be renamed: new full names with the old ones. */
const left = new Map<string, string>();

/**
 * Renames what an earlier version kept under names without a base path. Only the site at `/` takes it over: below
 * another path nobody can tell whose it was. What is there under the new name is never overwritten.
 */
export function takeOverOldNames(storage: Storage, base: string = namesBase()): void {
  if (normalBase(base) !== '/') return;
  for (const key of Object.keys(storage)) {
    for (const [pattern, now] of BEFORE) {
      const found = pattern.exec(key);
      if (!found) continue;
      const name = storageKey(now(found), '/');
      const value = storage.getItem(key);
      if (value === null || storage.getItem(name) !== null) continue;
      try {
        storage.setItem(name, value);
        storage.removeItem(key);
      } catch {
        // A storage that is nearly full does not hold it twice. It is read where it lies until there is room.
        left.set(name, key);
      }
    }
  }
}

let asked: { storage: Storage | undefined } | undefined;

/** The browser's local storage; `undefined` where it is forbidden. */
function storage(): Storage | undefined {
  if (asked) return asked.storage;
  try {
    asked = { storage: localStorage };
    takeOverOldNames(localStorage);
  } catch {
    asked ??= { storage: undefined };
  }
  return asked.storage;
}

/** The text kept under a name; `undefined` where there is none or the browser does not say. */
export function readStored(name: string): string | undefined {
  try {
    const key = storageKey(name);
    return storage()?.getItem(key) ?? storage()?.getItem(left.get(key) ?? key) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * The value kept under a name as JSON; `undefined` where there is none, or it is not what it should be.
 * @param isRight tells whether what was read is of the wanted form; anything may have written there
 */
export function readStoredJson<T>(name: string, isRight: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(readStored(name) ?? 'null');
    return isRight(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text under a name. @returns why it could not be kept; `undefined` where it was */
export function writeStored(name: string, value: string): StoreTrouble | undefined {
  const place = storage();
  if (!place) return 'blocked';
  try {
    const key = storageKey(name);
    const old = left.get(key);
    place.setItem(key, value);
    if (old) place.removeItem(old);
    left.delete(key);
    return undefined;
  } catch {
    // Private windows of some browsers offer a storage that holds nothing at all.
    return canHold(place) ? 'full' : 'blocked';
  }
}

function canHold(place: Storage): boolean {
  try {
    if (place.length > 0) return true;
    const trial = storageKey('trial');
    place.setItem(trial, '');
    place.removeItem(trial);
    return true;
  } catch {
    return false;
  }
}

/** Forgets what is kept under a name. */
export function removeStored(name: string): void {
  try {
    const key = storageKey(name);
    storage()?.removeItem(key);
    storage()?.removeItem(left.get(key) ?? key);
  } catch {
    // Where nothing can be kept, nothing is there to forget.
  }
}

/** The names under which this site keeps texts, sorted. */
export function storedNames(): string[] {
  try {
    return Object.keys(storage() ?? {})
      .flatMap((key) => nameOfKey(key) ?? [])
      .sort();
  } catch {
    return [];
  }
}

/** Calls back when another tab changes what is kept under a name, or clears everything. */
export function watchStored(name: string, changed: () => void): void {
  const key = storageKey(name);
  addEventListener('storage', (event) => (event.key === key || event.key === null) && changed());
}

/** Whether this browser can keep files: never over plain http, nor in some private windows; a copy on disk need not. */
export const canKeepFiles = (): boolean => !diskCopy() && typeof caches !== 'undefined' && 'serviceWorker' in navigator;

/** Opens one of this site's caches. */
export const openCache = (name: string): Promise<Cache> => caches.open(storageKey(name));

/** Names of this site's caches, sorted. */
export const cacheNames = async (): Promise<string[]> =>
  (await caches.keys()).flatMap((key) => nameOfKey(key) ?? []).sort();

/** Removes one of this site's caches with all that is in it. */
export const dropCache = (name: string): Promise<boolean> => caches.delete(storageKey(name));
