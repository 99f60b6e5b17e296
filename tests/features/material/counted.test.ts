import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { copiesOf, groupsOf, shoppingList } from '../../../src/features/material/plan/counted.ts';
import { planSession } from '../../../src/features/material/plan/plan-session.ts';
import { activitySheets, sheetsOf } from '../../../src/features/material/sheets/activity-sheets.ts';
import { askedOf, deckFor } from '../../../src/features/material/sheets/event-cards.ts';
import { kitTableSheets } from '../../../src/features/material/sheets/kit-table-sheets.ts';
import { SHEETS } from '../../../src/intake/schema/entry/workshop.ts';
import { words } from '../../../src/words/words.ts';
import { kitsIn } from './kits.ts';
import { entryOf, materialOf, textOf } from './sample.ts';

const kitOf = (id: string) => kitsIn('th').find((kit) => kit.id === id)!;
const need = (id: string, people: number, what: string) =>
  shoppingList([kitOf(id).workshop!], people).find((item) => item.what === what)?.number;
const bodyOf = (id: string, file: 'index' | 'en') =>
  readFileSync(`content/workshops/${id}/${file}.mdx`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('pot of sweets, played', () => {
  const sizes = Array.from({ length: 53 }, (_, at) => at + 8);
  test.each(sizes)('with %i people: a card for each, a pot that lasts today and fails in ten years', (people) => {
    const [today, later] = [deckFor('today', people), deckFor('later', people)];
    for (const deck of [today, later]) {
      expect(sum(Object.values(deck))).toBe(people);
      expect(Math.min(...Object.values(deck))).toBeGreaterThanOrEqual(0);
    }
    expect(askedOf(today)).toBeLessThanOrEqual(2 * people);
    expect(askedOf(later)).toBeGreaterThan(2 * people);
  });
  test.each(sizes)('with %i people the sweets that are bought are enough', (people) => {
    const [today, bought] = [deckFor('today', people), need('pot-of-sweets', people, 'ลูกอมห่อกระดาษ')!];
    // Round one: everybody pays the tray, which gives all back; a good harvest takes one more.
    expect(bought).toBeGreaterThanOrEqual(10 * people + today.harvest);
    // Round three: what is left in the first pot is laid aside, and everybody has ten again.
    const aside = 2 * people - askedOf(today);
    expect(bought).toBeGreaterThanOrEqual(10 * people + aside + today.harvest);
  });
  test('the printed decks are those of the kit’s table', () => {
    const body = bodyOf('pot-of-sweets', 'index');
    const row = (name: string) =>
      body
        .split('\n')
        .find((line) => line.startsWith(`| ${name}`))!
        .split('|')
        .slice(3, 9)
        .map(Number);
    const decks = (['today', 'later'] as const).flatMap((name) => [12, 20, 30].map((people) => deckFor(name, people)));
    expect(row('นอนโรงพยาบาล')).toEqual(decks.map(({ hospital }) => hospital));
    expect(row('เรื่องใหญ่ในบ้าน')).toEqual(decks.map(({ death }) => death));
    expect(row('รวมที่ขอจากหม้อ')).toEqual(decks.map(askedOf));
  });
});

describe('what to buy and print', () => {
  test('is counted by person, group, fund and room, and what is to spare goes on top', () => {
    expect(need('pot-of-sweets', 30, 'ลูกอมห่อกระดาษ')).toBe(335);
    expect(need('pot-of-sweets', 30, 'สติกเกอร์จุดกลม')).toBe(320);
    expect(need('triangle-cafe', 30, 'กระดาษแผ่นใหญ่')).toBe(21);
    expect(need('ladder-and-river', 30, 'ธงกระดาษ')).toBe(64);
  });
  test('of two kits takes the most of one thing, since it is used twice', () => {
    const list = shoppingList([kitOf('triangle-cafe').workshop!, kitOf('kill-our-fund').workshop!], 30);
    expect(list.find(({ what }) => what === 'กระดาษแผ่นใหญ่')!.number).toBe(21);
  });
  test.each([
    ['promise-card', 'pot-of-sweets', { copies: 8, pieces: 30 }],
    ['promise-card', 'ladder-and-river', { copies: 2, pieces: 8 }],
    ['promise-card', 'problem-tree', { copies: 1, pieces: 2 }],
    ['vote-board', 'pot-of-sweets', { copies: 30, pieces: 30 }],
    ['triangle', 'triangle-cafe', { copies: 1, pieces: 1 }],
    ['level-table', 'ladder-and-river', { copies: 16, pieces: 16 }],
    ['agenda', 'triangle-cafe', { copies: 1, pieces: 1 }],
  ] as const)('of %s for thirty people in %s', (sheet, id, expected) =>
    expect(copiesOf(sheet, 30, [kitOf(id).workshop!])).toEqual(expected),
  );
  test('stands in the plan for the people of the meeting', () => {
    const { needed, copies, countedFor } = planSession(materialOf([kitOf('pot-of-sweets')]));
    expect(countedFor).toEqual({ people: 30, said: true });
    expect(needed[0]).toMatchObject({ what: 'ลูกอมห่อกระดาษ', number: 335, spare: 35 });
    expect(copies.map(({ name }) => name)).toContain('ใบลงชื่อพร้อมช่องยินยอม');
  });
  test('a kit of before, without counts, has an empty list', () =>
    expect(shoppingList([{ groupOf: 5 }], 30)).toEqual([]));
});

describe('sheets of kits', () => {
  test('every sheet that exists is made, on at least one page', () => {
    const table = '| แผ่น | ข้อความ |\n|---|---|\n| ป้าย | ก / ข |';
    const kit = { ...entryOf('workshop', 'kit', { text: textOf(`${table}\n\nอีกตาราง\n\n${table}`) }) };
    kit.workshop = { ...kit.workshop!, sheets: [...SHEETS] };
    for (const name of SHEETS)
      expect(activitySheets(materialOf([kit]), name, { edge: 'long' }).length, name).toBeGreaterThan(0);
  });
  test('every meeting has a sign-in sheet with consent for all its people, and one to say what people thought', () => {
    const material = materialOf([kitOf('story-circle')]);
    expect(sheetsOf(material).slice(-2)).toEqual(['sign-in', 'evaluation']);
    const pages = activitySheets(material, 'sign-in', { edge: 'long' }).map(({ html }) => html);
    expect(pages.join('').match(/<th scope="row">/g)!.length).toBeGreaterThanOrEqual(30);
    // Consent stands apart from the rest, name and picture each for itself, and refusing is one tick, too (section 19).
    expect(pages[0]).toMatch(/ยินยอมให้<.*>ใช้ชื่อ<.*>ใช้รูป<.*>ไม่ยินยอม</s);
    // What section 23 asks to be told before: purpose, keeper, how to reach, who sees it, how long, what, rights.
    for (const told of [
      'ใช้เพื่อ',
      'ผู้เก็บ',
      'ติดต่อผู้เก็บที่',
      'ให้ใครดูได้',
      'ทำลายเมื่อ',
      'เก็บเฉพาะ',
      'ลบ',
      'ร้องเรียน',
      'ไม่ลงชื่อ',
      'ต้องขอใหม่',
    ])
      expect(pages[0]).toContain(told);
  });
  test('a row that names parts becomes a form with room for each, a sign fills a page, and questions are cards', () => {
    const forms = entryOf('workshop', 'kit', {
      text: textOf('| แผ่น | ข้อความ |\n|---|---|\n| ป้ายแผง | กองทุน / ทำอะไรเป็น |\n| ใบนัดเยี่ยม | ใคร / วันที่ / ค่ารถ |'),
    });
    forms.workshop = { ...forms.workshop!, sheets: ['kit-cards'] };
    const [sign, slips] = activitySheets(materialOf([forms]), 'kit-cards', { edge: 'long' }).map(({ html }) => html);
    expect(sign).toContain('landscape form kit-sign');
    expect(slips!.match(/<h3>ค่ารถ<\/h3>/g)).toHaveLength(4);
    const asks = entryOf('workshop', 'kit', {
      text: textOf(
        '| รอบ | เหลี่ยม | **คำถาม** | ถามต่อ |\n|---|---|---|---|\n| 1 | นโยบาย | กติกาข้อไหนเคยช่วยเราจริง ๆ | ใครตัดสินใจ |',
      ),
    });
    asks.workshop = { ...asks.workshop!, sheets: ['kit-cards'] };
    expect(activitySheets(materialOf([asks]), 'kit-cards', { edge: 'long' })[0]!.html).toContain(
      '<h2>กติกาข้อไหนเคยช่วยเราจริง ๆ</h2>',
    );
    // What is on cards is not printed a second time as a table.
    expect(kitTableSheets(materialOf([asks]))).toEqual([]);
  });
  test('a table that a kit hangs on the wall is A3 of two sheets in large type, and is not printed small as well', () => {
    const rows = ['ยังไม่มีแผน', 'มีแผน แต่ยังไม่ได้ทำ', 'ทำแล้ว แต่ไม่ได้ติดตาม', 'ติดตามแล้ว แต่ยังไม่เรียนรู้', 'ครบ'];
    const ladder = entryOf('workshop', 'kit', {
      text: textOf(
        `บันไดตรวจตัวเอง\n\n| ขั้น | เรา |\n|---|---|\n${rows.map((row, at) => `| ${at} | ${row} |`).join('\n')}\n\nอีกตาราง\n\n| ก | ข |\n|---|---|\n| ค | ง |`,
      ),
    });
    ladder.workshop = { ...ladder.workshop!, sheets: ['wall-table'] };
    const sheets = activitySheets(materialOf([ladder]), 'wall-table', { edge: 'long' }).map(({ html }) => html);
    expect(sheets).toHaveLength(2);
    for (const html of sheets) expect(html).toContain('landscape form wall-table large');
    expect(sheets[0]).toContain('แผ่นที่ 1 จาก 2 · บันไดตรวจตัวเอง');
    for (const row of rows) expect(sheets.join('').split(row)).toHaveLength(2);
    // 24 points is the largest that one sheet of A4 has.
    expect(Number(/"pt(\d+)/.exec(sheets[0]!)?.[1])).toBeGreaterThan(240);
    const small = kitTableSheets(materialOf([ladder]));
    expect(small).toHaveLength(1);
    expect(small[0]?.html).not.toContain('ครบ');
  });
  test.each(['th', 'en'] as const)(
    'what a kit calls one large sheet in its materials is printed large (%s)',
    (lang) => {
      const large = /หนึ่งแผ่นใหญ่|ใหญ่หนึ่งแผ่น|one large sheet/i;
      const named = kitsIn(lang).filter(({ workshop }) => workshop!.materials.some((line) => large.test(line)));
      expect(named.map(({ id }) => id)).toEqual(expect.arrayContaining(['outcome-map-light', 'walking-map']));
      for (const { id, workshop } of named) expect(workshop!.sheets, id).toContain('wall-table');
    },
  );
  test.each(['th', 'en'] as const)(
    'ladder and river has one table of levels, on the page and on paper (%s)',
    (lang) => {
      const rows = bodyOf('ladder-and-river', lang === 'th' ? 'index' : 'en')
        .split('\n')
        .filter((line) => /^\| (?:[ก-ช]|[a-g])\. /.test(line))
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim().replace(/^(?:[ก-ช]|[a-g])\. /, '')),
        );
      expect(rows).toEqual(words(lang).make.level.rows);
    },
  );
  test('a table that nobody fills in asks for no group and no day', () => {
    const answers = entryOf('workshop', 'kit', { text: textOf('| ปี | ยกมา |\n|---|---|\n| 1 | 17 |') });
    expect(kitTableSheets(materialOf([answers]))[0]!.html).not.toContain('class="group"');
    const form = entryOf('workshop', 'kit', { text: textOf('| ปี | ยกมา |\n|---|---|\n| 1 |  |') });
    expect(kitTableSheets(materialOf([form]))[0]!.html).toContain('class="group"');
  });
});

describe('more people than a kit takes', () => {
  test.each([
    // 37 play in circles of 19 and 18, each with two pots and two groups of up to fifteen.
    ['pot-of-sweets', 37, 'หม้อหรือโหลใส', 4],
    ['pot-of-sweets', 37, 'สติกเกอร์จุดกลม', 410],
    ['pot-of-sweets', 60, 'กระดิ่ง', 2],
    ['pot-of-sweets', 120, 'หม้อหรือโหลใส', 8],
    // As many as it takes, or so few more that circles would be too small: one circle.
    ['pot-of-sweets', 30, 'หม้อหรือโหลใส', 2],
    ['peer-assist', 13, 'กระดาษปรู๊ฟ', 6],
    ['pot-of-sweets', 8, 'หม้อหรือโหลใส', 2],
  ])('in %s, for %i: %s %i', (id, people, what, number) => expect(need(id, people, what)).toBe(number));
  test('each circle of the game has decks of its own, of just its number', () => {
    const material = materialOf([kitOf('pot-of-sweets')]);
    const sheets = activitySheets({ ...material, tray: { ...material.tray, people: 37 } }, 'event-cards', {
      edge: 'long',
    });
    const backs = sheets.flatMap(({ html }) => [...html.matchAll(/<p class="deck">([^<]+)<\/p><p>([^<]+)<\/p>/g)]);
    const decks = new Map<string, number>();
    for (const [, deck, whose] of backs) decks.set(`${deck} ${whose}`, (decks.get(`${deck} ${whose}`) ?? 0) + 1);
    expect(Object.fromEntries(decks)).toEqual({
      'สำรับวันนี้ วงที่ 1 · สำหรับ 19 คน': 19,
      'สำรับอีกสิบปี วงที่ 1 · สำหรับ 19 คน': 19,
      'สำรับวันนี้ วงที่ 2 · สำหรับ 18 คน': 18,
      'สำรับอีกสิบปี วงที่ 2 · สำหรับ 18 คน': 18,
    });
  });
  test('of two kits one counts its cards and the other gives one to each: both have enough', () => {
    const kits = [kitOf('problem-tree').workshop!, kitOf('outcome-map-light').workshop!];
    expect(copiesOf('promise-card', 20, kits)).toEqual({ copies: 5, pieces: 20 });
    expect(copiesOf('promise-card', 20, [kits[0]!])).toEqual({ copies: 1, pieces: 2 });
  });
  test('a sheet is counted for the groups of the kit that asks for it', () => {
    const kits = [kitOf('kill-our-fund').workshop!, kitOf('pot-of-sweets').workshop!];
    expect(groupsOf(30, 'vote-board', kits)).toBe(2);
  });
});
