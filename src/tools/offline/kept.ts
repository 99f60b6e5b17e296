/** One file of the site: its path from the base, a digest of its bytes, and its size when sent, in bytes. */
export type Listed = readonly [path: string, digest: string, bytes: number];

/** What belongs together offline: `all-th`, `search-en`, `write-th` … The build writes a list for each. */
export type Group = `${'all' | 'search' | 'tray' | 'write'}-${'th' | 'en'}`;

/** Where the site starts, such as `/` or `/name/`. */
export const siteBase = (): string => import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** What a reader asked to keep. The same names as in `worker.ts`. */
export const KEPT = `mountain kept ${siteBase()}`;
/** What was visited. */
export const VISITED = `mountain visited ${siteBase()}`;

/** Whether this browser can keep anything: never over plain http, nor in some private windows. */
export const canKeep = (): boolean => typeof caches !== 'undefined' && 'serviceWorker' in navigator;

/** Notes which groups were asked for, so that a later visit can bring them up to date. */
const NOTE = 'mountain-kept-groups';

export function keptGroups(): Group[] {
  try {
    return JSON.parse(localStorage.getItem(NOTE) ?? '[]') as Group[];
  } catch {
    return [];
  }
}

export function noteGroups(groups: readonly Group[]): void {
  try {
    localStorage.setItem(NOTE, JSON.stringify([...new Set(groups)]));
  } catch {
    // Without the note the files are kept all the same, only not brought up to date by themselves.
  }
}
