import { lineCount } from '../parts/text-lines.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
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
  /**
   * The same in two, where a page ends within it; `undefined` where no good part of it fits.
   * @param width of the column, and height that is left, em
   */
  split?(width: number, height: number): readonly [Block, Block] | undefined;
}

/** Height of a line in em. Marks of Thai stand in two storeys above and one below; less than this and they touch. */
export const LINE = 1.62;
/** Space between blocks, em. */
export const GAP = 0.65;
/** How much wider the serif of titles runs than the type of the text. */
const DISPLAY = 1.13;
/** How much wider bold runs than regular type. */
const BOLD = 1.04;
/** What a box takes of the width: its border and padding, em. */
const BOX = 1.15;
/** Width of half a page, em, to compare heights with. */
const TYPICAL = 17;
/** Height of a label above a box, a list or lines, em. */
const LABEL = LINE * 0.86;

/** A paragraph. @param scale its type compared with that of the page */
export function textBlock(
  text: string,
  { cls = '', scale = 1, keep = 0, lang }: { cls?: string; scale?: number; keep?: number; lang?: string } = {},
): Block {
  return {
    markup: markup`<p class="${cls}"${lang ? markup` lang="${lang}"` : ''}>${text}</p>`,
    height: (width) => lineCount(text, width / scale / (cls === 'title' ? DISPLAY : 1)) * LINE * scale,
    keep,
  };
}

/** How high a photograph is on a handout, em, where there is room, and where there is little: it shows, the words teach. */
const PHOTO_HEIGHTS = { large: 9, small: 5 } as const;
/** How much of the width it may take. */
const PHOTO_SHARE = 0.6;
const SMALL = 0.78;

/** The lead photograph of an entry, whole; what it shows and whose it is stands beside it. */
export function photoBlock(photo: Photo, keep = 0, size: keyof typeof PHOTO_HEIGHTS = 'large'): Block {
  const { src, width, height, alt, caption, credit } = photo;
  const told = [caption, credit].filter(Boolean).join(' · ');
  return {
    markup: markup`<figure class="photo ${size}"><img src="${src}" width="${width}" height="${height}" alt="${alt}"><figcaption>${told}</figcaption></figure>`,
    height: (column) => {
      const across = Math.min(column * PHOTO_SHARE, (PHOTO_HEIGHTS[size] * width) / height);
      return Math.max((across * height) / width, lineCount(told, (column - across - GAP) / SMALL) * LINE * SMALL);
    },
    keep,
    ...(size === 'large' && { shorter: photoBlock(photo, keep, 'small') }),
  };
}
type Photo = NonNullable<PortableEntry['photo']>;

/** A label with a text below it, in a box. */
export function boxBlock(
  label: string,
  text: string,
  { cls = '', keep = 0 }: { cls?: string; keep?: number } = {},
): Block {
  return {
    markup: markup`<div class="box ${cls}"><h3>${label}</h3><p>${text}</p></div>`,
    height: (width) =>
      LABEL + lineCount(text, (width - BOX) / (cls === 'do' ? BOLD : 1)) * LINE + (cls === 'remark' ? 0.8 : 0),
    keep,
  };
}

interface ListOptions {
  cls?: string;
  /** Numbers in place of dots. */
  ordered?: boolean;
  /** The number of the first, where the list goes on from the page before. */
  start?: number;
  keep?: number;
  /** When room is short, items go from the end, down to this many. */
  least?: number;
  /** What the last of them are worth, where that is more. */
  keepLeast?: number;
  /** Stands for the items that are gone. */
  rest?: string;
  cut?: boolean;
}

/** No fewer items than this stand alone on a page. */
const TOGETHER = 2;

/** A label with a list below it; without one the list goes on. */
export function listBlock(label: string, items: readonly string[], options: ListOptions = {}): Block {
  const {
    cls = '',
    ordered = false,
    start = 1,
    keep = 0,
    least = 1,
    keepLeast = keep,
    rest = '…',
    cut = false,
  } = options;
  const shown = rest && cut ? [...items, rest] : items;
  // Questions are for the whole room and as large as the text; other lists are a little smaller.
  const scale = cls === 'talk' ? 1 : 0.92;
  const inside = markup`${items.map((item) => markup`<li>${item}</li>`)}${rest && cut && markup`<li class="rest">${rest}</li>`}`;
  const height = (some: readonly string[], width: number) =>
    (label ? LABEL : 0) +
    some.reduce((sum, item) => sum + lineCount(item, (width - 1.4) / scale) * LINE * scale + 0.15, 0);
  return {
    markup: markup`<div class="listing ${cls}">${label && markup`<h3>${label}</h3>`}${ordered ? markup`<ol class="numbered"${start > 1 && markup` start="${start}"`}>${inside}</ol>` : markup`<ul>${inside}</ul>`}</div>`,
    height: (width) => height(shown, width),
    keep: items.length > least ? keep : keepLeast,
    ...(items.length > least && { shorter: listBlock(label, items.slice(0, -1), { ...options, cut: true }) }),
    split: (width, room) => {
      let some = items.length - TOGETHER;
      while (some >= TOGETHER && height(items.slice(0, some), width) > room) some -= 1;
      return some < TOGETHER
        ? undefined
        : [
            listBlock(label, items.slice(0, some), options),
            listBlock('', items.slice(some), { ...options, start: start + some }),
          ];
    },
  };
}

/** Two columns side by side; as high as the higher one. They matter as much as what matters least in them. */
export function columnsBlock(left: readonly Block[], right: readonly Block[]): Block {
  const shorter = shortenOne(left, right);
  return {
    markup: markup`<div class="columns"><div>${left.map((block) => block.markup)}</div><div>${right.map((block) => block.markup)}</div></div>`,
    height: (width) => Math.max(stackHeight(left, (width - 1.2) / 2), stackHeight(right, (width - 1.2) / 2)),
    keep: Math.min(...[...left, ...right].map(({ keep }) => keep)),
    ...(shorter && { shorter }),
  };
}

/** The higher column gets shorter, where it can. */
function shortenOne(left: readonly Block[], right: readonly Block[]): Block | undefined {
  const shortened = (blocks: readonly Block[]): Block[] | undefined =>
    blocks.some(({ shorter }) => shorter) ? blocks.map((block) => block.shorter ?? block) : undefined;
  const [lessLeft, lessRight] = [shortened(left), shortened(right)];
  const leftIsHigher = stackHeight(left, TYPICAL) > stackHeight(right, TYPICAL);
  if (lessLeft && (leftIsHigher || !lessRight)) return columnsBlock(lessLeft, right);
  return lessRight && columnsBlock(left, lessRight);
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
export const stackHeight = (blocks: readonly Block[], width: number): number =>
  blocks.reduce((sum, block) => sum + block.height(width), 0) + GAP * Math.max(0, blocks.length - 1);
