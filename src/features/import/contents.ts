import { blockText, type Block } from './blocks.ts';

const HEAD = /^(?:สารบัญ\S*|(?:table of )?contents|toc)$/i;
/** Dots and the page number at the end of a line of a table of contents. */
const PAGE = /[\s.…·_]*(?:\d+|[ivxlcdm]+)?\s*$/i;

/**
 * Takes out the table of contents, since pages make their own. A line stays where its words stand nowhere else: then it
 * was text in the clothes of a table of contents.
 * @returns the other blocks, and how many lines were taken out
 */
export function withoutContents(blocks: readonly Block[]): { blocks: Block[]; dropped: number } {
  const isContents = (block: Block): boolean => block.type === 'paragraph' && block.role === 'contents';
  if (!blocks.some(isContents)) return { blocks: [...blocks], dropped: 0 };
  const bare = (text: string): string => text.replace(/[\s.…·_]+/g, '').toLowerCase();
  const rest = blocks
    .filter((block) => !isContents(block))
    .map((block) => bare(blockText([block])))
    .join('\n');
  let dropped = 0;
  const kept = blocks.filter((block) => {
    if (!isContents(block)) return true;
    const words = blockText([block]).trim();
    const known = HEAD.test(words) || rest.includes(bare(words.replace(PAGE, '')));
    if (known) dropped += 1;
    return !known;
  });
  return {
    blocks: kept.map((block) =>
      block.type === 'paragraph' && isContents(block) ? { ...block, role: undefined } : block,
    ),
    dropped,
  };
}
