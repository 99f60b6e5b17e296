import { describe, expect, it } from 'vitest';
import { isClockTime, isDay, readBox, readItem, readTray } from '../../../src/features/tray/state/read-tray.ts';
import { undo } from '../../../src/features/tray/state/tray-changes.ts';
import { readTrayFile, writeTrayFile } from '../../../src/features/tray/state/tray-file.ts';
import { decodeTray, encodeTray, meansTray } from '../../../src/features/tray/state/tray-link.ts';
import { emptyBox, LIMITS, TRAY_KINDS, type Tray } from '../../../src/features/tray/state/tray.ts';

const TRAY: Tray = { id: 'a', name: '', items: [{ kind: 'lesson', id: 'open-books', title: 'เปิดบัญชี' }] };
/** The head of a link, whose parts come in this order. */
const link = (head: string): string => `#tray=1~${head}~lopen-books`;

describe('numbers of a tray that nobody can mean', () => {
  it.each<[string, unknown, number | undefined]>([
    ['the least', 1, 1],
    ['the most', LIMITS.minutes, LIMITS.minutes],
    ['a number in quotation marks', '45', 45],
    ['none', 0, undefined],
    ['less than none', -5, undefined],
    ['more than a day has', LIMITS.minutes + 1, undefined],
    ['a part of a minute', 1.5, undefined],
    ['no number', 'นาน', undefined],
  ])('minutes: %s', (_what, minutes, expected) => {
    expect(readTray({ ...TRAY, minutes })?.minutes).toBe(expected);
    expect(readTray({ ...TRAY, minutes })).toEqual(readTray({ ...TRAY, ...(expected && { minutes: expected }) }));
  });

  it.each<[string, number | undefined]>([
    ['1', 1],
    [String(LIMITS.minutes), LIMITS.minutes],
    [String(LIMITS.minutes + 1), undefined],
    ['0', undefined],
    ['045', undefined],
    ['45x', undefined],
    ['x45', undefined],
  ])('minutes in a link: %s', (minutes, expected) => {
    expect(decodeTray(link(`....${minutes}`))?.tray.minutes).toBe(expected);
  });
  it.each<[string, number | undefined]>([
    ['12', 12],
    ['12x', undefined],
    ['x12', undefined],
  ])('people in a link: %s', (people, expected) => {
    expect(decodeTray(link(`...${people}`))?.tray.people).toBe(expected);
  });
  it.each<[string, number | undefined]>([
    ['12', 12],
    ['120', 120],
    ['1', undefined],
    ['12x', undefined],
    ['x12', undefined],
    ['1200', undefined],
  ])('how many items a link had: %s', (count, expected) => {
    expect(decodeTray(link(`.....${count}`))?.once).toBe(expected);
  });
});

describe('days and times of day', () => {
  it.each([
    ['2026-11-23', true],
    ['2026-11-23T10:00', false],
    [' 2026-11-23', false],
    ['2026-02-30', false],
  ])('%j is a day: %j', (value, expected) => expect(isDay(value)).toBe(expected));
  it.each([
    ['09:30', true],
    ['23:59', true],
    ['24:00', false],
    ['109:30', false],
    ['09:305', false],
  ])('%j is a time of day: %j', (value, expected) => expect(isClockTime(value)).toBe(expected));

  it.each(['120261123', '202611234', 'x20261123'])('%s in a link is no day', (day) =>
    expect(decodeTray(link(`..${day}`))?.tray).not.toHaveProperty('date'),
  );
  it.each(['10930', '09305'])('%s in a link is no time of day', (time) =>
    expect(decodeTray(link(`.......${time}`))?.tray).not.toHaveProperty('start'),
  );
  it('go into a link and come out of it', () => {
    const tray: Tray = { ...TRAY, date: '2026-11-23', start: '09:30', people: 20, minutes: 90, place: 'ศาลา' };
    expect(decodeTray(encodeTray(tray))?.tray).toMatchObject({
      date: '2026-11-23',
      start: '09:30',
      people: 20,
      minutes: 90,
      place: 'ศาลา',
    });
  });
});

