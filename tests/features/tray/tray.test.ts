import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addItems,
  addTray,
  moveItem,
  openTray,
  removeItem,
  removePlan,
  removeTray,
  setDetails,
  setPlan,
  setRemark,
  undo,
} from '../../../src/features/tray/state/tray-changes.ts';
import { namedTrayFile, readTrayFile, writeTrayFile } from '../../../src/features/tray/state/tray-file.ts';
import { fileName } from '../../../src/words/file-name.ts';
import { decodeTray, encodeTray } from '../../../src/features/tray/state/tray-link.ts';
import { isDay, readBox, readTray, tryReadBox } from '../../../src/features/tray/state/read-tray.ts';
import type { TrayPlan } from '../../../src/features/tray/state/tray-plan.ts';
import {
  currentTray,
  emptyBox,
  itemKey,
  type Tray,
  type TrayBox,
  type TrayItem,
} from '../../../src/features/tray/state/tray.ts';
import { holds } from '../../property.ts';

const item = (id: string, more: Partial<TrayItem> = {}): TrayItem => ({ kind: 'lesson', id, title: id, ...more });
const first: Tray = { id: 'a', name: 'ตะกร้าของฉัน', items: [] };
const filled = (...ids: string[]): TrayBox =>
  addItems(
    emptyBox(),
    ids.map((id) => item(id)),
    first,
  );
const ids = (box: TrayBox): string[] => currentTray(box)?.items.map(({ id }) => id) ?? [];
const plan: TrayPlan = {
  from: 'ox-cart',
  lang: 'th',
  kit: {
    title: 'เกวียน',
    summary: 's',
    aliases: [],
    topics: [],
    status: 'draft',
    updated: '2026-11-23',
    goal: 'g',
    purposes: ['review'],
    people: { min: 5, max: 20 },
    minutes: 10,
    room: 'r',
    counts: [],
    materials: ['m'],
    sheets: [],
    agenda: [{ minutes: 10, title: 'เปิด', method: 'วงใหญ่', steps: ['ทักทาย'], lessons: [], cases: [] }],
    trouble: [],
    lessons: [],
    cases: [],
    sources: ['s-1'],
  },
};

describe('changes of a tray', () => {
  test('the first thing put in begins a tray; the same thing is in it once', () => {
    const box = addItems(
      addItems(emptyBox(), [item('one')], first),
      [item('one', { title: 'other' }), item('two')],
      first,
    );
    expect(box.trays.map(({ name }) => name)).toEqual(['ตะกร้าของฉัน']);
    expect(ids(box)).toEqual(['one', 'two']);
    expect(currentTray(box)!.items[0]!.title).toBe('one');
  });
  test.each([
    ['c', 0, 'cab'],
    ['a', 2, 'bca'],
    ['b', -5, 'bac'],
    ['b', 99, 'acb'],
    ['x', 0, 'abc'],
  ])('%s moved to %i gives %s', (id, to, order) => {
    expect(ids(moveItem(filled('a', 'b', 'c'), 'a', `lesson:${id}`, to)).join('')).toBe(order);
  });
  test('a removed item comes back in its place with its remark, even after other changes', () => {
    let box = setRemark(filled('a', 'b', 'c'), 'a', 'lesson:b', 'ถามคุณป้า');
    box = removeItem(box, 'a', 'lesson:b', 'r1');
    expect(ids(box)).toEqual(['a', 'c']);
    box = undo(addItems(box, [item('d')], first), 'r1');
    expect(ids(box)).toEqual(['a', 'b', 'c', 'd']);
    expect(currentTray(box)!.items[1]!.remark).toBe('ถามคุณป้า');
    expect(box.removed).toEqual([]);
  });
  test('a removed tray comes back and is open again; an item of a tray that has gone comes into the open one', () => {
    let box = addTray(removeItem(filled('a', 'b'), 'a', 'lesson:b', 'r1'), { id: 'z', name: 'สอง', items: [] });
    box = removeTray(box, 'a', 'r2');
    expect(box.current).toBe('z');
    expect(ids(undo(box, 'r1'))).toEqual(['b']);
    expect(ids(undo(box, 'r2'))).toEqual(['a']);
    expect(undo(box, 'r2').trays.map(({ id }) => id)).toEqual(['a', 'z']);
  });
  test('a plan put back does not lose the newer one', () => {
    let box = removePlan(setPlan(filled('a'), 'a', plan), 'a', 'r1');
    expect(currentTray(box)!.plan).toBeUndefined();
    box = undo(setPlan(box, 'a', { ...plan, from: 'newer' }), 'r1');
    expect(currentTray(box)!.plan!.from).toBe('ox-cart');
    expect(box.removed.map((removal) => removal.what === 'plan' && removal.plan.from)).toEqual(['newer']);
  });
  test('every removal can be undone: the box is as it was', () => {
    holds(
      fc.property(fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 }), fc.nat(), (letters, pick) => {
        const box = filled(...letters);
        const key = itemKey(currentTray(box)!.items[pick % letters.length]!);
        expect(undo(removeItem(box, 'a', key, 'r'), 'r')).toEqual(box);
        expect(undo(removeTray(box, 'a', 'r'), 'r')).toEqual(box);
      }),
    );
  });
  test('details are set and taken away', () => {
    const box = setDetails(setDetails(filled('a'), 'a', { place: 'ศาลากลางบ้าน', people: 30 }), 'a', {
      people: undefined,
    });
    expect(currentTray(box)).toStrictEqual({ id: 'a', name: 'ตะกร้าของฉัน', place: 'ศาลากลางบ้าน', items: [item('a')] });
    const nameless = setDetails(box, 'a', { name: undefined, place: undefined });
    expect(currentTray(nameless)).toStrictEqual({ id: 'a', name: 'ตะกร้าของฉัน', items: [item('a')] });
  });
  test('two tabs that change different things both keep their change', () => {
    const stored = filled('a', 'b');
    const afterOne = addItems(stored, [item('c')], first);
    const afterTwo = removeItem(afterOne, 'a', 'lesson:a', 'r');
    expect(ids(afterTwo)).toEqual(['b', 'c']);
  });
});

