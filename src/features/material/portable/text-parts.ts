import { plainText } from '../../../text/plain-text.ts';
import type { TextBlock } from '../../../text/text-block.ts';

/** A block with what a reader has just read when she comes to it. */
export interface TextPart<T extends TextBlock['type']> {
  block: Extract<TextBlock, { type: T }>;
  /** The heading that it stands under; empty before the first. */
  heading: string;
  /** The ids of the headings that it stands under, the outermost first: a section holds those below its own heading. */
  sections: readonly string[];
  /** The paragraph right before it, such as the caption of a table; empty where there is none. */
  before: string;
}

/**
 * The blocks of some kinds, wherever they stand in a text; not those within one that has been taken already.
 * @param types kinds of blocks to look for
 */
export function textParts<T extends TextBlock['type']>(
  blocks: readonly TextBlock[],
  types: readonly T[],
): TextPart<T>[] {
  const found: TextPart<T>[] = [];
  const at = { heading: '', before: '' };
  let above: { depth: number; id: string }[] = [];
  const isWanted = (block: TextBlock): block is Extract<TextBlock, { type: T }> =>
    (types as readonly string[]).includes(block.type);
  const walk = (inside: readonly TextBlock[]): void => {
    for (const block of inside) {
      if (isWanted(block)) found.push({ block, ...at, sections: above.map(({ id }) => id) });
      else if (block.type === 'heading') {
        at.heading = plainText(block.text);
        above = [...above.filter(({ depth }) => depth < block.depth), block];
      } else if (block.type === 'list') for (const item of block.items) walk(item.blocks);
      else if (block.type === 'quote') walk(block.blocks);
      else if (block.type === 'box') {
        at.before = plainText(block.title);
        walk(block.blocks);
      } else if (block.type === 'columns')
        for (const column of block.columns) {
          at.before = column.title;
          walk(column.blocks);
        }
      at.before = block.type === 'paragraph' ? plainText(block.text) : '';
    }
  };
  walk(blocks);
  return found;
}
