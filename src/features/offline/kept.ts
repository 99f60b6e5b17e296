import { LANGS, type Lang } from '../../words/languages.ts';
import { readStoredJson, siteBase, writeStored } from '../../dom/storage.ts';

/** One file of the site: its path from the base, a digest of its bytes, and its size when sent, in bytes. */
export type Listed = readonly [path: string, digest: string, bytes: number];

/** What belongs together offline: `all-th`, `search-en`, `write-th` … The build writes a list for each. */
export type Group = `${GroupName}-${Lang}`;
export type GroupName = 'all' | 'search' | 'tray' | 'write' | 'board' | 'fund';

export const GROUPS: readonly Group[] = (['all', 'search', 'tray', 'write', 'board', 'fund'] as const).flatMap((what) =>
  LANGS.map((lang) => `${what}-${lang}` as const),
);
/** What a group holds, whatever its language. */
export const whatOf = (group: Group): GroupName => group.replace(/-.+$/, '') as GroupName;
/** The language of a group. */
export const langOfGroup = (group: Group): Lang => group.replace(/^\w+-/, '') as Lang;
export const isGroup = (value: unknown): value is Group => GROUPS.some((group) => group === value);

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

const ASKED = 'asked-groups';
/** When what was kept was last looked through, in milliseconds. */
export const CHECKED = 'kept-checked';
const areGroups = (value: unknown): value is Group[] => Array.isArray(value) && value.every(isGroup);

/**
 * What was asked for on this device, so that a later visit can finish it or bring it up to date. It says nothing about
 * what is there.
 */
export const askedGroups = (): Group[] => readStoredJson(ASKED, areGroups) ?? [];

/** Notes what was asked for. Where that cannot be noted the files are kept all the same, only not brought up to date. */
export const noteGroups = (groups: readonly Group[]): void =>
  void writeStored(ASKED, JSON.stringify([...new Set(groups)]));