describe('small changes of a tray', () => {
  const two = addTray(addTray(filled('a', 'b'), { id: 'y', name: 'สอง', items: [] }), {
    id: 'z',
    name: 'สาม',
    items: [],
  });
  const open = (box: TrayBox) => [box.current, box.trays.map(({ id }) => id).join('')];

  test('a new tray stands last and is open; another is opened by its id, and nothing happens for one that is not there', () => {
    expect(open(two)).toEqual(['z', 'ayz']);
    expect(open(openTray(two, 'a'))).toEqual(['a', 'ayz']);
    expect(openTray(two, 'gone')).toBe(two);
  });
  test('what is put in comes behind what is there, into the open tray only, up to as many as a tray holds', () => {
    const box = addItems(openTray(two, 'a'), [item('c'), item('a'), item('d')], first);
    expect(box.trays.map(({ items }) => items.map(({ id }) => id).join(''))).toEqual(['abcd', '', '']);
    const many = addItems(
      box,
      Array.from({ length: 400 }, (_, index) => item(`i-${index}`)),
      first,
    );
    expect(ids(many)).toHaveLength(300);
    expect(ids(many).slice(0, 5)).toEqual(['a', 'b', 'c', 'd', 'i-0']);
  });
  test('things of another kind with the same id are other things', () => {
    const box = addItems(filled('a'), [item('a', { kind: 'case' })], first);
    expect(currentTray(box)!.items.map(itemKey)).toEqual(['lesson:a', 'case:a']);
    expect(currentTray(removeItem(box, 'a', 'lesson:a', 'r'))!.items.map(itemKey)).toEqual(['case:a']);
  });
  test('nothing is remembered of what was not there', () => {
    expect(removeItem(two, 'a', 'lesson:gone', 'r')).toBe(two);
    expect(removeItem(two, 'gone', 'lesson:a', 'r')).toBe(two);
    expect(removeTray(two, 'gone', 'r')).toBe(two);
    expect(removePlan(two, 'a', 'r')).toBe(two);
    expect(removePlan(two, 'gone', 'r')).toBe(two);
    expect(undo(two, 'gone')).toBe(two);
  });
  test('the last twenty removals are remembered, newest first', () => {
    const letters = [...'abcdefghijklmnopqrstuvw'];
    const box = letters.reduce((left, id) => removeItem(left, 'a', `lesson:${id}`, `r-${id}`), filled(...letters));
    expect(box.removed.map(({ id }) => id)).toEqual(
      letters
        .toReversed()
        .slice(0, 20)
        .map((id) => `r-${id}`),
    );
  });
  test.each([
    ['the open one: the one before it opens', 'z', 'z', 'y', 'ay'],
    ['the open one, the first of all: the next one opens', 'a', 'a', 'y', 'yz'],
    ['another one: the open one stays open', 'a', 'y', 'a', 'az'],
  ])('a tray is removed, %s', (_what, opened, removed, current, left) => {
    expect(open(removeTray(openTray(two, opened), removed, 'r'))).toEqual([current, left]);
  });
  test('the only tray leaves nothing open', () => expect(open(removeTray(filled('a'), 'a', 'r'))).toEqual(['', '']));
  test('a remark is set on one thing, kept to its length, and taken away by nothing but spaces', () => {
    const box = setRemark(filled('a', 'b'), 'a', 'lesson:b', 'ถาม'.repeat(1000));
    expect(currentTray(box)!.items).toEqual([item('a'), item('b', { remark: 'ถาม'.repeat(1000).slice(0, 1000) })]);
    expect(currentTray(setRemark(box, 'a', 'lesson:b', ' \n '))!.items[1]).toEqual(item('b'));
    expect(setRemark(box, 'gone', 'lesson:a', 'x').trays).toEqual(box.trays);
  });
  test('a thing that was put in again before its removal was undone stands once, where it was', () => {
    const box = addItems(removeItem(filled('a', 'b', 'c'), 'a', 'lesson:a', 'r'), [item('a')], first);
    expect(ids(box)).toEqual(['b', 'c', 'a']);
    expect(ids(undo(box, 'r'))).toEqual(['a', 'b', 'c']);
  });
  test('a tray that is there already is not put back a second time, and its removal is forgotten', () => {
    const box = removeTray(two, 'y', 'r');
    const again = undo(addTray(box, { id: 'y', name: 'ใหม่', items: [] }), 'r');
    expect(open(again)).toEqual(['y', 'azy']);
    expect([again.trays.at(-1)!.name, again.removed]).toEqual(['ใหม่', []]);
  });
  test('without any tray a thing or a plan waits to be put back', () => {
    const box = removeTray(removeItem(filled('a', 'b'), 'a', 'lesson:a', 'r1'), 'a', 'r2');
    expect(undo(box, 'r1')).toBe(box);
    expect(ids(undo(undo(box, 'r2'), 'r1'))).toEqual(['a', 'b']);
  });
  test('a plan is set on one tray, and put back into the open one where its own has gone', () => {
    const box = setPlan(two, 'y', plan);
    expect(box.trays.map((tray) => tray.plan?.from)).toEqual([undefined, 'ox-cart', undefined]);
    const gone = removeTray(removePlan(box, 'y', 'r1'), 'y', 'r2');
    expect(undo(gone, 'r1').trays.map((tray) => [tray.id, tray.plan?.from])).toEqual([
      ['a', undefined],
      ['z', 'ox-cart'],
    ]);
  });
});

