import { plainLines, plainText } from '../../../text/plain-text.ts';
import type { ListBlock, QuoteBlock, TextBlock } from '../../../text/text-block.ts';
import type { Lang } from '../../../words/languages.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { textParts, type TextPart } from '../portable/text-parts.ts';
import { figureWords, quoted, taskSign } from '../print/text-markup.ts';
import type { OwnSlide, SlideText } from './slide-model.ts';

/** Of a text, what a room can look at together; prose is for handouts. */
const SHOWN = ['table', 'list', 'quote', 'columns'] as const;
type Shown = TextPart<(typeof SHOWN)[number]>;

/**
 * A slide for every table, list, quotation and comparison in the text of an entry, under the heading where it stands;
 * the paragraph before it is in the notes.
 */
export const textSlides = (entry: PortableEntry, lang: Lang): OwnSlide[] =>
  textParts(entry.text, SHOWN).map((part) => ({
    title: part.heading || entry.title,
    foot: entry.title,
    notes: part.before,
    ...partSlide(part, lang),
  }));

function partSlide(
  { block, before }: Shown,
  lang: Lang,
): Pick<OwnSlide, 'layout' | 'columns' | 'table'> & Partial<OwnSlide> {
  switch (block.type) {
    case 'table': {
      const caption = plainText(block.caption ?? []);
      return {
        layout: 'table',
        columns: [],
        table: { head: block.head.map(plainText), rows: block.rows.map((row) => row.map(plainText)) },
        ...(caption && { title: caption }),
      };
    }
    case 'list':
      return {
        layout: 'text',
        columns: [[...(isLead(before) ? [{ text: before, bold: true }] : []), ...listTexts(block, lang)]],
      };
    case 'quote':
      return { layout: 'statement', columns: [quoteTexts(block)] };
    case 'columns':
      return {
        layout: 'columns',
        columns: block.columns.map(({ title, blocks }) => [{ text: title, bold: true }, ...flowTexts(blocks, lang)]),
      };
  }
}

/** Whether a paragraph leads into the list below it: short enough to stand above it. */
const isLead = (text: string): boolean => text !== '' && text.length <= 90;

/** The items of a list, those of lists within it too, each with its number or point. */
export function listTexts({ ordered, start = 1, items }: ListBlock, lang: Lang, level = 0): SlideText[] {
  return items.flatMap(({ blocks, checked }, index): SlideText[] => {
    const inside = blocks.filter((block): block is ListBlock => block.type === 'list');
    const own = blocks.filter((block) => block.type !== 'list');
    return [
      {
        text: taskSign(checked) + itemText(own, lang),
        ...(ordered ? { number: start + index } : { bullet: true }),
        ...(level > 0 && { level }),
      },
      ...inside.flatMap((list) => listTexts(list, lang, level + 1)),
    ];
  });
}

const itemText = (blocks: readonly TextBlock[], lang: Lang): string =>
  blocks
    .flatMap((block) => (block.type === 'figure' ? [figureWords(block, lang)] : plainLines([block])))
    // A line break would begin a new item.
    .join(' ');

function quoteTexts(block: QuoteBlock): SlideText[] {
  const by = plainText(block.by ?? []);
  return [...plainLines(quoted(block)).map((text) => ({ text })), ...(by ? [{ text: `— ${by}` }] : [])];
}

/** Blocks as texts of a column: lists as lists, all else line by line. */
const flowTexts = (blocks: readonly TextBlock[], lang: Lang): SlideText[] =>
  blocks.flatMap((block): SlideText[] =>
    block.type === 'list'
      ? listTexts(block, lang)
      : block.type === 'figure'
        ? [{ text: figureWords(block, lang) }]
        : plainLines([block]).map((text) => ({ text })),
  );
