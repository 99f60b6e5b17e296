import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SIDES, type Side } from '../../../src/intake/schema/names.ts';
import { adviceFor, type AdviceData } from '../../../src/features/board/model/advice.ts';
import { LEVELS } from '../../../src/features/board/model/board.ts';
import { readYear, standings, STANDINGS } from '../../../src/features/board/model/standing.ts';
import { groupsAt, inRiver, together } from '../../../src/features/board/model/together.ts';
import { beginYear, compareYears, promiseCounts } from '../../../src/features/board/model/years.ts';
import { holds } from '../../property.ts';
import { TEXTS } from '../../../src/site.texts.ts';
import { anyBoard, boardOf, NETWORKS, yearOf } from './made-boards.ts';

const all = (level: number) => Array.from({ length: 5 }, () => level);

describe('how the sides stand', () => {
  test.each([
    ['strong in movement', NETWORKS.movement, { policy: 'weak', movement: 'strong', knowledge: 'weak' }],
    ['strong in policy', NETWORKS.policy, { policy: 'strong', movement: 'weak', knowledge: 'unknown' }],
    ['only knowledge', NETWORKS.knowledge, { policy: 'weak', movement: 'weak', knowledge: 'strong' }],
  ])('a network %s', (_, year, expected) => expect(standings(year)).toEqual(expected));
  test('two known matters of five are not enough to say anything', () => {
    const year = yearOf({ policy: [5, 5, 0, 0, 0], movement: [5, 5, 5, 0, 0], knowledge: all(3) });
    expect(standings(year)).toEqual({ policy: 'unknown', movement: 'strong', knowledge: 'present' });
  });
  test('a weaker side needs support, a strong one carries, and an unknown one is to be found out', () => {
    expect(readYear(NETWORKS.policy)).toEqual({
      carries: ['policy'],
      leads: [],
      needs: ['movement'],
      findOut: ['knowledge'],
    });
    expect(readYear(yearOf({ policy: all(3), movement: all(1), knowledge: all(1) }))).toMatchObject({
      carries: [],
      leads: ['policy'],
      needs: ['movement', 'knowledge'],
    });
  });
  test('where all stand alike the lowest needs support; where all are strong none does', () => {
    const alike = yearOf({ policy: all(3), movement: [3, 3, 3, 3, 4], knowledge: all(3) });
    expect(readYear(alike)).toMatchObject({ needs: ['policy', 'knowledge'], leads: ['movement'] });
    expect(readYear(yearOf({ policy: all(5), movement: all(4), knowledge: all(4) })).needs).toEqual([]);
  });
  test('no side both needs and gives, whatever was answered', () => {
    holds(
      fc.property(anyBoard, ({ years }) => {
        for (const year of years) {
          const { carries, leads, needs, findOut } = readYear(year);
          expect([...leads, ...needs, ...findOut].sort()).toEqual(
            [...new Set([...leads, ...needs, ...findOut])].sort(),
          );
          expect(carries.filter((side) => needs.includes(side) || findOut.includes(side))).toEqual([]);
        }
      }),
    );
  });
});

const side = fc.constantFrom(...SIDES);
const data: fc.Arbitrary<AdviceData> = fc.record({
  lessons: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{3}$/),
      title: fc.string(),
      side,
      supports: fc.uniqueArray(side),
      topics: fc.uniqueArray(fc.constantFrom('governance', 'arrears', 'local-plan')),
      grade: fc.nat(3),
      cases: fc.uniqueArray(fc.constantFrom('one', 'two')),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  ),
  cases: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('one', 'two', 'three'),
      title: fc.string(),
      states: fc.record({
        policy: fc.constantFrom(...STANDINGS),
        movement: fc.constantFrom(...STANDINGS),
        knowledge: fc.constantFrom(...STANDINGS),
      }),
      did: fc.array(fc.record({ side, date: fc.constant('2007'), what: fc.string() }), { maxLength: 3 }),
    }),
    { selector: ({ id }) => id },
  ),
  kits: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('k1', 'k2'),
      title: fc.string(),
      lessons: fc.array(fc.stringMatching(/^[a-z]{3}$/)),
    }),
    { selector: ({ id }) => id },
  ),
  topics: fc.constant({ rules: ['governance'], collection: ['arrears'], council: ['local-plan'] }),
});