describe('what the device kept', () => {
  test('nothing kept is an empty box', () => {
    expect(tryReadBox(null)).toEqual(emptyBox());
    expect(tryReadBox('')).toEqual(emptyBox());
  });
  test('a box keeps what can be read of it: trays with an id, the open one, removals of every kind', () => {
    const kept = { id: 'a', name: 'n', items: [item('a')] };
    const removed = [
      { id: 'r1', what: 'item', tray: 'a', at: 2, item: item('b') },
      { id: 'r2', what: 'tray', at: 1, tray: { id: 'x', name: 'x', items: [] } },
      { id: 'r3', what: 'plan', tray: 'a', plan },
    ];
    const odd = [
      { what: 'item', tray: 'a', at: 0, item: item('b') },
      { id: 'r', what: 'item', at: 0, item: item('b') },
      { id: 'r', what: 'plan', plan },
      { id: 'r', what: 'spell' },
      7,
    ];
    const read = readBox(
      JSON.stringify({ version: 1, trays: [kept, { name: 'no id', items: [] }, 5], removed: [...removed, ...odd] }),
    );
    expect(read).toEqual({ version: 1, current: 'a', trays: [kept], removed });
    expect(readBox(JSON.stringify({ version: 1, current: 'b', trays: [kept] })).current).toBe('b');
    expect(readBox(JSON.stringify({ version: 1 }))).toEqual(emptyBox());
    expect(
      readBox(JSON.stringify({ version: 1, trays: [], removed: [{ ...removed[0], at: 'x' }] })).removed,
    ).toMatchObject([{ at: 0 }]);
  });
  test.each<[string, object, object]>([
    ['a title too long', { title: 'ก'.repeat(500) }, { title: 'ก'.repeat(400) }],
    ['no title', { title: '  ' }, { title: 'a' }],
    ['a remark too long', { remark: 'ก'.repeat(1500) }, { title: 'a', remark: 'ก'.repeat(1000) }],
    ['an empty remark', { remark: ' ' }, { title: 'a' }],
    ['a side', { side: 'policy' }, { title: 'a', side: 'policy' }],
    ['a side that is none', { side: 'top' }, { title: 'a' }],
  ])('a thing with %s', (_what, more, expected) => {
    expect(readTray({ id: 'x', name: 'n', items: [{ kind: 'lesson', id: 'a', ...more }] })!.items).toEqual([
      { kind: 'lesson', id: 'a', ...expected },
    ]);
  });
  test.each<[string, object, object]>([
    ['the largest group', { people: 9999 }, { people: 9999 }],
    ['a group too large', { people: 10_000 }, {}],
    ['a group in words', { people: '30' }, { people: 30 }],
    ['half a person', { people: 1.5 }, {}],
    ['nobody', { people: 0 }, {}],
    ['a day', { date: '2026-12-05' }, { date: '2026-12-05' }],
    ['a place too long', { place: 'ข'.repeat(200) }, { place: 'ข'.repeat(120) }],
    ['a name too long', { name: 'ค'.repeat(200) }, { name: 'ค'.repeat(120) }],
    ['an id too long', { id: 'd'.repeat(100) }, { id: 'd'.repeat(60) }],
    ['a plan', { plan }, { plan }],
  ])('a tray with %s', (_what, more, expected) => {
    expect(readTray({ id: 'x', name: 'n', items: [], ...more })).toEqual({
      id: 'x',
      name: 'n',
      items: [],
      ...expected,
    });
  });
  test.each([[null], [[]], ['x'], [{}], [{ items: {} }]])('%j is no tray', (value) =>
    expect(readTray(value)).toBeUndefined(),
  );
  test('a tray holds no more than three hundred things', () => {
    const items = Array.from({ length: 301 }, (_, index) => item(`i-${index}`));
    expect(readTray({ id: 'x', name: 'n', items })!.items).toHaveLength(300);
  });

  test('a box is read back as it was written', () => {
    const box = setPlan(removeItem(filled('a', 'b'), 'a', 'lesson:a', 'r'), 'a', plan);
    expect(readBox(JSON.stringify(box))).toEqual(box);
  });
  test.each([['not json'], ['[]'], ['{"version":2,"trays":[]}'], ['null'], ['{}']])(
    '%s is no box, and is told apart from an empty one',
    (stored) => {
      expect(tryReadBox(stored)).toBeUndefined();
      expect(readBox(stored)).toEqual(emptyBox());
    },
  );
  test('anything at all can be read without throwing', () => {
    holds(
      fc.property(fc.anything(), (value) => {
        readTray(value);
        readTray({ items: value, plan: { kit: value } });
        readTray({ items: [value], plan: { kit: { agenda: [value] } } });
      }),
    );
  });
  test.each([
    ['2026-11-23', true],
    ['2026-02-30', false],
    ['2569-13-01', false],
    ['23/11/2026', false],
    [20261123, false],
    [' 2026-11-23', false],
    ['2026-11-23T10:00', false],
    [['2026-11-23'], false],
  ])('%s as a day: %s', (value, expected) => expect(isDay(value)).toBe(expected));
  test('what cannot be understood is left out, and nothing stands twice', () => {
    expect(
      readTray({
        id: 'x',
        name: 'n',
        date: '2026-02-30',
        people: -1,
        items: [
          { kind: 'lesson', id: 'a' },
          { kind: 'lesson', id: 'a', title: 'A' },
          { kind: 'spell', id: 'b' },
          { kind: 'case', id: '../x' },
          null,
        ],
      }),
    ).toEqual({ id: 'x', name: 'n', items: [{ kind: 'lesson', id: 'a', title: 'A' }] });
  });
});

