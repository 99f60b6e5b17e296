/** A run of text or something that stands in a line. The form between a Word file (or pasted text) and our MDX. */
export type Inline =
  | { type: 'text'; value: string; bold?: boolean; italic?: boolean; strike?: boolean }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'image'; key: number; alt: string }
  | { type: 'break' }
  | { type: 'note'; id: string };

export type Block =
  | Paragraph
  | Heading
  | Item
  | { type: 'quote'; children: Block[] }
  | { type: 'table'; rows: Block[][][]; header: boolean }
  | { type: 'box'; children: Block[] };

/** A heading; `weak` where the author gave it only a level in the outline and may have drawn others by hand. */
export interface Heading {
  type: 'heading';
  depth: number;
  weak?: boolean;
  children: Inline[];
}

/** One item of a list. */
export interface Item {
  type: 'item';
  depth: number;
  ordered: boolean;
  /** Its number, where the file says it; otherwise items count from 1. */
  number?: number | undefined;
  /** What stands before it where that is no plain number: `ข้อ 1`, `ก.`, `1.1`. */
  label?: string | undefined;
  children: Inline[];
}

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
  /** Role that the style of the paragraph gives it. */
  role?: 'title' | 'caption' | 'contents' | undefined;
  /** Size of its letters in points, where the file says so. */
  size?: number;
  centred?: boolean;
}

/** The words of a line, without marks. */
export function inlineText(children: readonly Inline[]): string {
  return children
    .map((child) =>
      child.type === 'text'
        ? child.value
        : child.type === 'link'
          ? inlineText(child.children)
          : child.type === 'break'
            ? ' '
            : '',
    )
    .join('');
}

/** The words of blocks, in order. */
export function blockText(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.type === 'table'
        ? block.rows.flat().map(blockText).join(' ')
        : block.type === 'quote' || block.type === 'box'
          ? blockText(block.children)
          : inlineText(block.children),
    )
    .join(' ');
}

/** Every image in a line, in order. */
export const imagesIn = (children: readonly Inline[]): Extract<Inline, { type: 'image' }>[] =>
  children.flatMap((child) =>
    child.type === 'image' ? [child] : child.type === 'link' ? imagesIn(child.children) : [],
  );
