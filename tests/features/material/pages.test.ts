import { describe, expect, test } from 'vitest';
import { fit, POINTS } from '../../../src/features/material/print/fit.ts';
import { GAP, listBlock, type Block } from '../../../src/features/material/print/block.ts';
import { onSheets } from '../../../src/features/material/print/card-sheets.ts';
import { markup } from '../../../src/features/material/print/markup.ts';
import { planPages } from '../../../src/features/material/print/plan-pages.ts';
import { textWidth } from '../../../src/features/material/parts/sarabun-widths.ts';
import { printedFor } from '../../../src/features/material/plan/counted.ts';
import { eventCardSheets } from '../../../src/features/material/sheets/event-cards.ts';
import { kitCardSheets } from '../../../src/features/material/sheets/kit-cards.ts';
import { kitTableSheets } from '../../../src/features/material/sheets/kit-table-sheets.ts';
import { mapSheet } from '../../../src/features/material/sheets/map-sheet.ts';
import { problemTreeSheet } from '../../../src/features/material/sheets/problem-tree-sheet.ts';
import { signInSheet } from '../../../src/features/material/sheets/sign-in-sheet.ts';
import { deck } from '../../../src/features/material/slides/deck.ts';
import { sizeFor } from '../../../src/features/material/slides/fill-slides.ts';
import { readFileSync } from 'node:fs';
import { kitsIn } from './kits.ts';
import { entryOf, materialOf, SENTENCE, textOf } from './sample.ts';

const LANGS = ['th', 'en'] as const;

describe('a list on a page', () => {
  const items = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า'];
  const list = listBlock('ทำอย่างไร', items, { ordered: true });
  test('goes on over the page with the number that is next, two items on each at least', () => {
    const halves = list.split?.(30, list.height(30) - 1);
    expect(halves?.map(({ markup: { html } }) => html.match(/<li>/g)?.length)).toEqual([3, 2]);
    expect(halves?.[1].markup.html).toContain('<ol class="numbered" start="4">');
    expect(halves?.[1].markup.html).not.toContain('<h3>');
    expect(list.split?.(30, 3)).toBeUndefined();
    expect(listBlock('', items.slice(0, 3)).split?.(30, 99)).toBeUndefined();
  });
  test('so that no page of a plan but the last is left with room for half of the next step', () => {
    const empty = kitsIn('th').flatMap((kit) =>
      planPages(materialOf([kit], { lang: 'th' }), {})
        .slice(0, -1)
        .map(({ html }) => ({ kit: kit.id, letters: html.replace(/<[^>]*>/g, '').length })),
    );
    expect(empty.filter(({ letters }) => letters < 700)).toEqual([]);
  });
  test('that was cut for the sake of a large block gets its items back when that block goes', () => {
    const block = (height: number, keep: number, shorter?: Block): Block => ({
      markup: markup`${height}`,
      height: () => height,
      keep,
      ...(shorter && { shorter }),
    });
    const [cut, large, last] = [block(4, 1, block(3, 8)), block(10, 2), block(2, 9)];
    const room = ((4 + 2 + GAP + 0.001) * 10) / POINTS;
    expect(fit([cut, large, last], 100, room, [10]).blocks).toEqual([cut, last]);
  });
});

describe('cards on sheets', () => {
  test('leave none alone on the last', () => {
    for (const perSheet of [4, 8])
      for (let count = 2; count <= 40; count += 1) {
        const sheets = onSheets(
          Array.from({ length: count }, (_, at) => at),
          perSheet,
        );
        expect(sheets.flat()).toEqual(Array.from({ length: count }, (_, at) => at));
        expect(sheets).toHaveLength(Math.ceil(count / perSheet));
        for (const sheet of sheets) {
          expect(sheet.length).toBeLessThanOrEqual(perSheet);
          expect(sheet.length, `${count} on ${perSheet}`).toBeGreaterThan(1);
        }
      }
  });
  test('show in large type the column that the kit sets in bold, else the first, however long the others are', () => {
    const cards = (head: string) => {
      const text = textOf(`| ${head} |\n|---|---|---|\n| 1 | ถามอะไร | ${SENTENCE} |\n| 2 | ถามใคร | ${SENTENCE} |`);
      const [kit] = kitsIn('th').filter(({ workshop }) => workshop?.sheets.includes('kit-cards'));
      return kitCardSheets(materialOf([entryOf('workshop', 'kit', { text, workshop: kit?.workshop })])).join('');
    };
    expect(cards('รอบ | **คำถาม** | ถามต่อ')).toContain('<p class="soft">รอบ 1</p><h2>ถามอะไร</h2>');
    expect(cards('รอบ | คำถาม | ถามต่อ')).toContain('<h2>1</h2><p class="soft">คำถาม: ถามอะไร</p>');
  });
});

