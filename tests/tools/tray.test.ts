import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addItems,
  addTray,
  moveItem,
  removeItem,
  removePlan,
  removeTray,
  setDetails,
  setPlan,
  setRemark,
  undo,
} from '../../src/model/tray-changes.ts';
import { readTrayFile, trayFileName, writeTrayFile } from '../../src/model/tray-file.ts';
import { decodeTray, encodeTray } from '../../src/model/tray-link.ts';
import { isDay, readBox, readTray, tryReadBox } from '../../src/model/read-tray.ts';
import type { TrayPlan } from '../../src/model/tray-plan.ts';
import { currentTray, emptyBox, itemKey, type Tray, type TrayBox, type TrayItem } from '../../src/model/tray.ts';
import { holds } from '../property.ts';

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
    materials: ['m'],
    sheets: [],
    agenda: [{ minutes: 10, title: 'เปิด', method: 'วงใหญ่', steps: ['ทักทาย'], lessons: [], cases: [] }],
    trouble: [],
    lessons: [],
    cases: [],
    sources: ['s-1'],
    tried: [],
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
    expect(currentTray(box)).toEqual({ id: 'a', name: 'ตะกร้าของฉัน', place: 'ศาลากลางบ้าน', items: [item('a')] });
  });
  test('two tabs that change different things both keep their change', () => {
    const stored = filled('a', 'b');
    const afterOne = addItems(stored, [item('c')], first);
    const afterTwo = removeItem(afterOne, 'a', 'lesson:a', 'r');
    expect(ids(afterTwo)).toEqual(['b', 'c']);
  });
});

describe('what the device kept', () => {
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
  });
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
  });
  test('nothing that a link may hold throws', () => {
    holds(fc.property(fc.string(), (text) => void decodeTray(`tray=1~${text}`)));
  });
});

describe('a tray as a file', () => {
  test('comes back whole but for the id, which belongs to the device', () => {
    const tray: Tray = { ...first, date: '2026-12-05', items: [item('a', { side: 'policy', remark: 'x' })], plan };
    expect(readTrayFile(writeTrayFile(tray))).toEqual({ ...tray, id: '' });
    expect(trayFileName(tray)).toBe('tray-2026-12-05.json');
  });
  test.each([['{}'], ['nothing'], ['{"format":"other","items":[]}'], ['null']])('%s is not such a file', (text) =>
    expect(readTrayFile(text)).toBeUndefined(),
  );
});
