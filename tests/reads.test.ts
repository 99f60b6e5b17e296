import { afterAll, expect, test } from 'vitest';
import { digestsOf } from '../scripts/build/again/fields.ts';
import { buildLibrary, type Content, type Library } from '../src/library/library.ts';
import { joinNoted, listen } from '../src/reads.ts';
import { syncContent } from '../src/sync/sync-content.ts';

const { entries, ...lists } = syncContent('tests/fixtures/library', { base: '/', version: 'test' });
const CONTENT: Content = { ...lists, entries: [...entries.values()].map(({ entry }) => entry) };
afterAll(() => void Reflect.deleteProperty(globalThis, Symbol.for('mountain.reads')));

/** What a page rests on that asks the library something, and what that held. */
function restsOn(content: Content, ask: (library: Library) => unknown): Record<string, string> {
  const to = listen();
  const library = joinNoted(structuredClone(content), buildLibrary);
  to.current = to.begin();
  ask(library);
  const names = to.current.names();
  to.current = undefined;
  const digest = digestsOf(to);
  return Object.fromEntries(names.map((name) => [name, digest(name)]));
}

/** The same content with another title of a lesson. */
function titled(title: string): Content {
  const copy = structuredClone(CONTENT);
  const lesson = copy.entries.find(({ kind, id }) => kind === 'lesson' && id === 'ask-early')!;
  lesson.th.data.title = title;
  return copy;
}
const titles = (library: Library): string[] => library.all('lesson').map(({ id }) => id);

test('a page that asks for an order rests on the order, not on the titles that make it', () => {
  const before = restsOn(CONTENT, titles);
  expect(Object.keys(before)).toEqual(['answer|["lesson"]|all']);
  const { th } = CONTENT.entries.find(({ kind, id }) => kind === 'lesson' && id === 'ask-early')!;
  expect(restsOn(titled(`${th.data.title} ก`), titles)).toEqual(before);
  expect([titled('ก'), titled('ฮ')].map((content) => restsOn(content, titles))).toSatisfy(
    ([first, last]: Record<string, string>[]) => JSON.stringify(first) !== JSON.stringify(last),
  );
});

test('what an answer is made of tells of itself when it is read', () => {
  const read = (library: Library): string[] => library.all('lesson').map(({ th }) => th.data.title);
  const names = Object.keys(restsOn(CONTENT, read));
  expect(names).toContain('lesson|ask-early|th.data.title');
  expect(restsOn(titled('ถามก่อน'), read)).not.toEqual(restsOn(CONTENT, read));
});

test('every answer of the library can be told apart', () => {
  const asked = restsOn(CONTENT, (library) => {
    for (const { kind, id } of library.entries) {
      library.refersTo(`${kind}:${id}`);
      library.referredToBy(`${kind}:${id}`);
      library.tried(kind, id);
      if (kind === 'case') for (const of of ['lessonsOfCase', 'notesOfCase', 'recordsOfCase'] as const) library[of](id);
    }
    for (const { id } of library.sources) library.recordsCiting(id);
    for (const side of ['movement', 'policy', 'knowledge'] as const)
      for (const of of ['lessonsOfSide', 'supportersOf', 'eventsOfSide'] as const) library[of](side);
    for (const kind of ['event', 'figure', 'rule', 'study', 'award'] as const) library.records(kind);
    library.entriesOfTopic('governance');
    return [library.terms, library.concepts, library.populations];
  });
  expect(Object.keys(asked).length).toBeGreaterThan(40);
  expect(Object.keys(asked).filter((name) => !/^(?:answer|source)\|/.test(name))).toEqual([]);
});

test('fields of one thing are noted together, and their digest is another when any of them is', () => {
  const read = (library: Library): void => {
    for (const { th } of library.all('lesson')) void [th.data.title, th.data.summary, th.body.html];
  };
  const bundled = (content: Content): Record<string, string> => {
    const to = listen();
    const library = joinNoted(structuredClone(content), buildLibrary);
    to.current = to.begin();
    read(library);
    const names = to.current.bundles();
    to.current = undefined;
    const digest = digestsOf(to);
    return Object.fromEntries(names.map((name) => [name, digest(name)]));
  };
  const name = 'lesson|ask-early|th.body.html,th.data.summary,th.data.title';
  const before = bundled(CONTENT);
  expect(Object.keys(before)).toContain(name);
  expect(Object.keys(before)).toContain('answer|["lesson"]|all');
  const changed = bundled(titled('ถามก่อน'));
  expect(Object.keys(before).filter((each) => changed[each] !== before[each])).toEqual([name]);
});

test('a field of everything is told apart by any one of them', () => {
  const digestIn = (content: Content): string => {
    const to = listen();
    joinNoted(structuredClone(content), buildLibrary);
    return digestsOf(to)('lesson|*|th.data.summary,th.data.title');
  };
  expect(digestIn(titled('ถามก่อน'))).not.toBe(digestIn(CONTENT));
  expect(digestIn(CONTENT)).toBe(digestIn(CONTENT));
});
