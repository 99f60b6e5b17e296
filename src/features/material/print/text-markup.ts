import { itemAt } from '../../../certain.ts';
import { plainText } from '../../../text/plain-text.ts';
import type { Inline, TableBlock, TextBlock } from '../../../text/text-block.ts';
import type { Lang } from '../../../words/languages.ts';
import { words } from '../../../words/words.ts';
import { citeSign, lettersOf } from '../parts/runs.ts';
import { lineCount } from '../parts/text-lines.ts';
import { GAP, LINE, type Block } from './block.ts';
import { markup, type Markup } from './markup.ts';

/** What a list, a quotation and a box take of the width, em; the style sheet has the same. */
const [LIST, QUOTE, BOX] = [1.7, 1, 1.15];
/** Padding of a cell at both sides, and above and below, em. */
const CELL = { width: 0.9, height: 0.5 };
/** Between the items of a list, em. */
const BETWEEN = 0.15;
/** How much wider bold runs than regular type. */
const BOLD = 1.04;

/** Runs of words as HTML; `\n` a line break, sources and footnotes as raised signs. */
export const runsMarkup = (runs: readonly Inline[]): Markup => markup`${runs.map(runMarkup)}`;

function runMarkup(run: Inline): Markup {
  if (typeof run === 'string') return markup`${run.split('\n').map((line, index) => [index > 0 && BREAK, line])}`;
  if ('cite' in run) return markup`<sup>${citeSign(run.number, run.locator)}</sup>`;
  if ('footnote' in run) return markup`<sup>${run.footnote}</sup>`;
  const { text, ...form } = run;
  let made = runMarkup(text);
  if (form.code) made = markup`<code>${made}</code>`;
  if (form.deleted) made = markup`<del>${made}</del>`;
  if (form.emphasis) made = markup`<em>${made}</em>`;
  if (form.strong) made = markup`<b>${made}</b>`;
  return form.href === undefined ? made : markup`<a href="${form.href}">${made}</a>`;
}
const BREAK = markup`<br>`;

/** Whether a row is there to be written in: half of its cells or more are empty. A sum without a price is none. */
export const isToFill = (cells: readonly (readonly Inline[])[]): boolean =>
  2 * cells.filter((cell) => plainText(cell) === '').length >= Math.max(1, cells.length);

/** A table with its head; a row of one cell goes over all columns. @param blank class of rows to write in, if any */
export function tableMarkup({ caption, head, rows }: Omit<TableBlock, 'type'>, blank = ''): Markup {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const row = (cells: readonly Inline[][]) =>
    cells.length === 1 && columns > 1
      ? markup`<tr><th colspan="${columns}" scope="rowgroup">${runsMarkup(itemAt(cells, 0))}</th></tr>`
      : markup`<tr class="${blank && isToFill(cells) ? blank : ''}">${cells.map((cell) => markup`<td>${runsMarkup(cell)}</td>`)}</tr>`;
  return markup`<table class="words">${caption && markup`<caption>${runsMarkup(caption)}</caption>`}${head.length > 0 && markup`<thead><tr>${head.map((cell) => markup`<th scope="col">${runsMarkup(cell)}</th>`)}</tr></thead>`}<tbody>${rows.map(row)}</tbody></table>`;
}

/**
 * The blocks of a text as pieces of a page: real lists, tables and quotations. A heading goes with the block below it,
 * and a short line with the list or table that it leads into; alone on a page they would promise what is not there.
 * @param lang of the labels
 */
export function textPrintBlocks(blocks: readonly TextBlock[], lang: Lang): Block[] {
  const made: Block[] = [];
  let above: TextBlock[] = [];
  blocks.forEach((block, index) => {
    if (block.type === 'heading' || leadsInto(block, blocks[index + 1])) above.push(block);
    else {
      made.push(printBlock(above, block, lang, false));
      above = [];
    }
  });
  return made;
}

const leadsInto = (block: TextBlock, next: TextBlock | undefined): boolean =>
  block.type === 'paragraph' && lettersOf(block.text).length <= 90 && (next?.type === 'list' || next?.type === 'table');

function printBlock(above: readonly TextBlock[], block: TextBlock, lang: Lang, cut: boolean): Block {
  const all = [...above, block];
  const less = shortened(block);
  return {
    markup: markup`<div class="text-part">${all.map((each) => blockMarkup(each, lang))}${cut && markup`<p>…</p>`}</div>`,
    height: (width) => flowHeight(all, width, lang) + (cut ? LINE : 0),
    keep: 3,
    ...(less && { shorter: printBlock(above, less, lang, true) }),
  };
}

/** The same block with its last item or row gone; `undefined` where that would leave nothing. */
function shortened(block: TextBlock): TextBlock | undefined {
  if (block.type === 'list' && block.items.length > 1) return { ...block, items: block.items.slice(0, -1) };
  if (block.type === 'table' && block.rows.length > 1) return { ...block, rows: block.rows.slice(0, -1) };
  return undefined;
}

/** What stands in a figure's place, since the picture itself is on the page only. */
export const figureWords = (block: Extract<TextBlock, { type: 'figure' }>, lang: Lang): string =>
  [`(${words(lang).make.plan.picture}: ${block.alt})`, block.caption, block.credit].filter(Boolean).join(' ');

/** The sign of a task before its words; nothing before an item that is none. */
export const taskSign = (checked: boolean | undefined): string => (checked === undefined ? '' : checked ? '☑ ' : '☐ ');

