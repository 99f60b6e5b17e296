import { lineCount } from '../text-width.ts';
import { markup, type Markup } from './markup.ts';

/** A piece of a printed page that knows how much room it takes, so that pages can be filled without a browser. */
export interface Block {
  markup: Markup;
  /** Height in em of the page's type, without the gap after it. @param width of the column in em */
  height(width: number): number;
  /** What goes last when room is short; 0 never goes. */
  keep: number;
  /** The same with less in it. */
  shorter?: Block;
}

/** Height of a line in em. Marks of Thai stand in two storeys above and one below; less than this and they touch. */
export const LINE = 1.62;
/** Space between blocks, em. */
export const GAP = 0.65;
/** How much wider the serif of titles runs than the type of the text. */
const DISPLAY = 1.13;
/** What a box takes of the width: its border and padding, em. */
const BOX = 1.15;
/** Height of a label above a box, a list or lines, em. */
const LABEL = LINE * 0.86;

/** A paragraph. @param scale its type compared with that of the page */
export function textBlock(text: string, { cls = '', scale = 1, keep = 0, lang }: { cls?: string; scale?: number; keep?: number; lang?: string } = {}): Block {
  return {
    markup: markup`<p class="${cls}"${lang ? markup` lang="${lang}"` : ''}>${text}</p>`,
    height: (width) => lineCount(text, width / scale / (cls === 'title' ? DISPLAY : 1)) * LINE * scale,
    keep,
  };
}

/** A heading with the paragraph below it. */
export function headedBlock(heading: string, text: string): Block {
  return {
    markup: markup`<div class="headed"><h3>${heading}</h3><p>${text}</p></div>`,
    height: (width) => (lineCount(heading, width * 0.95) + lineCount(text, width)) * LINE,
    keep: 3,
  };
}

/** A label with a text below it, in a box. */
export function boxBlock(label: string, text: string, { cls = '', keep = 0 }: { cls?: string; keep?: number } = {}): Block {
  return {
    markup: markup`<div class="box ${cls}"><h3>${label}</h3><p>${text}</p></div>`,
    height: (width) => LABEL + lineCount(text, width - BOX) * LINE * (cls === 'do' ? 1.02 : 1) + (cls === 'remark' ? 0.8 : 0),
    keep,
  };
}

/** A label with a list below it. When room is short, items go from the end, down to `least`. */
export function listBlock(label: string, items: readonly string[], { cls = '', keep = 0, least = 1, rest }: { cls?: string; keep?: number; least?: number; rest?: string } = {}): Block {
  const shown = rest ? [...items, rest] : items;
  // Questions are for the whole room and as large as the text; other lists are a little smaller.
  const scale = cls === 'talk' ? 1 : 0.92;
  return {
    markup: markup`<div class="listing ${cls}"><h3>${label}</h3><ul>${items.map((item) => markup`<li>${item}</li>`)}${rest && markup`<li class="rest">${rest}</li>`}</ul></div>`,
    height: (width) => LABEL + shown.reduce((sum, item) => sum + lineCount(item, (width - 1.4) / scale) * LINE * scale + 0.15, 0),
    keep,
    ...(items.length > least && { shorter: listBlock(label, items.slice(0, -1), { cls, keep, least, rest: rest ?? '…' }) }),
  };
}

/** Two columns side by side; as high as the higher one. */
export function columnsBlock(left: readonly Block[], right: readonly Block[], keep = 0): Block {
  const shorter = shortenOne(left, right, keep);
  return {
    markup: markup`<div class="columns"><div>${left.map((block) => block.markup)}</div><div>${right.map((block) => block.markup)}</div></div>`,
    height: (width) => Math.max(stackHeight(left, (width - 1.2) / 2), stackHeight(right, (width - 1.2) / 2)),
    keep,
    ...(shorter && { shorter }),
  };
}

function shortenOne(left: readonly Block[], right: readonly Block[], keep: number): Block | undefined {
  const shortened = (blocks: readonly Block[]) => blocks.map((block) => block.shorter ?? block);
  const can = [...left, ...right].some((block) => block.shorter);
  return can ? columnsBlock(shortened(left), shortened(right), keep) : undefined;
}

/** Lines to write on. */
export function linesBlock(label: string, count: number, keep = 1): Block {
  return {
    markup: markup`<div class="write"><h3>${label}</h3>${Array.from({ length: count }, () => markup`<div class="write-line"></div>`)}</div>`,
    height: () => LABEL + count * 2,
    keep,
    ...(count > 2 && { shorter: linesBlock(label, count - 1, keep) }),
  };
}

/** Height of blocks one under another, with the gaps between them. */
export const stackHeight = (blocks: readonly Block[], width: number): number => blocks.reduce((sum, block) => sum + block.height(width), 0) + GAP * Math.max(0, blocks.length - 1);
