import { ENTRY_KINDS } from '../../intake/schema/names.ts';
import { STRENGTHS, gradeOf } from '../evidence.ts';
import { pricedSchemes } from '../cases/priced-schemes.ts';
import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import { casesWithState } from '../triangle.ts';
import { everyList } from './every-list.ts';
import { ENTRY_GAPS } from './gaps.ts';
import { listName, MOST_AMONG_OTHERS, type EntryList, type PartedLists } from './list-name.ts';

/** Up to so many entries of a kind all lists stand whole on the pages to which they belong. */
export const MOST_WHOLE = 200;
/** Entries of a page that tells of each in some sentences, and of one that names them. */
const OF_A_PART = { items: 100, names: 300 } as const;

/** Whether so many entries of a kind are more than one page can show. */
export const isLarge = (count: number): boolean => count > MOST_WHOLE;

/** Whether some kind has more entries than one page can show. */
export const isLargeLibrary = (library: Pick<Library, 'all'>): boolean =>
  ENTRY_KINDS.some((kind) => isLarge(library.all(kind).length));

/** How the pages of a list show an entry: as lists of its kind do, or by its name. */
export const lookOf = ({ of }: EntryList): keyof typeof OF_A_PART =>
  of === 'side' || of === 'province' || of === 'sites' || of === 'notes' ? 'items' : 'names';

/** How many entries a page of a list has; the last one may have fewer. */
export const partSize = (list: EntryList): number => OF_A_PART[lookOf(list)];

/** Parts a list: each item once, in order, `size` in each part but the last. */
export const inParts = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** How many stay on a page of their own without being parted. */
const mostWhole = ({ of }: EntryList): number => (of === 'province' ? OF_A_PART.items : MOST_AMONG_OTHERS);

/** Parts the lists of a library, each when it is first asked for. */
export function partLists(library: Omit<Library, keyof PartedLists>): PartedLists {
  const gather = gathering(library as Library);
  const known = new Map<string, readonly (readonly Entry[])[]>();
  const isLong = (list: EntryList, entries: readonly Entry[]): boolean =>
    entries.length > mostWhole(list) &&
    [...new Set(entries.map(({ kind }) => kind))].some((kind) => isLarge(library.all(kind).length));
  const parts = (list: EntryList): readonly (readonly Entry[])[] => {
    const name = listName(list);
    let made = known.get(name);
    if (!made) {
      const entries = gather(list);
      made = isLong(list, entries) ? inParts(entries, partSize(list)) : [];
      known.set(name, made);
    }
    return made;
  };
  const all = () =>
    everyList(library).flatMap((list): [string, number][] => {
      const { length } = parts(list);
      return length > 0 ? [[JSON.stringify(list), length]] : [];
    });
  return { partsOf: (list) => parts(list).length, listsInParts: all, part: (list, at) => parts(list)[at - 1] ?? [] };
}

/** Gathers the entries of a list, lessons with the strongest evidence first. */
function gathering(library: Library): (list: EntryList) => readonly Entry[] {
  let sorted: Entry<'lesson'>[] | undefined;
  const lessons = () => (sorted ??= strongestFirst(library.all('lesson')));
  return (list) => {
    switch (list.of) {
      case 'side':
        return lessons().filter(({ th }) => th.data.side === list.side);
      case 'support':
        return lessons().filter(
          ({ th: { data } }) => data.side === list.from && data.supports.some(({ side }) => side === list.to),
        );
      case 'state':
        return casesWithState(library, list.side, list.state);
      case 'topic':
        return ofTopic(library, list.topic, list.what);
      case 'province':
        return library.casesIn(list.province);
      case 'case':
        return library.lessonsOfCase(list.case);
      case 'links':
        return library.referredToBy(list.to);
      case 'gap':
        return ENTRY_GAPS[list.gap](library);
      case 'sites':
        return library.all('case').filter(isSite);
      case 'benefits':
        return pricedSchemes(library.all('case')).tables;
      case 'one-sum':
        return pricedSchemes(library.all('case')).single;
      case 'notes':
        return library.all('note');
    }
  };
  function ofTopic(of: Library, topic: string, what: 'lessons' | 'cases' | 'others'): readonly Entry[] {
    if (what === 'lessons') return lessons().filter(({ th }) => th.data.topics.includes(topic));
    return of
      .entriesOfTopic(topic)
      .filter(({ kind }) =>
        what === 'cases' ? kind === 'case' : kind !== 'case' && kind !== 'lesson' && kind !== 'help',
      );
  }
}

/** The pilots and research sites that a library began from. */
export const isSite = ({ th }: Entry<'case'>): boolean => th.data.group.some((group) => group !== 'fund');

/** Lessons by evidence; those of equal strength stay as they were. Each is graded once. */
function strongestFirst(lessons: readonly Entry<'lesson'>[]): Entry<'lesson'>[] {
  const graded = lessons.map((lesson) => ({ lesson, rank: STRENGTHS.indexOf(gradeOf(lesson.th.data).strength) }));
  return graded.sort((a, b) => a.rank - b.rank).map(({ lesson }) => lesson);
}