describe('tables of a kit', () => {
  const small = '| ก | ข |\n|---|---|\n| หนึ่ง | สอง |\n| สาม | สี่ |';
  const sheets = (text: string) => kitTableSheets(materialOf([entryOf('workshop', 'kit', { text: textOf(text) })]));
  test('share a page where they are small, and stand alone where they are filled in', () => {
    expect(sheets(`## บัตร\n\n${small}\n\nต่อไป\n\n${small}`)).toHaveLength(1);
    expect(sheets(`## บัตร\n\n${small}\n\nต่อไป\n\n| ใคร | วันไหน |\n|---|---|\n|  |  |`)).toHaveLength(2);
  });
});

describe('drawings', () => {
  /** Points on the curves of a path of `M` and `C`. */
  const curve = (path: string): [number, number][] =>
    Array.from(path.matchAll(/M([\d.]+) ([\d.]+)C([\d. ]+)/g)).flatMap(([, x0, y0, rest]) => {
      const [x1, y1, x2, y2, x3, y3] = rest!.trim().split(' ').map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      return Array.from({ length: 41 }, (_, step): [number, number] => {
        const t = step / 40;
        const mix = (a: number, b: number, c: number, d: number) =>
          a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + d * t ** 3;
        return [mix(Number(x0), x1, x2, x3), mix(Number(y0), y1, y2, y3)];
      });
    });
  test.each(LANGS)('no root of the problem tree crosses a word, and no trunk shows below its box (%s)', (lang) => {
    const { html } = problemTreeSheet(materialOf([], { lang }));
    const roots = /<path class="ink" d="([^"]*)"/.exec(html)![1]!;
    const labels = Array.from(
      html.matchAll(/<text x="(\d+)" y="(\d+)" font-size="([\d.]+)" text-anchor="start"[^>]*><tspan[^>]*>([^<]*)/g),
      ([, x, y, size, text]) => ({ x: Number(x), y: Number(y), size: Number(size), text: text! }),
    );
    expect(labels).toHaveLength(2);
    for (const { x, y, size, text } of labels)
      for (const [px, py] of curve(roots))
        expect(
          px > x - 1 && px < x + textWidth(text) * size * 1.06 + 1 && py > y - size && py < y + size * 0.3,
          `${text} at ${px} ${py}`,
        ).toBe(false);
    const trunk = /<path class="ink wide" d="([^"]*)"/.exec(html)![1]!;
    for (const [y] of Array.from(trunk.matchAll(/V(\d+)/g), ([, at]) => [Number(at)])) expect(y).toBeLessThan(134);
    expect(trunk).not.toMatch(/C/);
  });
  test.each([
    ['th', 'index'],
    ['en', 'en'],
  ] as const)('the walking map has the signs of its kit, in the words of the kit (%s)', (lang, file) => {
    const kit = readFileSync(`content/workshops/walking-map/${file}.mdx`, 'utf8').replaceAll("'", '’');
    const said = mapSheet(materialOf([], { lang })).html.replace(/<\/tspan><tspan[^>]*>/g, ' ');
    const signs = Array.from(kit.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm), ([, what = '']) => what).slice(4, 9);
    expect(signs).toHaveLength(5);
    const letters = (text: string) => text.replace(/[\s\u00a0]/g, '').replaceAll('&#39;', '’');
    for (const sign of signs) expect(letters(said)).toContain(letters(sign));
  });
});

test('what is made for everybody is made for as many as all else is, also where nobody said how many come', () => {
  const kit = kitsIn('th').find(({ id }) => id === 'pot-of-sweets');
  const { people, ...unsaid } = materialOf(kit ? [kit] : []).tray;
  const material = { ...materialOf(kit ? [kit] : []), tray: unsaid };
  expect([people, printedFor(material)]).toEqual([30, 30]);
  const cards = eventCardSheets(material, 'long')
    .join('')
    .match(/card front event/g);
  expect(cards).toHaveLength(2 * 30);
  const rows = signInSheet(material)
    .join('')
    .match(/<th scope="row">/g);
  expect(rows?.length).toBeGreaterThanOrEqual(30);
});

test.each(LANGS)('the agenda on slides is read from the last row: 20 points at least, of every kit (%s)', (lang) => {
  const agendas = kitsIn(lang)
    .filter(({ workshop }) => (workshop?.agenda.length ?? 0) > 3)
    .flatMap((kit) => deck(materialOf([kit], { lang }), new Set()).filter(({ layout }) => layout === 'text'));
  expect(agendas.length).toBeGreaterThan(14);
  expect(Math.min(...agendas.map((slide) => sizeFor(slide) ?? 0))).toBeGreaterThanOrEqual(20);
  // None is cut so that a row stands alone.
  expect(Math.min(...agendas.map(({ columns }) => columns[0]?.length ?? 0))).toBeGreaterThan(1);
});
