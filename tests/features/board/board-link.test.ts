import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardData, readBoardData } from '../../../src/features/board/model/board-file.ts';
import { decodeBoard, encodeBoard, LINE_KEEPS } from '../../../src/features/board/model/board-link.ts';
import { LIMITS, type Board } from '../../../src/features/board/model/board.ts';
import { readBoard } from '../../../src/features/board/model/read-board.ts';
import { readBox } from '../../../src/features/board/state/board-box.ts';
import { holds } from '../../property.ts';
import { anyBoard, boardOf, NETWORKS } from './made-boards.ts';

const whole = (board: Board): string => encodeBoard(board);

describe('a board in a link', () => {
  test('any board comes back as it was', () => {
    holds(fc.property(anyBoard, (board) => void expect(decodeBoard(`#${whole(board)}`)).toEqual(board)));
  });
  test('only letters that chat programs keep as they are stand in it', () => {
    holds(fc.property(anyBoard, (board) => void expect(whole(board)).toMatch(/^[A-Za-z0-9_~=-]+$/)));
  });
  test('a link that was cut anywhere opens nothing', () => {
    const link = whole({ ...boardOf(NETWORKS.movement), name: 'ตำบลริมคลอง' });
    for (let length = 'board='.length; length < link.length; length += 1)
      expect(decodeBoard(link.slice(0, length)), String(length)).toBe('cut');
  });
  test('a link with one letter changed opens nothing', () => {
    const link = whole(boardOf(NETWORKS.policy));
    for (let at = 'board=1~'.length; at < link.length; at += 1) {
      const other = link[at] === 'A' ? 'B' : 'A';
      expect(decodeBoard(link.slice(0, at) + other + link.slice(at + 1)), String(at)).toBe('cut');
    }
  });
  test('a link of a later page says so, and what is no board is none', () => {
    expect(decodeBoard('#board=2~abc~0000000')).toBe('newer');
    expect(decodeBoard('#tray=1~abc')).toBeUndefined();
    expect(decodeBoard('')).toBeUndefined();
  });
  test('whatever stands behind the sign, nothing is thrown', () => {
    holds(fc.property(fc.string({ maxLength: 200 }), (text) => void decodeBoard(`board=${text}`)));
  });
  test('a whole board with evidence for everything and nine lines stays short without its evidence', () => {
    const year = structuredClone(NETWORKS.movement);
    for (const answer of Object.values(year.answers)) answer.evidence = 'รายงานประชุมคณะกรรมการกองทุนเดือนตุลาคม';
    const line = { when: 'ประชุมกรรมการเดือนหน้า', then: 'ส่งตัวเลขหนึ่งหน้าให้ อบต.', who: 'เหรัญญิก', until: '2027-01-20' };
    year.plan = [
      { side: 'policy', ...line },
      { side: 'movement', ...line },
      { side: 'knowledge', ...line },
    ];
    const short = encodeBoard(boardOf(year), false);
    expect(short.length).toBeLessThan(LINE_KEEPS / 2);
    expect(decodeBoard(short)).toMatchObject({ years: [{ plan: year.plan }] });
  });
});

describe('a board in a file', () => {
  test('any board comes back as it was', () => {
    holds(fc.property(anyBoard, (board) => void expect(readBoardData(boardData(board))).toEqual(board)));
  });
  test('a file that was cut or changed opens nothing and says why', () => {
    const data = boardData(boardOf(NETWORKS.movement));
    expect(readBoardData(data.slice(0, -20))).toBe('cut');
    expect(readBoardData(data.replace('tambon', 'village'))).toBe('cut');
    expect(readBoardData('{"format":"something-else"}')).toBe('other');
    expect(readBoardData(undefined)).toBe('other');
  });
});

describe('a board from anywhere', () => {
  test('one of an earlier page opens: what it lacks is empty', () => {
    expect(readBoard({ years: [{ date: '2025-01-02' }] })).toEqual({
      version: 1,
      id: '',
      name: '',
      scope: 'tambon',
      own: {},
      years: [{ date: '2025-01-02', answers: {}, plan: [] }],
    });
  });
  test.each([
    ['nothing', null],
    ['a list', []],
    ['no years', { version: 1 }],
    ['a year on a day that does not exist', { years: [{ date: '2025-02-31' }] }],
    ['a version that is no number', { version: 'x', years: [{ date: '2025-01-02' }] }],
  ])('%s is no board', (_, value) => expect(readBoard(value)).toBeUndefined());
  test('levels that do not exist and matters that nobody asked are left out; ten thousand letters are cut', () => {
    const board = readBoard({
      name: 'ก'.repeat(10_000),
      years: [
        {
          date: '2025-01-02',
          answers: { council: { today: 9, wish: 0, evidence: '👵🏽'.repeat(5000) }, sideways: { today: 3 } },
          plan: Array.from({ length: 500 }, () => ({ side: 'policy', when: 'x' })),
        },
      ],
    });
    if (typeof board !== 'object') throw new Error('no board');
    expect(board.name).toHaveLength(LIMITS.name);
    expect(Object.keys(board.years[0]?.answers ?? {})).toEqual(['council']);
    const evidence = board.years[0]?.answers.council?.evidence ?? '';
    expect(evidence.length).toBeLessThanOrEqual(LIMITS.evidence);
    expect(evidence).not.toMatch(/\p{Cs}/u);
    expect(board.years[0]?.plan).toHaveLength(LIMITS.lines);
  });
  test('a box of two hundred boards is cut to what a device keeps; one of a later page is not read at all', () => {
    const board = boardOf(NETWORKS.movement);
    const text = (boards: unknown[]) => JSON.stringify({ version: 1, current: 'a', boards });
    expect(readBox(text(Array.from({ length: 200 }, () => board)))?.boards).toHaveLength(LIMITS.boards);
    expect(readBox(text([board, { ...board, version: 2 }]))).toBeUndefined();
    expect(readBox('{"version":1')).toBeUndefined();
  });
});
