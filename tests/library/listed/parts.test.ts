import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { digestsOf } from '../../../scripts/build/again/fields.ts';
import { PROVINCE_CODES } from '../../../src/intake/schema/provinces.ts';
import type { Entry } from '../../../src/library/entry.ts';
import { byStrength } from '../../../src/library/evidence.ts';
import { buildLibrary as join, type Content, type Library } from '../../../src/library/library.ts';
import { everyList } from '../../../src/library/listed/every-list.ts';
import { listName, type EntryList } from '../../../src/library/listed/list-name.ts';
import { inParts, MOST_WHOLE, partLists, partSize } from '../../../src/library/listed/parts.ts';
import { joinNoted, listen } from '../../../src/reads.ts';
import { SIDES } from '../../../src/settings/sides.ts';
import { syncContent } from '../../../src/sync/sync-content.ts';
import { holds } from '../../property.ts';

const { entries, ...lists } = syncContent('tests/fixtures/library', { base: '/', version: 'test' });
const REAL = [...entries.values()].map(({ entry }) => entry);
afterAll(() => void Reflect.deleteProperty(globalThis, Symbol.for('mountain.reads')));

const buildLibrary = (content: Content): Library => join(content, partLists);

/** The small library with copies of its cases and lessons. */
function withCopies(cases: number, lessons: number): Content {
  const copies = (kind: 'case' | 'lesson', count: number): Entry[] => {
    const own = REAL.filter((entry) => entry.kind === kind);
    return Array.from({ length: count }, (_, at) => ({ ...own[at % own.length]!, id: `copy-${kind}-${at}` }) as Entry);
  };
  return { ...lists, entries: [...REAL, ...copies('case', cases), ...copies('lesson', lessons)] };
}
const pagesOf = (library: Library, list: EntryList): (readonly Entry[])[] =>
  Array.from({ length: library.partsOf(list) }, (_, at) => library.part(list, at + 1));
const ids = (found: readonly Entry[]): string[] => found.map(({ id }) => id);

describe('lists in parts', () => {
  test('every item is in one part, in order, and no part is empty or too large', () => {
    holds(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 40 }), (items, size) => {
        const parts = inParts(items, size);
        expect(parts.flat()).toEqual(items);
        expect(parts.filter(({ length }) => length === 0 || length > size)).toEqual([]);
        expect(parts.slice(0, -1).every(({ length }) => length === size)).toBe(true);
      }),
    );
  });

  test('lists of a library that one page can show stand whole', () => {
    const { length: cases } = REAL.filter(({ kind }) => kind === 'case');
    const { length: lessons } = REAL.filter(({ kind }) => kind === 'lesson');
    const whole = buildLibrary(withCopies(MOST_WHOLE - cases, MOST_WHOLE - lessons));
    expect(everyList(whole).filter((list) => whole.partsOf(list) > 0)).toEqual([]);
    const larger = buildLibrary(withCopies(MOST_WHOLE - cases + 1, MOST_WHOLE - lessons + 1));
    expect(everyList(larger).filter((list) => larger.partsOf(list) > 0)).not.toEqual([]);
  });

  test('lists have names of their own', () => {
    const names = everyList(buildLibrary(withCopies(0, 0))).map(listName);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a list in parts has the same entries as the page to which it belongs, each once', () => {
    holds(
      fc.property(fc.integer({ min: 201, max: 700 }), fc.integer({ min: 201, max: 700 }), (cases, lessons) => {
        const library = buildLibrary(withCopies(cases, lessons));
        const lists: [list: EntryList, expected: readonly Entry[]][] = [
          ...SIDES.map((side): [EntryList, readonly Entry[]] => [{ of: 'side', side }, library.lessonsOfSide(side)]),
          ...SIDES.flatMap((from) =>
            SIDES.filter((to) => to !== from).map((to): [EntryList, readonly Entry[]] => [
              { of: 'support', from, to },
              library.supportersOf(to).filter(({ th }) => th.data.side === from),
            ]),
          ),
          ...PROVINCE_CODES.map((province): [EntryList, readonly Entry[]] => [
            { of: 'province', province },
            library.casesIn(province),
          ]),
        ];
        const inPages = lists.filter(([list]) => library.partsOf(list) > 0);
        expect(inPages.length).toBeGreaterThan(2);
        for (const [list, expected] of inPages) {
          const pages = pagesOf(library, list);
          expect(pages.every(({ length }) => length > 0 && length <= partSize(list))).toBe(true);
          expect(ids(pages.flat()).toSorted()).toEqual(ids(expected).toSorted());
        }
        const whole = lists.filter((one) => !inPages.includes(one));
        expect(whole.filter(([, expected]) => expected.length > 100)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('the strongest evidence comes first', () => {
    const library = buildLibrary(withCopies(0, 400));
    const lessons = SIDES.map((side) => pagesOf(library, { of: 'side', side }).flat() as Entry<'lesson'>[]);
    expect(lessons.flat().length).toBeGreaterThan(300);
    for (const own of lessons) expect(own.toSorted((a, b) => byStrength(a.th.data, b.th.data))).toEqual(own);
  });
});

/** What a page rests on that shows the titles of a part, and what that held. */
function restsOn(content: Content, list: EntryList, at: number): Record<string, string> {
  const to = listen();
  const library = joinNoted(structuredClone(content), buildLibrary);
  to.current = to.begin();
  for (const entry of library.part(list, at)) void entry.th.data.title;
  const names = to.current.names();
  to.current = undefined;
  const digest = digestsOf(to);
  return Object.fromEntries(names.map((name) => [name, digest(name)]));
}

test('a changed title touches the part that shows it, and no other', () => {
  const content = withCopies(0, 400);
  const library = buildLibrary(content);
  const side = SIDES.find((one) => library.partsOf({ of: 'side', side: one }) > 1)!;
  const list = { of: 'side', side } as const;
  const [first] = library.part(list, 1);
  const changed = structuredClone(content);
  // Copies share their texts; this one has its own. Among titles it stands where it stood.
  const at = changed.entries.findIndex(({ id, kind }) => kind === 'lesson' && id === first!.id);
  const lesson = structuredClone(changed.entries[at]!);
  lesson.th.data.title += ' ';
  changed.entries[at] = lesson;
  expect(ids(buildLibrary(changed).part(list, 2))).toEqual(ids(library.part(list, 2)));
  expect(restsOn(changed, list, 1)).not.toEqual(restsOn(content, list, 1));
  expect(restsOn(changed, list, 2)).toEqual(restsOn(content, list, 2));
});
