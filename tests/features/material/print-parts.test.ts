import { describe, expect, test } from 'vitest';
import { planPages } from '../../../src/features/material/print/plan-pages.ts';
import { planSession } from '../../../src/features/material/plan/plan-session.ts';
import { kitTableSheets } from '../../../src/features/material/sheets/kit-table-sheets.ts';
import { printList, printParts, sheetParts } from '../../../src/features/material/sheets/print-parts.ts';
import { words } from '../../../src/words/words.ts';
import { kitsIn, lessons } from './kits.ts';
import { entryOf, materialOf, SENTENCE, textOf } from './sample.ts';

const OPTIONS = { cards: 4, edge: 'long', startAt: '09:00' } as const;
const kit = (id: string, lang: 'th' | 'en' = 'th') => kitsIn(lang).find((one) => one.id === id)!;
const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const letters = (html: string): string => html.replace(/<[^>]+>/g, '');

describe('the pile that a meeting prints', () => {
  const material = materialOf([kit('pot-of-sweets'), ...lessons(3)]);
  const parts = printParts(material, OPTIONS);
  test('has the plan first, then sheets and what is handed out, and at the end what is printed on both sides', () => {
    expect(parts[0]!.name).toBe('plan');
    const sides = parts.map(({ twoSided }) => twoSided ?? false);
    expect(sides).toEqual([...sides].sort((a, b) => Number(a) - Number(b)));
    expect(parts.filter(({ twoSided }) => twoSided).map(({ name }) => name)).toEqual(['event-cards', 'cards']);
    for (const { sheets } of parts.filter(({ twoSided }) => twoSided)) expect(sheets.length % 2).toBe(0);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  });
  test('tells how often each is needed for those who come: a board for each of thirty, a large one for each group', () => {
    const copies = Object.fromEntries(parts.map(({ name, copies: wanted }) => [name, wanted]));
    expect(copies).toMatchObject({ plan: 1, 'vote-board': 30, 'sign-in': 1, handouts: 30, evaluation: 15 });
    expect(copies['vote-board-large']).toBe(Math.ceil(30 / kit('pot-of-sweets').workshop!.groupOf!));
  });
  test('begins with a list that names every part with its pages and copies, and adds up the paper', () => {
    const list = printList(parts, material, 'long').html;
    for (const { title, sheets, copies } of parts)
      expect(list).toContain(`<th scope="row">${title}</th><td>${sheets.length}</td><td>${copies}</td>`);
    const papers = parts.reduce(
      (sum, { sheets, copies, twoSided }) => sum + copies * (twoSided ? sheets.length / 2 : sheets.length),
      0,
    );
    expect(list).toContain(`${papers} แผ่น`);
  });
  test('is called after its kit where the tray has no name', () => {
    const unnamed = { ...material, tray: { ...material.tray, name: '' } };
    expect(letters(printList(parts, unnamed, 'long').html)).toContain(kit('pot-of-sweets').title);
  });
  test('parts no word of the licence at the foot of a sheet', () => {
    for (const { sheets } of parts.filter(({ name }) => ['plan', 'vote-board', 'handouts'].includes(name)))
      expect(sheets[0]!.html).toContain('<span class="whole">โดยบอกที่มา</span>');
  });
  test('notes on every sheet for how many people it is copied how often', () => {
    const board = parts.find(({ name }) => name === 'vote-board')!.sheets[0]!.html;
    expect(letters(board)).toContain('สำหรับ 30 คน · พิมพ์ 30 ชุด');
    const promise = parts.find(({ name }) => name === 'promise-card')!.sheets[0]!.html;
    expect(promise).toMatch(/<p class="margin-note">บัตรสัญญา · สำหรับ 30 คน · พิมพ์ 8 ชุด · ได้ 30 ใบ<\/p>/);
    // A deck is made for the people as it is.
    expect(letters(parts.find(({ name }) => name === 'event-cards')!.sheets[0]!.html)).not.toContain('ชุด');
  });
  test('of a lesson alone has its plan, handout and card', () => {
    const names = printParts(materialOf(lessons(1)), OPTIONS).map(({ name }) => name);
    expect(names).toEqual(['plan', 'handouts', 'cards']);
  });
  test('hands out what was picked, and what a kit brings along only when that is asked for', () => {
    const own = kit('pot-of-sweets');
    const brought = { ...entryOf('lesson', 'used') };
    const handed = (more: object) =>
      printParts(materialOf([own, brought]), { ...OPTIONS, ...more }).find(({ name }) => name === 'handouts')!.sheets;
    expect(handed({})).toHaveLength(1);
    expect(handed({ brought: false })).toHaveLength(1);
    expect(handed({ brought: true })).toHaveLength(2);
  });
  test('makes cards of what was picked, and of what a kit brings along only when that is asked for', () => {
    const material = materialOf([kit('pot-of-sweets'), entryOf('lesson', 'used')]);
    const names = (more: object) => printParts(material, { ...OPTIONS, ...more }).map(({ name }) => name);
    expect(names({})).not.toContain('cards');
    expect(names({ brought: true })).toContain('cards');
  });
  test('of nothing is nothing', () => expect(printParts(materialOf([]), OPTIONS)).toEqual([]));
  test.each(['th', 'en'] as const)('of every kit can be made (%s)', (lang) => {
    for (const one of kitsIn(lang)) {
      const made = printParts(materialOf([one], { lang }), OPTIONS);
      expect(
        made.every(({ sheets, copies }) => sheets.length > 0 && copies > 0),
        one.id,
      ).toBe(true);
      expect(made.flatMap(({ sheets }) => sheets).join('')).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('the plan on paper', () => {
  test.each(['th', 'en'] as const)(
    'has every step with what to do and to say, and every way out, of every kit (%s)',
    (lang) => {
      for (const one of kitsIn(lang)) {
        const material = materialOf([one], { lang });
        const pages = planPages(material, { startAt: '13:00' });
        const text = letters(pages.join(''));
        const session = planSession(material);
        for (const words of session.steps.flatMap((step) => [step.title, ...step.steps, step.say ?? '']))
          expect(text, one.id).toContain(escaped(words));
        for (const item of session.trouble) expect(text).toContain(escaped(item.then));
      }
    },
  );
  test.each(['th', 'en'] as const)('has no last page with a box or two on it (%s)', (lang) => {
    const lastOf = kitsIn(lang)
      .map((one) => planPages(materialOf([one], { lang }), { startAt: '09:00' }))
      .filter(({ length }) => length > 1)
      .map((pages) => letters(pages.at(-1)!.html).length);
    expect(lastOf.length).toBeGreaterThan(10);
    expect(Math.min(...lastOf)).toBeGreaterThan(250);
  });
  test('does not say twice “give them”, where what to do begins with it in Thai', () => {
    for (const one of kitsIn('th'))
      expect(letters(planPages(materialOf([one]), {}).join('')), one.id).not.toContain('ให้ ให้');
  });
  test('tells how many large boards to print', () => {
    const { copies } = planSession(materialOf([kit('pot-of-sweets')]));
    expect(copies.find(({ name }) => name === words('th').make.sheetLarge)?.copies).toBe(2);
  });
  test('leaves no heading alone at the foot of a page', () => {
    for (const one of kitsIn('th'))
      for (const { html } of planPages(materialOf([one]), {}))
        expect(html, one.id).not.toMatch(/<\/h2><\/div><p class="plan-foot/);
  });
});

describe('tables of kits on paper', () => {
  const table = (rows: number) =>
    kitTableSheets(
      materialOf([
        entryOf('workshop', 'kit', {
          text: textOf(
            `| ก | ข |\n|---|---|\n${Array.from({ length: rows }, (_, row) => `| ${row} | ${SENTENCE} |`).join('\n')}`,
          ),
        }),
      ]),
    ).map(({ html }) => html.match(/<td>\d+<\/td>/g)!.length);
  test('keep every row, and no page holds one alone', () => {
    for (let rows = 2; rows <= 60; rows += 1) {
      const pages = table(rows);
      expect(pages.reduce((sum, count) => sum + count, 0)).toBe(rows);
      expect(Math.min(...pages), `${rows} rows`).toBeGreaterThan(1);
    }
  });
});

describe('what a kit names', () => {
  /** Sheets whose names are no everyday words: whoever reads them in a kit looks for them in the print room. */
  const NAMED = [
    'promise-card',
    'lesson-card',
    'story-card',
    'vote-board',
    'problem-tree',
    'review',
    'level-table',
  ] as const;
  test.each(['th', 'en'] as const)('has one name each in the list of all that is printed (%s)', (lang) => {
    for (const one of kitsIn(lang)) {
      const parts = printParts(materialOf([one, ...lessons(2)], { lang }), { ...OPTIONS, brought: true });
      const titles = parts.map(({ title }) => title.toLowerCase().replace(/s$/, ''));
      expect(
        titles.filter((title, at) => titles.indexOf(title) !== at),
        one.id,
      ).toEqual([]);
    }
  });
  test.each(['th', 'en'] as const)('as a sheet, among its materials or in its script, it prints (%s)', (lang) => {
    const named = kitsIn(lang).flatMap((one) => {
      const { materials, agenda, sheets } = one.workshop!;
      const said = [...materials, ...agenda.flatMap(({ steps, say = '', show = '' }) => [...steps, say, show])]
        .join('\n')
        .toLowerCase();
      return NAMED.filter((name) => said.includes(words(lang).make.sheet[name].toLowerCase())).map((name) => ({
        kit: one.id,
        name,
        prints: sheets.includes(name),
      }));
    });
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ prints }) => !prints)).toEqual([]);
  });
});

test('sheets of a kit have names that no two share, for the files of the ZIP', () => {
  for (const one of kitsIn('th')) {
    const names = sheetParts(materialOf([one]), OPTIONS).map(({ name }) => name);
    expect(new Set(names).size, one.id).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z-]+$/);
  }
});
