import { itemAt } from '../../certain.ts';
import { blockText, imagesIn, inlineText, type Block, type Inline, type Paragraph } from './blocks.ts';
import { changed, lost, sample, type Loss } from './loss.ts';
import { arabicDigits } from '../../words/digits.ts';
import { markedPicture, type ParagraphFacts, type WordPicture } from './word/facts.ts';

/** A node of the document that mammoth reads; only what is used here. */
interface Node {
  type: string;
  children?: Node[];
  value?: string;
  styleId?: string | null;
  /** Name of a bookmark. */
  name?: string;
  alignment?: string | null;
  isBold?: boolean;
  isItalic?: boolean;
  isStrikethrough?: boolean;
  fontSize?: number | null;
  href?: string;
  anchor?: string;
  noteType?: string;
  noteId?: string;
  isHeader?: boolean;
  colSpan?: number;
  rowSpan?: number;
  breakType?: string;
  notes?: { resolve(reference: Node): { body: Node[] } | null };
}

/** The document in our own form. */
export interface ReadDocument {
  blocks: Block[];
  notes: Map<string, Block[]>;
  losses: Loss[];
}

/**
 * Turns the document that mammoth read into our blocks.
 * @param document what mammoth read of a file that `prepare` has made plain
 * @param pictures the pictures of that file; `key` of an image is its place there
 */