function blockMarkup(block: TextBlock, lang: Lang): Markup {
  const flow = (inside: readonly TextBlock[]): Markup => markup`${inside.map((each) => blockMarkup(each, lang))}`;
  switch (block.type) {
    case 'heading':
      return block.depth <= 2 ? markup`<h3>${runsMarkup(block.text)}</h3>` : markup`<h4>${runsMarkup(block.text)}</h4>`;
    case 'paragraph':
      return markup`<p>${runsMarkup(block.text)}</p>`;
    case 'list': {
      const items = block.items.map(
        ({ blocks, checked }) => markup`<li>${taskSign(checked)}${itemMarkup(blocks, lang)}</li>`,
      );
      return block.ordered ? markup`<ol start="${block.start ?? 1}">${items}</ol>` : markup`<ul>${items}</ul>`;
    }
    case 'table':
      return tableMarkup(block);
    case 'quote':
      return markup`<blockquote>${flow(quoted(block))}${block.by && markup`<p class="by">${runsMarkup(block.by)}</p>`}</blockquote>`;
    case 'figure':
      return markup`<p class="soft">${figureWords(block, lang)}</p>`;
    case 'box':
      return markup`<div class="box"><h3>${block.label && `${block.label} · `}${runsMarkup(block.title)}</h3>${flow(block.blocks)}</div>`;
    case 'columns':
      return block.columns.length === 2
        ? markup`<div class="columns">${block.columns.map((column) => markup`<div><h4>${column.title}</h4>${flow(column.blocks)}</div>`)}</div>`
        : markup`${block.columns.map((column) => markup`<h4>${column.title}</h4>${flow(column.blocks)}`)}`;
    case 'code':
      return markup`<pre>${block.text}</pre>`;
    case 'footnotes':
      return markup`<h4>${words(lang).make.plan.footnotes}</h4><ol>${block.items.map((item) => markup`<li>${itemMarkup(item, lang)}</li>`)}</ol>`;
    case 'rule':
      return markup`<hr>`;
  }
}

/** An item of one paragraph stands without one. */
const itemMarkup = (blocks: readonly TextBlock[], lang: Lang): Markup =>
  markup`${blocks.map((each, index) => (index === 0 && each.type === 'paragraph' ? runsMarkup(each.text) : blockMarkup(each, lang)))}`;

/** Words from a source stand in quotation marks, unless their author has written some. */
export function quoted(block: Extract<TextBlock, { type: 'quote' }>): readonly TextBlock[] {
  const { blocks, by } = block;
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!by || first?.type !== 'paragraph' || last?.type !== 'paragraph') return blocks;
  if (/^["“‘«]/.test(lettersOf(first.text))) return blocks;
  return blocks.map((each) =>
    each.type === 'paragraph'
      ? { ...each, text: [...(each === first ? ['“'] : []), ...each.text, ...(each === last ? ['”'] : [])] }
      : each,
  );
}

/** Height of blocks one under another in em, on the safe side. @param width em */
function flowHeight(blocks: readonly TextBlock[], width: number, lang: Lang): number {
  return (
    blocks.reduce((sum, block) => sum + blockHeight(block, width, lang), 0) + (GAP / 2) * Math.max(0, blocks.length - 1)
  );
}

function blockHeight(block: TextBlock, width: number, lang: Lang): number {
  const lines = (text: string, room: number) => lineCount(text, room) * LINE;
  const flow = (inside: readonly TextBlock[], room: number) => flowHeight(inside, room, lang);
  switch (block.type) {
    case 'heading':
      return lines(lettersOf(block.text), width / BOLD);
    case 'paragraph':
      return lines(lettersOf(block.text), width);
    case 'list':
      return block.items.reduce((sum, item) => sum + flow(item.blocks, width - LIST) + BETWEEN, 0);
    case 'table': {
      const columns = Math.max(1, block.head.length);
      const row = (cells: readonly Inline[][]) => {
        const room = (width / (cells.length === 1 ? 1 : columns) - CELL.width) / BOLD;
        return Math.max(LINE, ...cells.map((cell) => lines(lettersOf(cell), room))) + CELL.height;
      };
      const head = [...(block.head.length ? [block.head] : []), ...block.rows].reduce(
        (sum, cells) => sum + row(cells),
        0,
      );
      return head + (block.caption ? lines(lettersOf(block.caption), width / BOLD) : 0);
    }
    case 'quote':
      return flow(quoted(block), width - QUOTE) + (block.by ? lines(lettersOf(block.by), width - QUOTE) : 0);
    case 'figure':
      return lines(figureWords(block, lang), width);
    case 'box': {
      const title = [block.label, lettersOf(block.title)].filter(Boolean).join(' · ');
      return lines(title, (width - BOX) / BOLD) + flow(block.blocks, width - BOX);
    }
    case 'columns': {
      const heights = (room: number) =>
        block.columns.map(({ title, blocks }) => lines(title, room / BOLD) + flow(blocks, room) + GAP);
      return block.columns.length === 2
        ? Math.max(...heights((width - 1.2) / 2 - 0.7))
        : heights(width).reduce((sum, height) => sum + height, 0);
    }
    case 'code':
      return lines(block.text, width / 1.3);
    case 'footnotes':
      return LINE + block.items.reduce((sum, item) => sum + flow(item, width - LIST) + BETWEEN, 0);
    case 'rule':
      return GAP;
  }
}
