import { itemAt } from '../certain.ts';
import type { Inline, TextBlock } from './text-block.ts';

/** A part of a text under one heading, as plain text. The part before the first heading has neither id nor heading. */
export interface PlainSection {
  id?: string;
  heading?: string;
  text: string;
}

/** Between the cells of a row: a space wide enough to see in an excerpt. */
const BETWEEN_CELLS = '\u2003';

/** Runs as one line of plain text, without the marks of citations and footnotes. */
export const plainText = (runs: readonly Inline[]): string =>
  runs
    .map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : ''))
    .join('')
    .replace(/[ \t\n]+/g, ' ')
    // Where a mark stood between a word and a full stop, a space is left.
    .replace(/ ([.,;:])(?=\s|$)/g, '$1')
    .trim();

/** The row of a table as one line of plain text. */
const plainRow = (cells: readonly (readonly Inline[])[]): string => cells.map(plainText).join(BETWEEN_CELLS);

/**
 * A text section by section, in the order of reading, one line for each paragraph, item or row of a table. What search
 * reads. A section without words stays only where it has a heading.
 */
export function plainSections(blocks: readonly TextBlock[]): PlainSection[] {
  const sections: { id?: string; heading?: string; lines: string[] }[] = [{ lines: [] }];
  walk(blocks, {
    heading: (id, heading) => void sections.push({ id, heading, lines: [] }),
    line: (text) => void itemAt(sections, -1).lines.push(text),
  });
  return sections
    .map(({ lines, ...rest }) => ({ ...rest, text: lines.filter(Boolean).join('\n') }))
    .filter((section) => section.text || section.id !== undefined);
}

/** All words of some blocks as lines, headings among them. */
export const plainLines = (blocks: readonly TextBlock[]): string[] => {
  const lines: string[] = [];
  walk(blocks, { heading: (_id, heading) => void lines.push(heading), line: (text) => void lines.push(text) });
  return lines.filter(Boolean);
};

interface Listener {
  heading(id: string, heading: string): void;
  line(text: string): void;
}

function walk(blocks: readonly TextBlock[], told: Listener): void {
  for (const block of blocks)
    switch (block.type) {
      case 'heading':
        told.heading(block.id, plainText(block.text));
        break;
      case 'paragraph':
        told.line(plainText(block.text));
        break;
      case 'list':
        for (const item of block.items) walk(item.blocks, told);
        break;
      case 'table':
        told.line(plainText(block.caption ?? []));
        for (const row of [block.head, ...block.rows]) told.line(plainRow(row));
        break;
      case 'quote':
        walk(block.blocks, told);
        told.line(plainText(block.by ?? []));
        break;
      case 'figure':
        told.line([block.caption, block.credit].filter(Boolean).join(' '));
        break;
      case 'box':
        told.line(block.label ?? '');
        told.line(plainText(block.title));
        walk(block.blocks, told);
        break;
      case 'columns':
        for (const column of block.columns) {
          told.line(column.title);
          walk(column.blocks, told);
        }
        break;
      case 'footnotes':
        for (const item of block.items) walk(item, told);
        break;
      case 'code':
        for (const line of block.text.split('\n')) told.line(plainText([line]));
        break;
      case 'rule':
        break;
    }
}