export function fromMammoth(document: unknown, pictures: readonly WordPicture[]): ReadDocument {
  const root = document as Node;
  const result: ReadDocument = { blocks: [], notes: new Map(), losses: [] };
  let nested = 0;
  let merged = 0;
  result.blocks = blocksOf(root.children ?? [], false);
  if (nested)
    result.losses.push(
      lost(
        'nested-tables',
        `ตารางที่ซ้อนในตาราง ${nested} ตาราง กลายเป็นข้อความในช่องเดียว ตรวจดูอีกครั้ง`,
        `${nested} table${nested === 1 ? '' : 's'} inside a table became text in one cell; please look at it again`,
      ),
    );
  if (merged)
    result.losses.push(
      changed(
        'merged-cells',
        `ช่องตารางที่ผสานกัน ${merged} ช่อง แยกเป็นช่องเปล่า`,
        `${merged} merged cell${merged === 1 ? ' was' : 's were'} split; the rest is empty`,
      ),
    );
  return result;

  function blocksOf(nodes: Node[], inTable: boolean): Block[] {
    return nodes.flatMap((node): Block[] => {
      if (node.type === 'paragraph') return paragraph(node);
      if (node.type === 'table') return table(node, inTable);
      return node.children ? blocksOf(node.children, inTable) : [];
    });
  }

  function paragraph(node: Node): Block[] {
    const { role, heading, weak, label }: ParagraphFacts = JSON.parse(node.styleId ?? '{}') as ParagraphFacts;
    const children = inlines(node.children ?? []);
    if (!inlineText(children).trim() && imagesIn(children).length === 0 && !hasNote(children)) return [];
    if (heading)
      return [{ type: 'heading', depth: heading, ...(weak && { weak }), children: numbered(label, children) }];
    if (label && role === undefined)
      return [
        {
          type: 'item',
          depth: label.level,
          ordered: !label.bullet,
          ...(!label.bullet && { number: label.number }),
          ...((label.bullet ? label.text : !isPlainNumber(label)) && {
            label: arabicDigits(label.text),
          }),
          children,
        },
      ];
    const sizes = (node.children ?? []).map(({ fontSize }) => fontSize ?? 0);
    const made: Paragraph = {
      type: 'paragraph',
      children: numbered(label, children),
      ...(role && role !== 'quote' && { role }),
      ...(Math.max(0, ...sizes) > 0 && { size: Math.max(...sizes) }),
      ...(node.alignment === 'center' && { centred: true }),
    };
    return role === 'quote' ? [{ type: 'quote', children: [made] }] : [made];
  }

  function inlines(nodes: Node[], style: { bold?: boolean; italic?: boolean; strike?: boolean } = {}): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'run':
          return inlines(node.children ?? [], {
            ...(node.isBold && { bold: true }),
            ...(node.isItalic && { italic: true }),
            ...(node.isStrikethrough && { strike: true }),
          });
        case 'text':
          return [{ type: 'text', value: node.value ?? '', ...style }];
        case 'tab':
          return [{ type: 'text', value: '\t', ...style }];
        case 'hyperlink': {
          const children = inlines(node.children ?? [], style);
          return node.href && /^(?:https?:|mailto:|tel:)/i.test(node.href)
            ? [{ type: 'link', href: node.href, children }]
            : children;
        }
        case 'bookmarkStart': {
          const key = markedPicture(node.name);
          return key === undefined ? [] : [{ type: 'image', key, alt: pictures[key]?.alt ?? '' }];
        }
        case 'break':
          return node.breakType === 'line' ? [{ type: 'break' }] : [];
        case 'noteReference': {
          const body = root.notes?.resolve(node)?.body;
          if (!body) return [];
          const id = String(result.notes.size + 1);
          result.notes.set(id, []);
          result.notes.set(id, blocksOf(body, true));
          return [{ type: 'note', id }];
        }
        default:
          return node.children ? inlines(node.children, style) : [];
      }
    });
  }

  function table(node: Node, inTable: boolean): Block[] {
    const rows = (node.children ?? []).filter(({ type }) => type === 'tableRow');
    if (inTable) {
      nested += 1;
      const text = rows
        .map((row) =>
          (row.children ?? []).map((cell) => blockText(blocksOf(cell.children ?? [], true)).trim()).join(': '),
        )
        .join('; ');
      return text ? [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] : [];
    }
    const grid: Block[][][] = [];
    const held = new Map<string, true>();
    rows.forEach((row, y) => {
      const cells: Block[][] = [];
      for (const cell of row.children ?? []) {
        while (held.has(`${y}:${cells.length}`)) cells.push([]);
        const x = cells.length;
        const [across, down] = [cell.colSpan ?? 1, cell.rowSpan ?? 1];
        if (across > 1 || down > 1) merged += 1;
        for (let below = 1; below < down; below++)
          for (let beside = 0; beside < across; beside++) held.set(`${y + below}:${x + beside}`, true);
        cells.push(blocksOf(cell.children ?? [], true), ...Array.from({ length: across - 1 }, () => []));
      }
      while (held.has(`${y}:${cells.length}`)) cells.push([]);
      grid.push(cells);
    });
    if (grid.length === 1 && itemAt(grid, 0).length === 1)
      return [{ type: 'box', children: itemAt(itemAt(grid, 0), 0) }];
    if (
      grid.every((row) =>
        row.every(
          (cell) =>
            !blockText(cell).trim() &&
            cell.every((block) => block.type !== 'paragraph' || imagesIn(block.children).length === 0),
        ),
      )
    )
      return [];
    return [{ type: 'table', rows: grid, header: rows[0]?.isHeader ?? false }];
  }
}

/** Whether Markdown writes a number by itself just as Word shows it. */
const isPlainNumber = ({ text, number }: NonNullable<ParagraphFacts['label']>): boolean => {
  const digits = /^(\d{1,9})[.)]?$/.exec(arabicDigits(text))?.[1];
  return digits === String(number);
};

const hasNote = (children: readonly Inline[]): boolean =>
  children.some((child) => child.type === 'note' || (child.type === 'link' && hasNote(child.children)));

/** Words with the number before them that Word shows. */
const numbered = (label: ParagraphFacts['label'], children: Inline[]): Inline[] =>
  label && label.text ? [{ type: 'text', value: `${label.text} ` }, ...children] : children;

/**
 * A sentence about a picture that could not be carried over.
 * @param number its place among the pictures of the file, from 1
 * @param place  the words before it
 */
export const pictureLost = (number: number, alt: string, place: string, why: { th: string; en: string }): Loss =>
  lost(
    'picture',
    `ภาพที่ ${number}${alt ? ` ${sample(alt, 30)}` : ''} (หลัง ${place}) ย้ายมาไม่ได้: ${why.th}`,
    `Picture ${number}${alt ? ` ${sample(alt, 30)}` : ''} (after ${place}) could not be carried over: ${why.en}`,
  );