describe('a link', () => {
  it.each([
    ['tray=1~', true],
    ['#tray=2~whatever', true],
    ['#a?tray=1~', false],
    ['##tray=1~', false],
    ['', false],
  ])('%j means a tray: %j', (fragment, expected) => expect(meansTray(fragment)).toBe(expected));

  it.each(TRAY_KINDS)('carries things of the kind %s', (kind) => {
    const tray: Tray = { ...TRAY, items: [{ kind, id: 'open-books', title: '' }] };
    expect(decodeTray(encodeTray(tray))?.tray.items).toEqual([{ kind, id: 'open-books', title: 'open-books' }]);
  });

  it.each(['ก๛', '\u0e80', 'abc\u007f', '\u0080é', 'a\u0001b', '🌾', 'ÿ'])('carries the name %j whole', (name) => {
    expect(decodeTray(encodeTray({ ...TRAY, name }))?.tray.name).toBe(name);
  });
  it('writes a Thai or a Latin letter in one byte', () => {
    const bytes = (name: string) => /^tray=1~([^.]*)/.exec(encodeTray({ ...TRAY, name }))![1]!.length;
    expect(bytes('กฮะาเ๙')).toBe(8);
    expect(bytes('abcdef')).toBe(8);
    expect(bytes('ÿÿ')).toBe(8);
  });
  it('holds no sign for what the tray does not say', () => {
    expect(encodeTray({ ...TRAY, items: [] })).toBe('tray=1~');
    expect(encodeTray(TRAY)).toMatch(/^tray=1~\.{5}1\.[a-z0-9]+~lopen-books$/);
    expect(decodeTray('tray=1~')).toEqual({ tray: { id: '', name: '', items: [] }, unreadable: 0 });
  });
});

describe('what the device kept of things that were taken out', () => {
  const item = { kind: 'lesson', id: 'open-books', title: 'เปิดบัญชี' };
  const kept = (removal: unknown) => readBox(JSON.stringify({ ...emptyBox(), removed: [removal] })).removed;

  it('is read where it says what it is', () => {
    expect(kept({ id: 'r', what: 'item', tray: 'a', at: 2, item })).toEqual([
      { id: 'r', what: 'item', tray: 'a', at: 2, item },
    ]);
    expect(kept({ id: 'r', what: 'tray', at: 1, tray: TRAY })).toEqual([{ id: 'r', what: 'tray', at: 1, tray: TRAY }]);
  });
  it.each([
    ['nothing', null],
    ['no name', { what: 'item', tray: 'a', item }],
    ['another word for what it is', { id: 'r', what: 'plan', tray: 'a', item }],
    ['a tray in place of its item', { id: 'r', what: 'item', tray: TRAY }],
    ['an item without its tray', { id: 'r', what: 'item', item }],
    ['a tray that is not there', { id: 'r', what: 'tray', tray: 'a' }],
    ['no word for what it is', { id: 'r', tray: TRAY }],
  ])('is left out where it says %s', (_what, removal) => expect(kept(removal)).toEqual([]));

  it('comes back into the tray that it was taken from, though another is open', () => {
    const trays: Tray[] = [
      { id: 'a', name: 'a', items: [] },
      { id: 'b', name: 'b', items: [] },
    ];
    const removed = [{ id: 'r', what: 'item' as const, tray: 'a', at: 0, item: TRAY.items[0]! }];
    const after = undo({ ...emptyBox(), trays, current: 'b', removed }, 'r');
    expect(after.trays.map(({ items }) => items.length)).toEqual([1, 0]);
  });
  it('goes into the open tray where its own has gone', () => {
    const removed = [{ id: 'r', what: 'item' as const, tray: 'gone', at: 0, item: TRAY.items[0]! }];
    const after = undo({ ...emptyBox(), trays: [{ ...TRAY, id: 'b', items: [] }], current: 'b', removed }, 'r');
    expect(after.trays[0]!.items).toEqual(TRAY.items);
  });
});

it.each([
  ['a list', ['lesson']],
  ['a number for its id', { kind: 'lesson', id: 7 }],
  ['an id that leads elsewhere', { kind: 'lesson', id: '../x' }],
  ['a kind that there is not', { kind: 'source', id: 'a' }],
])('an item that is %s is none', (_what, value) => expect(readItem(value)).toBeUndefined());

it.each([
  ['null', 'null'],
  ['a file of another program', '{"version":1,"items":[]}'],
  ['no JSON', 'tray'],
])('a file that is %s is no tray', (_what, text) => expect(readTrayFile(text)).toBeUndefined());
it('a file of a later version is told from one that is none', () => {
  const written = writeTrayFile(TRAY);
  expect(readTrayFile(written.replace('"version": 1', '"version": 2'))).toBe('newer');
  expect(readTrayFile(written.replace('"version": 1', '"version": "2"'))).toMatchObject({ items: TRAY.items });
});