describe('a tray as a link', () => {
  const tray: Tray = {
    id: '',
    name: 'เวทีกรรมการ 30 คน',
    date: '2026-12-05',
    place: 'ศาลาวัดป่า “ญี่ปุ่น” น้ำ 😀',
    people: 30,
    items: [
      item('see-then-do', { remark: 'เล่าเรื่องลุงก่อน\nแล้วถาม' }),
      { kind: 'case', id: 'trat', title: 'trat' },
      { kind: 'note', id: 'n-1', title: 'n-1' },
      { kind: 'term', id: 'codi', title: 'codi' },
      { kind: 'workshop', id: 'ox-cart', title: 'ox-cart' },
    ],
  };
  test('carries everything but titles, in letters that chat programs leave alone', () => {
    const link = encodeTray(tray);
    expect(link).toMatch(/^tray=1~[A-Za-z0-9_.~-]+$/);
    expect(decodeTray(`#${link}`)).toEqual({ tray, unreadable: 0 });
    expect(decodeTray(encodeURIComponent(link))).toEqual({ tray, unreadable: 0 });
    expect(decodeTray(encodeTray({ ...tray, minutes: 180 }))!.tray.minutes).toBe(180);
  });
  test('says when the meeting begins, with things in it or none; a time that no clock shows is left out', () => {
    const timed = { ...tray, minutes: 180, start: '09:30' };
    expect(decodeTray(encodeTray(timed))).toEqual({ tray: timed, unreadable: 0 });
    expect(decodeTray(encodeTray({ ...timed, items: [] }))).toEqual({ tray: { ...timed, items: [] }, unreadable: 0 });
    expect(decodeTray(encodeTray({ ...timed, start: '29:30' }))?.tray.start).toBeUndefined();
  });
  test('a link that was cut between two items says how many it once had', () => {
    const link = encodeTray(tray);
    const cut = link.slice(0, link.lastIndexOf('~'));
    expect(decodeTray(cut)).toMatchObject({ once: 5, unreadable: 0 });
    expect(decodeTray(cut)!.tray.items).toHaveLength(4);
  });
  test('a link that was cut within an id, or in which an item was put in the place of another, says so', () => {
    const link = encodeTray(tray);
    expect(decodeTray(link.slice(0, -2))).toMatchObject({ changed: true });
    expect(decodeTray(link.replace('ctrat', 'ckaro'))).toMatchObject({ changed: true });
  });
  const meeting: Tray = {
    ...tray,
    name: 'วงเย็น',
    place: 'ศาลา',
    date: '2026-12-24',
    people: 18,
    minutes: 90,
    start: '18:30',
  };
  test.each([
    ['how many come', '.18.', '.180.'],
    ['how long it takes', '.90.', '.900.'],
    ['the day', '20261224', '20261225'],
    ['when it begins', '.1830~', '.1930~'],
    ['the name', 'tray=1~p', 'tray=1~q'],
  ])('a link in which somebody changed %s says so', (_what, from, to) => {
    const link = encodeTray(meeting);
    expect(decodeTray(link)).toEqual({ tray: { ...meeting, id: '' }, unreadable: 0 });
    expect(link).toContain(from);
    expect(decodeTray(link.replace(from, to))).toMatchObject({ changed: true });
  });
  test('a link whose sum is of its items alone, as it was before, opens without a word', () => {
    const link = '#tray=1~p4fAoseZ..20261224.18.90.2.17qdv66.1830~lgood~ctrat';
    expect(decodeTray(link)).toMatchObject({ tray: { name: 'วงเย็น', people: 18 }, unreadable: 0 });
    expect(decodeTray(link)?.changed).toBeUndefined();
  });
  test('a link of before has no count and opens without a word', () =>
    expect(decodeTray('#tray=1~~lgood~ctrat')).toEqual({
      tray: { id: '', name: '', items: [item('good'), { kind: 'case', id: 'trat', title: 'trat' }] },
      unreadable: 0,
    }));
  test('can leave remarks out', () =>
    expect(decodeTray(encodeTray(tray, false))!.tray.items.every(({ remark }) => !remark)).toBe(true));
  test('any name and remark survives', () => {
    holds(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const read = decodeTray(
          encodeTray({ id: '', name: text, items: [item('a', text.trim() ? { remark: text } : {})] }),
        )!.tray;
        expect(read.name).toBe(text);
        expect(read.items[0]!.remark ?? '').toBe(text.trim() ? text : '');
      }),
    );
  });
  test('20 items with long ids, a Thai name and a place stay under 1,000 characters', () => {
    const items = Array.from({ length: 20 }, (_, index) => item(`${'a'.repeat(15)}-${'b'.repeat(15)}-${index + 10}`));
    expect(
      `https://a-network-of-funds.example.org/mountain/tray/#${encodeTray({ ...tray, items })}`.length,
    ).toBeLessThan(1000);
  });
  test.each<[string, Partial<Tray>, Partial<Tray>]>([
    ['a name of just the length that is kept', { name: 'ก'.repeat(120) }, { name: 'ก'.repeat(120) }],
    ['a longer name', { name: 'ก'.repeat(121) }, { name: 'ก'.repeat(120) }],
    ['a longer place', { place: 'ข'.repeat(5000) }, { place: 'ข'.repeat(120) }],
    [
      'a remark of just the length that is kept',
      { items: [item('a', { remark: 'ค'.repeat(1000) })] },
      { items: [item('a', { remark: 'ค'.repeat(1000) })] },
    ],
    [
      'a longer remark',
      { items: [item('a', { remark: 'ค'.repeat(1001) }), item('b', { remark: 'ง'.repeat(9000) })] },
      { items: [item('a', { remark: 'ค'.repeat(1000) }), item('b', { remark: 'ง'.repeat(1000) })] },
    ],
    [
      'more items than a tray holds',
      { items: Array.from({ length: 301 }, (_, index) => item(`i-${index}`)) },
      { items: Array.from({ length: 300 }, (_, index) => item(`i-${index}`)) },
    ],
    ['a group of ten thousand', { people: 10_000 }, { people: undefined }],
    ['a group of nobody', { people: 0 }, { people: undefined }],
    ['the largest group', { people: 9999 }, { people: 9999 }],
    ['a day that does not exist', { date: '2026-02-30' }, { date: undefined }],
  ])('keeps no more of a link than of a tray on the device: %s', (_what, sent, kept) => {
    const expected = { id: '', name: 'n', items: [], ...kept };
    expect(decodeTray(encodeTray({ id: '', name: 'n', items: [], ...sent }))).toEqual({
      tray: expected,
      unreadable: 0,
    });
  });
  test('the same thing named twice stands once, as it was named last', () => {
    const twice = [item('a', { remark: 'หนึ่ง' }), item('b'), item('a', { remark: 'สอง' })];
    expect(decodeTray(encodeTray({ id: '', name: '', items: twice }))!.tray.items).toEqual([
      item('a', { remark: 'สอง' }),
      item('b'),
    ]);
  });
  test('a fragment of another kind is no tray; parts that are broken are counted, not guessed', () => {
    expect(decodeTray('#main')).toBeUndefined();
    expect(decodeTray('#tray=2~x')).toBeUndefined();
    expect(decodeTray('#tray=1~~lgood~xbad~c~l../up')).toEqual({
      tray: { id: '', name: '', items: [item('good')] },
      unreadable: 3,
    });
    expect(decodeTray('#tray=1~~lgood~~')).toEqual({
      tray: { id: '', name: '', items: [item('good')] },
      unreadable: 0,
    });
    expect(decodeTray('x#tray=1~~lgood')).toBeUndefined();
  });
  test.each([
    ['n..20261205.30', { date: '2026-12-05', people: 30 }],
    ['n..120261205.x30', {}],
    ['n..202612051.030', {}],
    ['n..2026125.30000', {}],
  ])('the head %s of a link tells %j', (head, told) => {
    const tray = decodeTray(`#tray=1~${head}~lgood`)?.tray;
    expect({ date: tray?.date, people: tray?.people }).toEqual({ date: undefined, people: undefined, ...told });
  });
  test('nothing that a link may hold throws', () => {
    holds(fc.property(fc.string(), (text) => void decodeTray(`tray=1~${text}`)));
  });
});

describe('a tray as a file', () => {
  test('comes back whole but for the id, which belongs to the device', () => {
    const tray: Tray = { ...first, date: '2026-12-05', items: [item('a', { side: 'policy', remark: 'x' })], plan };
    expect(readTrayFile(writeTrayFile(tray))).toEqual({ ...tray, id: '' });
    expect(fileName(namedTrayFile(tray))).toBe('ตะกร้าของฉัน-2026-12-05-tray.json');
  });
  test('of a later version is told apart, not read wrongly', () =>
    expect(readTrayFile('{"format":"moving-the-mountain-tray","version":2,"items":[]}')).toBe('newer'));
  test('carries when the meeting begins, and no time that there is not', () => {
    expect(readTrayFile(writeTrayFile({ ...first, start: '09:30' }))).toMatchObject({ start: '09:30' });
    expect(readTray({ items: [], start: '25:00' })).not.toHaveProperty('start');
  });
  test.each([['{}'], ['nothing'], ['{"format":"other","items":[]}'], ['null']])('%s is not such a file', (text) =>
    expect(readTrayFile(text)).toBeUndefined(),
  );
});
