import { itemAt } from '../../../certain.ts';
import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import { shortAddress, type Material } from '../portable/document-inputs.ts';
import { cutText, lineCount } from '../parts/text-lines.ts';
import { SIDES } from '../../../settings/sides.ts';
import { POINTS, sizeClass } from './fit.ts';
import { A4, A5, leaf } from './leaf.ts';
import { withWholeEnd } from './heading.ts';
import { markup, type Markup } from './markup.ts';
import { sideShape } from './side-shape.ts';

/** How handouts lie on the paper: one to a page, two to a landscape page, or an A5 booklet to fold. */
export type HandoutLayout = 'one' | 'two' | 'booklet';

/**
 * Handouts of entries. Every sheet is one side of one A4 page.
 * @param entries those that are handed out, where that is not all
 */
export function handout(material: Material, layout: HandoutLayout, entries = material.entries): Markup[] {
  if (layout === 'one')
    return entries.map((entry) => markup`<section class="sheet portrait">${leaf(entry, material, A4)}</section>`);
  // The cover of a booklet is its first page.
  const first = layout === 'booklet' ? 2 : 1;
  const leaves = entries.map((entry, index) => leaf(entry, material, A5, first + index));
  if (layout === 'two') return pairs(leaves).map(([left, right]) => spread(left, right));
  const pages = padded([cover({ ...material, entries }), ...leaves]);
  return bookletOrder(pages.length).map(([left, right]) => spread(pages[left], pages[right]));
}

const spread = (left?: Markup, right?: Markup): Markup =>
  markup`<section class="sheet landscape two">${left ?? BLANK}${right ?? BLANK}</section>`;
const BLANK = markup`<article class="leaf a5 blank"></article>`;

/** Blank pages fill the last sheet of paper. */
const padded = (pages: Markup[]): Markup[] => [
  ...pages,
  ...Array.from({ length: (4 - (pages.length % 4)) % 4 }, () => BLANK),
];

/**
 * The order in which pages of a folded booklet are printed: two to a side, front and back of a sheet after one another.
 * @param pages number of pages, a multiple of four
 * @returns for each side of paper the pages on its left and right half, counted from 0
 */
export function bookletOrder(pages: number): [left: number, right: number][] {
  return Array.from({ length: pages / 2 }, (_, side): [number, number] =>
    side % 2 === 0 ? [pages - 1 - side, side] : [side, pages - 1 - side],
  );
}

function pairs<T>(items: readonly T[]): [T, T | undefined][] {
  return Array.from({ length: Math.ceil(items.length / 2) }, (_, index) => [
    itemAt(items, 2 * index),
    items[2 * index + 1],
  ]);
}

/** The cover of the booklet: what the meeting is, and what is inside. */
function cover({ tray, entries, lang, credit }: Material): Markup {
  const t = words(lang).make;
  const facts = [tray.date && formatDate(tray.date, lang), tray.place].filter(Boolean).join(' · ');
  const title = tray.name || t.untitled;
  const large = title.length > 60 ? 16 : 24;
  const small = entries.length > 12 ? 8 : 10;
  // What the mark, the title and the foot leave, at 1.6 a line and one line an entry.
  const taken =
    58 +
    (lineCount(title, (A5.width * POINTS) / large / 1.15) * 1.5 * large +
      (facts ? lineCount(facts, (A5.width * POINTS) / 11) * 18 : 0)) /
      POINTS;
  const most = Math.max(0, Math.floor(((A5.height - taken) * POINTS) / (1.6 * small)) - 1);
  return markup`<article class="leaf a5 cover pt110"><div class="cover-mark">${SIDES.map(sideShape)}</div><h1 class="${sizeClass(large)}">${title}</h1>${facts && markup`<p class="place">${facts}</p>`}<ol class="inside ${sizeClass(small)}">${entries.slice(0, most).map((entry) => markup`<li lang="${entry.textLang}">${cutText(entry.title, entries.length > 12 ? 62 : 50)}</li>`)}${entries.length > most && markup`<li class="rest">… ${entries.length}</li>`}</ol><p class="cover-foot pt80">${credit.site} · ${shortAddress(credit.home)}<br>${withWholeEnd(t.licence(credit.licence))}</p></article>`;
}
