import type { TRIANGLE_STATES } from '../../intake/schema/entry/case.ts';
import type { ProvinceCode } from '../../intake/schema/provinces.ts';
import type { Side } from '../../settings/sides.ts';
import type { EntryKind } from '../../intake/schema/names.ts';
import type { Entry } from '../entry.ts';
import { FOLDER_OF, type PageName, type Target } from '../address.ts';

/** In a large library, a list with more entries than this has pages of its own; a shorter one stays whole. */
export const MOST_AMONG_OTHERS = 50;

/** So many stand for all of such a list where it is only named. */
export const SOME_OF_MANY = 8;

/** What entries may lack; `gaps.ts` tells which do. */
export type EntryGap =
  | 'one-evidence'
  | 'old-evidence'
  | 'no-scheme'
  | 'no-members'
  | 'no-lesson'
  | 'translation-missing'
  | 'translation-outdated';

/** What stands under a topic: its lessons, its cases, and everything else but problems. */
export type OfTopic = 'lessons' | 'cases' | 'others';

/** A list of entries that a page shows, whole or only its beginning. */
export type EntryList =
  /** Lessons of a side. */
  | { of: 'side'; side: Side }
  /** Lessons of one side that strengthen another. */
  | { of: 'support'; from: Side; to: Side }
  /** Cases in which a side is in a state. */
  | { of: 'state'; side: Side; state: (typeof TRIANGLE_STATES)[number] }
  | { of: 'topic'; topic: string; what: OfTopic }
  /** Cases of a province. */
  | { of: 'province'; province: ProvinceCode }
  /** Entries that lack something. */
  | { of: 'gap'; gap: EntryGap }
  /** Lessons that rest on a case. */
  | { of: 'case'; case: string }
  /** Entries that point at something, by its key: an entry, or a source that they cite. */
  | { of: 'links'; to: string }
  /** Cases from which the library began; cases with a table of benefits, and with one sum; all notes. */
  | { of: 'sites' | 'benefits' | 'one-sum' | 'notes' };

/** What a list is called in addresses. */
export function listName(list: EntryList): string {
  switch (list.of) {
    case 'side':
      return `lessons-${list.side}`;
    case 'support':
      return `from-${list.from}-to-${list.to}`;
    case 'state':
      return `state-${list.side}-${list.state}`;
    case 'topic':
      return `topic-${list.topic}-${list.what}`;
    case 'province':
      return `in-${list.province.toLowerCase()}`;
    case 'case':
      return `of-${list.case}`;
    case 'links':
      return `links-${list.to.replace(':', '-')}`;
    case 'gap':
      return `lacks-${list.gap}`;
    default:
      return list.of;
  }
}

/** The page to which a list belongs, or the page above the one to which it does. */
const UNDER: Readonly<Record<Exclude<EntryList['of'], 'links'>, PageName>> = {
  side: 'lessons',
  support: 'triangle',
  state: 'triangle',
  topic: 'topics',
  province: 'cases',
  case: 'cases',
  gap: 'coverage',
  sites: 'cases',
  benefits: 'benefits',
  'one-sum': 'benefits',
  notes: 'notes',
};

/** A page of a long list. @param part from 1 */
export const partPage = (list: EntryList, part: number): Target => ({
  entries: listName(list),
  part,
  under: list.of === 'links' ? folderOfKey(list.to) : UNDER[list.of],
});

/** The page that lists what a key is of. */
function folderOfKey(key: string): PageName {
  const kind = key.slice(0, key.indexOf(':'));
  return kind in FOLDER_OF ? FOLDER_OF[kind as EntryKind] : 'sources';
}

/** What a library answers of lists that are too long for one page. */
export interface PartedLists {
  /** On how many pages of its own a list stands; 0 where it stands whole on the page to which it belongs. */
  partsOf(list: EntryList): number;
  /** Every list that stands on pages of its own, as JSON, with their number. One answer, on which their paths rest. */
  listsInParts(): readonly (readonly [list: string, parts: number])[];
  /** The entries of one of these pages, from 1; none where there is no such page. */
  part(list: EntryList, at: number): readonly Entry[];
}
