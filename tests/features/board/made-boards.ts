import fc from 'fast-check';
import { STATEMENTS, type StatementId } from '../../../src/words/board-names.ts';
import { SIDES } from '../../../src/intake/schema/names.ts';
import {
  ALL_STATEMENTS,
  LEVELS,
  LIMITS,
  newBoard,
  OUTCOMES,
  SCOPES,
  type Answer,
  type Board,
  type BoardYear,
} from '../../../src/features/board/model/board.ts';
import { day, line } from '../../../src/features/board/model/read-board.ts';

/** A year whose sides have these levels of today, five each; 0 is "not known". */
export const yearOf = (levels: Record<(typeof SIDES)[number], readonly number[]>, date = '2026-11-29'): BoardYear => ({
  date,
  answers: Object.fromEntries(
    SIDES.flatMap((side) =>
      STATEMENTS[side].map((id, index): [StatementId, Answer] => {
        const level = LEVELS.find((one) => one === levels[side][index]);
        return [id, { today: level ?? 'unknown' }];
      }),
    ),
  ),
  plan: [],
});

/** The three networks of the tests: strong in movement, strong in policy, only knowledge. */
export const NETWORKS = {
  movement: yearOf({ policy: [1, 2, 1, 2, 0], movement: [4, 5, 4, 3, 4], knowledge: [3, 2, 3, 2, 1] }),
  policy: yearOf({ policy: [4, 4, 5, 4, 3], movement: [2, 2, 1, 2, 3], knowledge: [2, 0, 0, 1, 0] }),
  knowledge: yearOf({ policy: [2, 1, 1, 2, 1], movement: [2, 1, 2, 2, 2], knowledge: [4, 4, 3, 5, 4] }),
};

export const boardOf = (...years: BoardYear[]): Board => ({ ...newBoard('a', '2026-11-29'), years });

const text = (longest: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        'ประชุมกรรมการเดือนหน้า',
        'เหรัญญิก 👵🏽',
        'ก'.repeat(300),
        '<script>alert(1)</script>',
        '~board=1~',
        '"\\',
      ),
    )
    .map((value) => line(value, longest));
const date = fc.date({ min: new Date('2004-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((one) => {
  const iso = one.toISOString().slice(0, 10);
  return day(iso) ?? '2026-01-01';
});
const level = fc.constantFrom(...LEVELS);
const answer: fc.Arbitrary<Answer> = fc
  .record({
    today: fc.option(fc.oneof(level, fc.constant('unknown' as const))),
    wish: fc.option(level),
    evidence: text(LIMITS.evidence),
  })
  .map(({ today, wish, evidence }) => ({
    ...(today && { today }),
    ...(wish && { wish }),
    ...(evidence && { evidence }),
  }));
const planLine = fc
  .record({
    side: fc.constantFrom(...SIDES),
    when: text(LIMITS.plan),
    then: text(LIMITS.plan),
    who: text(LIMITS.plan),
    until: fc.oneof(date, fc.constant('')),
    lesson: fc.option(fc.constantFrom('see-then-do', 'sum-before-promise')),
    outcome: fc.option(fc.constantFrom(...OUTCOMES)),
    why: text(LIMITS.plan),
  })
  .map(({ lesson, outcome, why, ...rest }) => ({
    ...rest,
    ...(lesson && { lesson }),
    ...(outcome && { outcome }),
    ...(why && { why }),
  }));
const year: fc.Arbitrary<BoardYear> = fc
  .record({
    date,
    answers: fc.array(answer, { minLength: 15, maxLength: 15 }),
    plan: fc.array(planLine, { maxLength: 9 }),
  })
  .map(({ date: on, answers, plan }) => ({
    date: on,
    answers: Object.fromEntries(
      ALL_STATEMENTS.map((id, index) => [id, answers[index] ?? {}] as const).filter(
        ([, one]) => Object.keys(one).length > 0,
      ),
    ),
    plan: SIDES.flatMap((side) => plan.filter((one) => one.side === side).slice(0, LIMITS.lines)),
  }));

/** Any board that the page can make. */
export const anyBoard: fc.Arbitrary<Board> = fc
  .record({
    name: text(LIMITS.name),
    scope: fc.constantFrom(...SCOPES),
    years: fc.array(year, { minLength: 1, maxLength: 3 }),
    own: fc.option(text(LIMITS.words)),
  })
  .map(({ own, ...rest }) => ({
    version: 1 as const,
    id: '',
    ...rest,
    own: own ? { council: { name: own, levels: [own, '', '', '', ''] } } : {},
  }));
