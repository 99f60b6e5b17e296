import { imagesIn, inlineText, type Block, type Inline, type Paragraph } from './blocks.ts';
import { changed, sample, type Loss } from './loss.ts';

const BULLET = /^\s*[•●○▪■◦‣·➢✓–—-]\s+(?=\S)/;
const NUMBER = /^\s*\(?(?:\d{1,2}|[๐-๙]{1,2})[.)]\s+(?=\S)/;
const CAPTION = /^\s*(?:ภาพ(?:ที่|ประกอบ)|รูป(?:ที่|ภาพที่)|Figure|Fig\.|Photo)\s*[\d๐-๙]*/i;
const LONGEST_HEADING = 90;

/**
 * A document whose structure is known: the title, and blocks in which what looked like headings and lists are headings
 * and lists.
 */
export interface Shaped {
  title?: string;
  blocks: Block[];
  losses: Loss[];
}

/**
 * Finds the structure that an author drew by hand: headings typed in bold or large letters, lists typed with dashes and
 * numbers, captions under pictures, the title at the top.
 * Real headings and lists of the file are kept; headings begin at level 2.
 */
export function shape(read: readonly Block[]): Shaped {
  const losses: Loss[] = [];
  const { title, rest } = takeTitle(read);
  const guessed: string[] = [];
  const withHeadings = rest.some(({ type }) => type === 'heading')
    ? rest
    : rest.map((block, index) => {
        if (block.type !== 'paragraph' || !looksLikeHeading(block) || !isText(rest[index + 1])) return block;
        guessed.push(inlineText(block.children).trim());
        return { type: 'heading' as const, depth: 1, children: withoutBold(block.children) };
      });
  if (guessed.length)
    losses.push(
      changed(
        'guessed-headings',
        `บรรทัดตัวหนา ${guessed.length} บรรทัด กลายเป็นหัวข้อ: ${guessed
          .slice(0, 4)
          .map((text) => sample(text, 30))
          .join(' ')}`,
        `${guessed.length} bold line${guessed.length === 1 ? '' : 's'} became headings: ${guessed
          .slice(0, 4)
          .map((text) => sample(text, 30))
          .join(' ')}`,
      ),
    );
  return { ...(title && { title }), blocks: levelled(typedLists(captions(withHeadings))), losses };
}

function takeTitle(blocks: readonly Block[]): { title?: string; rest: Block[] } {
  const styled = blocks.findIndex((block) => block.type === 'paragraph' && block.role === 'title');
  const first = blocks.findIndex((block) => block.type !== 'paragraph' || inlineText(block.children).trim() !== '');
  const top = blocks[first];
  const topHeadings = blocks.filter((block) => block.type === 'heading' && block.depth === 1).length;
  const at =
    styled >= 0
      ? styled
      : top?.type === 'heading' && top.depth === 1 && topHeadings === 1
        ? first
        : top?.type === 'paragraph' && looksLikeHeading(top) && (top.centred || (top.size ?? 0) > bodySize(blocks))
          ? first
          : -1;
  if (at < 0) return { rest: [...blocks] };
  const taken = blocks[at] as Paragraph;
  return { title: inlineText(taken.children).trim(), rest: blocks.filter((_, index) => index !== at) };
}

function bodySize(blocks: readonly Block[]): number {
  const sizes = blocks.flatMap((block) =>
    block.type === 'paragraph' && block.size && inlineText(block.children).length > LONGEST_HEADING ? [block.size] : [],
  );
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}

const isText = (block: Block | undefined): boolean => block !== undefined && block.type !== 'heading';
const withoutBold = (children: readonly Inline[]): Inline[] =>
  children.map((child) => (child.type === 'text' ? { ...child, bold: false } : child));

function looksLikeHeading({ children, role }: Paragraph): boolean {
  const text = inlineText(children).trim();
  const letters = children.filter((child) => child.type !== 'text' || child.value.trim());
  return (
    !role &&
    text !== '' &&
    text.length <= LONGEST_HEADING &&
    !BULLET.test(text) &&
    !CAPTION.test(text) &&
    imagesIn(children).length === 0 &&
    letters.every((child) => child.type === 'text' && child.bold)
  );
}

/** A line under a picture becomes its caption, which the picture carries. */
function captions(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const before = blocks[index - 1];
    if (
      block.type !== 'paragraph' ||
      before?.type !== 'paragraph' ||
      imagesIn(before.children).length === 0 ||
      inlineText(before.children).trim()
    )
      return block;
    return CAPTION.test(inlineText(block.children)) ? { ...block, role: 'caption' as const } : block;
  });
}

/** Lines that begin with a dash, or at least two that begin with numbers in turn, become lists. */
function typedLists(blocks: readonly Block[]): Block[] {
  const begins = (block: Block | undefined, mark: RegExp) =>
    block?.type === 'paragraph' &&
    !block.role &&
    block.children[0]?.type === 'text' &&
    mark.test(inlineText(block.children));
  return blocks.map((block, index) => {
    if (block.type !== 'paragraph') return block;
    if (begins(block, BULLET))
      return { type: 'item' as const, depth: 0, ordered: false, children: cut(block.children, BULLET) };
    if (begins(block, NUMBER) && (begins(blocks[index - 1], NUMBER) || begins(blocks[index + 1], NUMBER)))
      return { type: 'item' as const, depth: 0, ordered: true, children: cut(block.children, NUMBER) };
    return block;
  });
}

function cut(children: readonly Inline[], mark: RegExp): Inline[] {
  let left = mark.exec(inlineText(children))?.[0].length ?? 0;
  return children.map((child) => {
    if (child.type !== 'text' || left === 0) return child;
    const gone = Math.min(left, child.value.length);
    left -= gone;
    return { ...child, value: child.value.slice(gone) };
  });
}

/** Headings begin at level 2 and skip none. */
function levelled(blocks: readonly Block[]): Block[] {
  const depths = [...new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : [])))].sort(
    (a, b) => a - b,
  );
  let last = 1;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    const depth = Math.min(2 + depths.indexOf(block.depth), last + 1, 5);
    last = depth;
    return { ...block, depth };
  });
}
