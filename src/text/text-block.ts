/**
 * A run of words in a text. A plain string has no form of its own; `\n` in it is a line break that the author wanted.
 */
export type Inline = string | FormedRun | CitationRun | FootnoteRun;

/** Words with a form, or words that lead somewhere. */
export interface FormedRun {
  text: string;
  strong?: true;
  emphasis?: true;
  deleted?: true;
  code?: true;
  /** A page of this site as a path under its base path, or an address elsewhere. */
  href?: string;
}

/** The mark of a source. */
export interface CitationRun {
  /** Id of the source. */
  cite: string;
  /** Its place in the page's reference list, from 1. */
  number: number;
  /** Page or paragraph, as the author wrote it. */
  locator?: string;
}

/** The mark of a footnote, counted from 1. */
export interface FootnoteRun {
  footnote: number;
}

export interface HeadingBlock {
  type: 'heading';
  /** 2 to 6; 1 is the title of the page. */
  depth: number;
  id: string;
  text: Inline[];
}
export interface ParagraphBlock {
  type: 'paragraph';
  text: Inline[];
}
export interface ListBlock {
  type: 'list';
  ordered: boolean;
  /** Number of the first item of an ordered list, where it is not 1. */
  start?: number;
  items: ListItem[];
}
export interface ListItem {
  blocks: TextBlock[];
  /** Of a task: whether it is done. */
  checked?: boolean;
}
export interface TableBlock {
  type: 'table';
  caption?: Inline[];
  /** Cells of the head; none where the table has no head. */
  head: Inline[][];
  /**
   * Rows of as many cells as the head. A row of one cell in a table of several columns is a heading over the rows that
   * follow.
   */
  rows: Inline[][][];
}
export interface QuoteBlock {
  type: 'quote';
  blocks: TextBlock[];
  /** Who said it, and the mark of the source. */
  by?: Inline[];
}
export interface FigureBlock {
  type: 'figure';
  /** Name of the file beside the entry. */
  file: string;
  alt: string;
  caption?: string;
  credit?: string;
}
export interface BoxBlock {
  type: 'box';
  kind: 'note' | 'warning' | 'question' | 'gap' | 'lesson';
  /** Small words above the title: the side that a lesson belongs to. */
  label?: string;
  title: Inline[];
  blocks: TextBlock[];
}
export interface ColumnsBlock {
  type: 'columns';
  columns: { title: string; blocks: TextBlock[] }[];
}
export interface CodeBlock {
  type: 'code';
  text: string;
}
export interface FootnotesBlock {
  type: 'footnotes';
  /** In the order of their numbers. */
  items: TextBlock[][];
}
/** A line between two parts. */
export interface RuleBlock {
  type: 'rule';
}

/**
 * A piece of a text as data: what handouts, slides, plans, `/data/` and the search are made from. Made beside the HTML
 * from the same tree, so that both say the same.
 */
export type TextBlock =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | QuoteBlock
  | FigureBlock
  | BoxBlock
  | ColumnsBlock
  | CodeBlock
  | FootnotesBlock
  | RuleBlock;

/**
 * The blocks with every run of words changed.
 * @param change makes a new run of each; headings, cells, titles and names included
 */
export function changeRuns(blocks: readonly TextBlock[], change: (run: Inline) => Inline): TextBlock[] {
  const runs = (text: readonly Inline[]) => text.map(change);
  const all = (inside: readonly TextBlock[]) => changeRuns(inside, change);
  return blocks.map((block): TextBlock => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return { ...block, text: runs(block.text) };
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: all(item.blocks) })) };
      case 'table':
        return {
          ...block,
          ...(block.caption && { caption: runs(block.caption) }),
          head: block.head.map(runs),
          rows: block.rows.map((row) => row.map(runs)),
        };
      case 'quote':
        return { ...block, blocks: all(block.blocks), ...(block.by && { by: runs(block.by) }) };
      case 'box':
        return { ...block, title: runs(block.title), blocks: all(block.blocks) };
      case 'columns':
        return { ...block, columns: block.columns.map((column) => ({ ...column, blocks: all(column.blocks) })) };
      case 'footnotes':
        return { ...block, items: block.items.map(all) };
      default:
        return block;
    }
  });
}