describe('advice', () => {
  test('every lesson goes from a side that gives to one that needs, because its own data say that it supports it', () => {
    holds(
      fc.property(anyBoard, data, ({ years }, library) => {
        const year = years[0];
        if (!year) return;
        const { carries, leads, needs, findOut } = readYear(year);
        const givers: Side[] = carries.length > 0 ? carries : leads;
        for (const { from, to, lessons } of adviceFor(year, library).ways) {
          expect(givers).toContain(from);
          expect(needs.length > 0 ? needs : findOut).toContain(to);
          for (const lesson of lessons) {
            expect(lesson.side).toBe(from);
            expect(lesson.supports).toContain(to);
            expect(library.lessons).toContain(lesson);
          }
        }
      }),
    );
  });
  test('a case is like a board only on two sides that both know, and tells something of the side that needs support', () => {
    holds(
      fc.property(anyBoard, data, ({ years }, library) => {
        const year = years[0];
        if (!year) return;
        const how = standings(year);
        for (const { entry, same, did, lessons } of adviceFor(year, library).cases) {
          expect(same.length).toBeGreaterThanOrEqual(2);
          for (const one of same) expect([how[one], how[one]]).toEqual([entry.states[one], how[one]]);
          expect(same.some((one) => how[one] === 'unknown')).toBe(false);
          expect(did.length + lessons.length).toBeGreaterThan(0);
        }
      }),
    );
  });
  test('every kit uses a lesson that goes a way which is advised, and those that are advised come first', () => {
    holds(
      fc.property(anyBoard, data, ({ years }, library) => {
        const year = years[0];
        if (!year) return;
        const { ways, kits } = adviceFor(year, library);
        const goesOne = library.lessons.filter(({ side, supports }) =>
          ways.some(({ from, to }) => side === from && supports.includes(to)),
        );
        const advised = ways.flatMap(({ lessons }) => lessons.map(({ id }) => id));
        const using = (ids: readonly string[]) => (kit: { lessons: string[] }) =>
          kit.lessons.some((id) => ids.includes(id));
        expect(kits.every(using(goesOne.map(({ id }) => id)))).toBe(true);
        expect(kits.length > 0).toBe(library.kits.some(using(goesOne.map(({ id }) => id))));
        expect(kits.every(using(advised))).toBe(kits.length === 0 || library.kits.some(using(advised)));
      }),
    );
  });
  test('lessons on what is low come first', () => {
    const lesson = (id: string, topics: string[]) => ({
      id,
      title: id,
      side: 'movement' as const,
      supports: ['policy' as const],
      topics,
      grade: 0,
      cases: [],
    });
    const library = {
      lessons: [lesson('a', ['debt']), lesson('b', ['local-plan'])],
      cases: [],
      kits: [],
      topics: { council: ['local-plan'] },
    };
    const { ways } = adviceFor(NETWORKS.movement, library);
    expect(ways.find(({ to }) => to === 'policy')?.lessons.map(({ id }) => id)).toEqual(['b', 'a']);
  });
  test('the topics by which lessons are ordered are topics of this library', () => {
    const named = new Set(Object.values(TEXTS.leads?.matters ?? {}).flat());
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((topic) => !existsSync(`content/topics/${topic}`))).toEqual([]);
  });
});

describe('a year later', () => {
  test('each matter says what became of it', () => {
    const before = yearOf({ policy: [1, 2, 3, 4, 0], movement: all(2), knowledge: all(2) }, '2025-11-29');
    before.answers.council = { today: 1, wish: 3 };
    before.answers.budget = { today: 2, wish: 4 };
    const now = yearOf({ policy: [3, 3, 3, 2, 3], movement: all(2), knowledge: all(2) });
    expect(compareYears(before, now).slice(0, 5)).toEqual([
      { id: 'council', before: 1, wish: 3, now: 3, change: 'reached' },
      { id: 'budget', before: 2, wish: 4, now: 3, change: 'moved' },
      { id: 'rules', before: 3, now: 3, change: 'same' },
      { id: 'seat', before: 4, now: 2, change: 'slipped' },
      { id: 'promises', now: 3, change: 'unknown' },
    ]);
  });
  test('a new year begins without answers, and the old one stays as it was', () => {
    const board = boardOf(NETWORKS.movement);
    const next = beginYear(board, '2027-11-30');
    expect(next.years[0]).toBe(board.years[0]);
    expect(next.years[1]).toEqual({ date: '2027-11-30', answers: {}, plan: [] });
  });
  test('promises are counted by what became of them', () => {
    const line = { side: 'policy' as const, when: 'a', then: 'b', who: 'c', until: '2027-01-01' };
    expect(promiseCounts([line, { ...line, outcome: 'kept' }, { ...line, outcome: 'dropped' }])).toEqual({
      kept: 1,
      partly: 0,
      dropped: 1,
      open: 1,
    });
  });
});

test('several groups lie side by side: who can teach, who wants to learn, and the river between them', () => {
  const learner = structuredClone(NETWORKS.knowledge);
  learner.answers.collection = { today: 1, wish: 3 };
  const river = together([boardOf(NETWORKS.movement), boardOf(learner), boardOf(NETWORKS.policy)]);
  expect(river.find(({ id }) => id === 'collection')).toEqual({
    id: 'collection',
    levels: [5, 1, 2],
    lowest: 1,
    highest: 5,
    offers: [0],
    asks: [1],
  });
  expect(river.find(({ id }) => id === 'promises')).toMatchObject({ levels: [undefined, 1, 3], lowest: 1, highest: 3 });
  const promises = river.find(({ id }) => id === 'promises')!;
  expect(LEVELS.filter((level) => inRiver(promises, level))).toEqual([1, 2, 3]);
  expect(LEVELS.map((level) => groupsAt(promises, level))).toEqual(['2', '', '3', '', '']);
  expect(groupsAt(promises, undefined)).toBe('1');
});

test('where no group knows, there is no river', () => {
  const nobody = yearOf({ policy: [0, 0, 0, 0, 0], movement: [0, 0, 0, 0, 0], knowledge: [0, 0, 0, 0, 0] });
  const [first] = together([boardOf(nobody), boardOf(nobody)]);
  expect(LEVELS.some((level) => inRiver(first!, level))).toBe(false);
  expect(groupsAt(first!, undefined)).toBe('1 2');
});
