import { arabicDigits } from '../../words/digits.ts';
import { imagesIn, inlineText, type Block, type Inline, type Paragraph } from './blocks.ts';
import { changed, lost, sample, type Loss } from './loss.ts';

const BULLET = /^\s*[•●○▪■◦‣·➢–—-]\s+(?=\S)/;
const NUMBER = /^\s*(\(?)(\d{1,2}|[๐-๙]{1,2})([.)])\s+(?=\S)/;
const CAPTION = /^\s*(?:ภาพ(?:ที่|ประกอบ)|รูป(?:ที่|ภาพที่)|Figure|Fig\.|Photo)\s*[\d๐-๙]*/i;
/** A dash before a number that stands alone may mean less than nothing. */
const MINUS = /^\s*[–—-]\s+\d/;
const LONGEST_HEADING = 90;
/** Letters of the longest title that an entry may have. */
const LONGEST_TITLE = 200;

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
  const { title, rest, losses } = takeTitle(read);
  const guessed: string[] = [];
  const withHeadings = rest.some((block) => block.type === 'heading' && !block.weak)
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

function takeTitle(blocks: readonly Block[]): { title?: string; rest: Block[]; losses: Loss[] } {
  const styled = blocks.findIndex((block) => block.type === 'paragraph' && block.role === 'title');
  const first = blocks.findIndex((block) => block.type !== 'paragraph' || inlineText(block.children).trim() !== '');
  const topBlock = blocks[first];
  const topHeadings = blocks.filter((block) => block.type === 'heading' && block.depth === 1).length;
  const at =
    styled >= 0
      ? styled
      : topBlock?.type === 'heading' && topBlock.depth === 1 && topHeadings === 1
        ? first
        : topBlock?.type === 'paragraph' &&
            looksLikeHeading(topBlock) &&
            (topBlock.centred || (topBlock.size ?? 0) > bodySize(blocks))
          ? first
          : -1;
  if (at < 0) return { rest: [...blocks], losses: [] };
  const taken = blocks[at] as Paragraph;
  const title = inlineText(taken.children).replace(/\s+/g, ' ').trim();
  // A picture or a note in the title stays: neither fits into one.
  const beside = taken.children.flatMap((child): Inline[] =>
    child.type === 'link' ? child.children.filter(standsAlone) : standsAlone(child) ? [child] : [],
  );
  const losses: Loss[] = [];
  if (beside.some(({ type }) => type === 'note'))
    losses.push(
      changed(
        'title-note',
        'เลขเชิงอรรถของชื่อเรื่องย้ายมาอยู่ต้นเรื่อง เพราะชื่อเรื่องมีเชิงอรรถไม่ได้ เขียนเป็นประโยคแทน',
        'The note of the title now stands at the top of the text, since a title holds none; make a sentence of it',
      ),
    );
  const short = shortTitle(title);
  if (short !== title)
    losses.push(
      lost(
        'title-long',
        `ชื่อเรื่องยาว ${title.length} ตัวอักษร เกิน ${LONGEST_TITLE} จึงย่อไว้ ชื่อเต็มอยู่ย่อหน้าแรก ตั้งชื่อใหม่ให้สั้นลง`,
        `The title has ${title.length} letters, more than ${LONGEST_TITLE}, and was shortened; all of it stands in the first paragraph. Choose a shorter one`,
      ),
    );
  const words: Inline[] = short === title ? [] : [{ type: 'text', value: title }];
  const top: Block[] = [...words, ...beside].length ? [{ type: 'paragraph', children: [...words, ...beside] }] : [];
  return { title: short, rest: [...top, ...blocks.filter((_, index) => index !== at)], losses };
}

const standsAlone = ({ type }: Inline): boolean => type === 'image' || type === 'note';

/** A title of at most 200 letters, cut between words. */
function shortTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const start = title.slice(0, LONGEST_TITLE - 1);
  const end = start.lastIndexOf(' ');
  return `${(end > LONGEST_TITLE / 2 ? start.slice(0, end) : start.replace(/[\u0e30-\u0e3a\u0e40-\u0e4e]+$/u, '')).trim()}…`;
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

/**
 * Lines that begin with a dash, or at least two that begin with numbers in turn, become lists. Numbers that do not follow
 * each other stay as they are typed.
 */
function typedLists(blocks: readonly Block[]): Block[] {
  const numbers = blocks.map((block) => {
    const found =
      block.type === 'paragraph' && !block.role && block.children[0]?.type === 'text'
        ? NUMBER.exec(arabicDigits(inlineText(block.children)))
        : null;
    return found ? { number: Number(found[2]), form: `${found[1]}${found[3]}` } : undefined;
  });
  const follows = (index: number): boolean => {
    const [before, own] = [numbers[index - 1], numbers[index]];
    return before !== undefined && own !== undefined && own.number === before.number + 1 && own.form === before.form;
  };
  return blocks.map((block, index) => {
    if (block.type !== 'paragraph' || block.role || block.children[0]?.type !== 'text') return block;
    if (
      isBullet(block) &&
      (!MINUS.test(inlineText(block.children)) || isBullet(blocks[index - 1]) || isBullet(blocks[index + 1]))
    )
      return { type: 'item' as const, depth: 0, ordered: false, children: cut(block.children, BULLET) };
    const typed = numbers[index];
    // Markdown shows a number with a full stop; one in brackets stays in them.
    if (typed && !typed.form.startsWith('(') && (follows(index) || follows(index + 1)))
      return {
        type: 'item' as const,
        depth: 0,
        ordered: true,
        number: typed.number,
        children: cut(block.children, NUMBER),
      };
    return block;
  });
}

const isBullet = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' && !block.role && BULLET.test(inlineText(block.children));

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
