import { itemAt } from '../../../certain.ts';
import { words } from '../../../words/words.ts';
import type { Material } from '../portable/document-inputs.ts';
import { markup, type Markup } from '../print/markup.ts';
import { sheetFrame } from './sheet-frame.ts';

/** Stickers that each benefit costs, some help and full help, in the order of the list; made up for the game. */
const PRICES: readonly [number, number][] = [
  [1, 2],
  [2, 4],
  [3, 6],
  [2, 5],
  [1, 2],
  [1, 2],
  [1, 2],
  [1, 2],
];
const circles = (count: number): Markup =>
  markup`<span class="circles">${Array.from({ length: count }, () => markup`<span class="circle"></span>`)}</span>`;

/** The benefit board: eight benefits, ten stickers. */
export const voteBoardSheet = (material: Material): Markup =>
  sheetFrame(
    material,
    'vote-board',
    markup`${votes(material, 0, PRICES.length)}${stickers(material)}`,
    'portrait',
    words(material.lang).make.vote.note,
  );

/** Benefits on the upper half of the large board. */
const UPPER = 4;

/** The board of a group, A3 from two sheets of A4 that lie across: the second is glued below the first. */
export function voteBoardLarge(material: Material): Markup[] {
  const t = words(material.lang).make;
  const half = (part: number, body: Markup) =>
    sheetFrame(material, 'vote-board', body, 'landscape', `${t.triangle.tile(part)} · ${t.vote.large}`, 'large');
  return [
    half(1, votes(material, 0, UPPER)),
    half(2, markup`${votes(material, UPPER, PRICES.length)}${stickers(material)}`),
  ];
}

function votes({ lang }: Material, from: number, to: number): Markup {
  const t = words(lang).make.vote;
  const rows = t.items.slice(from, to);
  return markup`<table class="votes"><thead><tr><th>${t.item}</th><th>${t.basic}</th><th>${t.full}</th><th class="why">${t.why}</th></tr></thead><tbody>${rows.map((item, index) => markup`<tr><th scope="row">${item}</th>${itemAt(PRICES, from + index).map((price) => markup`<td><b>${price}</b> ${circles(price)}</td>`)}<td></td></tr>`)}</tbody></table>`;
}

function stickers({ lang }: Material): Markup {
  const t = words(lang).make.vote;
  return markup`<div class="stickers"><b>${t.stickers}</b> ${circles(10)}</div><div class="write"><h3>${t.left}</h3><div class="write-line"></div><div class="write-line"></div></div>`;
}
