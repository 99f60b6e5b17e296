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
export function voteBoardSheet(material: Material): Markup {
  const t = words(material.lang).make.vote;
  const body = markup`<table class="votes"><thead><tr><th>${t.item}</th><th>${t.basic}</th><th>${t.full}</th><th class="why">${t.why}</th></tr></thead><tbody>${t.items.map((item, index) => markup`<tr><th scope="row">${item}</th>${itemAt(PRICES, index).map((price) => markup`<td><b>${price}</b> ${circles(price)}</td>`)}<td></td></tr>`)}</tbody></table><div class="stickers"><b>${t.stickers}</b> ${circles(10)}</div><div class="write"><h3>${t.left}</h3><div class="write-line"></div><div class="write-line"></div></div>`;
  return sheetFrame(material, 'vote-board', body, 'portrait', t.note);
}
