import { LANGS, type Lang } from '../../words/languages.ts';
import { PACKS } from '../../settings/given.ts';
import { readStoredJson, siteBase, writeStored } from '../../dom/storage.ts';

/** One file of the site: its path from the base, a digest of its bytes, and its size when sent, in bytes. */
export type Listed = readonly [path: string, digest: string, bytes: number];

/**
 * What belongs together offline: `all-th`, `search-en`, `write-th` …, and in a large library, instead of everything, each
 * place by itself (`in_th_50-th`). The build writes a list for each.
 */
export type Group = `${GroupName}-${Lang}` | PlaceGroup;
export type GroupName = 'all' | 'search' | 'tray' | 'write' | 'board' | 'fund';
export type PlaceGroup = `in_${string}-${Lang}`;

/** What needs more than a device should hold where there are many thousand entries. */
const OF_EVERYTHING: readonly GroupName[] = ['all', 'search'];
const NAMES = (['all', 'search', 'tray', 'write', 'board', 'fund'] as const).filter(
  (name) => !PACKS || !OF_EVERYTHING.includes(name),
);
const PLACE = /^in_\w+$/;
/** The groups that every site of this size has. */
export const GROUPS: readonly Group[] = NAMES.flatMap((what) => LANGS.map((lang) => `${what}-${lang}` as const));

/** What a group holds, whatever its language and place. */
export const whatOf = (group: Group): GroupName | 'place' => {
  const name = group.replace(/-.+$/, '');
  return PLACE.test(name) ? 'place' : (name as GroupName);
};
/** Whether this site has such a group; what it had when it was smaller it may not have. */
export const isGroup = (value: unknown): value is Group => GROUPS.some((group) => group === value) || isPlace(value);
const isPlace = (value: unknown): boolean =>
  PACKS > 0 &&
  typeof value === 'string' &&
  LANGS.some((lang) => value.endsWith(`-${lang}`) && PLACE.test(value.slice(0, -lang.length - 1)));

/*
 * Names of caches; `worker.ts` uses the same. Their full names carry the base path (`dom/storage.ts`).
 */
/** What a reader asked to keep: whole groups, each file proved by its digest, with the list of each group. */
export const KEPT = 'kept';
/** What was visited. */
export const VISITED = 'visited';
/** Files of a group that is still on its way; the worker reads them when the group's list lies among them. */
export const nextOf = (group: Group): string => `next ${group}`;

/** The full address of a file of this site. */
export const addressOf = (path: string): string => new URL(siteBase() + path, location.origin).href;
/** Where the list of a group lies, on the site and in the caches. */
export const listAddress = (group: Group): string => addressOf(`offline/${group}.json`);
/** The group whose list lies at an address; `undefined` where none does. */
export function groupOfList(url: string): Group | undefined {
  const group = /\/offline\/([\w-]+)\.json$/.exec(url)?.[1];
  return isGroup(group) && url === listAddress(group) ? group : undefined;
}

const ASKED = 'asked-groups';
/** When what was kept was last looked through, in milliseconds. */
export const CHECKED = 'kept-checked';
const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/**
 * What was asked for on this device, so that a later visit can finish it or bring it up to date. It says nothing about
 * what is there.
 */
export const askedGroups = (): Group[] => readStoredJson(ASKED, isList)?.filter(isGroup) ?? [];

/** Notes what was asked for. Where that cannot be noted the files are kept all the same, only not brought up to date. */
export const noteGroups = (groups: readonly Group[]): void =>
  void writeStored(ASKED, JSON.stringify([...new Set(groups)]));
