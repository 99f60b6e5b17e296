import { itemAt } from '../../../certain.ts';
import type { Element, ElementContent, Parents } from 'hast';
import { changeElements, element, elementsIn, isElement, textOf } from './hast.ts';
import type { Counts } from './told.ts';

/** Columns of the widest table that is laid out; what is merged further than this is not. */
const WIDEST = 200;
const BLOCK = /^(?:p|div|ul|ol|li|h[1-6]|blockquote|pre|dl|dt|dd|section|article|center)$/;

/**
 * Lays tables out so that every value stands under its own heading: merged cells become one with empty ones beside or
 * under it, as in the import of Word files. The first row is the head. A table of one cell is only a frame.
 */
export function mendTables(root: Parents, counts: Counts): void {
  for (const node of [...elementsIn(root)]) if (node.tagName === 'table') flattenInner(node, counts);
  changeElements(root, (node) => (node.tagName === 'table' ? laidOut(node, counts) : [node]));
}

/** Tables within cells become words. */
function flattenInner(table: Element, counts: Counts): void {
  for (const inner of elementsIn(table)) {
    if (inner.tagName !== 'table') continue;
    counts.nested += 1;
    const words = rowsOf(inner)
      .map((row) =>
        cellsOf(row)
          .map((cell) => textOf(cell).replace(/\s+/g, ' ').trim())
          .join(': '),
      )
      .filter(Boolean)
      .join('; ');
    Object.assign(inner, element('p', [{ type: 'text', value: words }]));
  }
}

const rowsOf = (table: Element): Element[] =>
  table.children.flatMap((child) =>
    !isElement(child)
      ? []
      : child.tagName === 'tr'
        ? [child]
        : /^t(?:head|body|foot)$/.test(child.tagName)
          ? rowsOf(child)
          : [],
  );
const cellsOf = (row: Element): Element[] =>
  row.children.filter((child): child is Element => isElement(child) && /^t[dh]$/.test(child.tagName));

function laidOut(table: Element, counts: Counts): ElementContent[] {
  const rows = rowsOf(table);
  const caption = table.children.filter(isElement).find(({ tagName }) => tagName === 'caption');
  const above = caption && textOf(caption).trim() ? [element('p', caption.children)] : [];
  const grid: (ElementContent[] | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (itemAt(grid, y)[x] !== undefined) x++;
      const span = (key: string, most: number) =>
        Math.min(Math.max(Number(cell.properties[key] ?? 1) || (key === 'rowSpan' ? most : 1), 1), most);
      const across = span('colSpan', Math.max(1, WIDEST - x));
      const down = span('rowSpan', rows.length - y);
      if (across > 1 || down > 1) counts.merged += 1;
      for (let below = 0; below < down; below++)
        for (let beside = 0; beside < across; beside++) itemAt(grid, y + below)[x + beside] ??= [];
      itemAt(grid, y)[x] = cell.children;
      x += across;
    }
  });
  // Sheets often carry empty rows and columns behind the last value.
  const full = (cell: ElementContent[] | undefined) =>
    cell !== undefined && cell.some((child) => textOf(child).trim() !== '');
  const kept = grid.filter((row) => row.some(full));
  const width = Math.max(0, ...kept.map((row) => row.findLastIndex(full) + 1));
  if (kept.length === 0 || width === 0) return above;
  if (kept.length === 1 && width === 1) return [...above, ...(itemAt(kept, 0)[0] ?? [])];
  return [
    ...above,
    element('table', [
      element(
        'tbody',
        kept.map((row, y) =>
          element(
            'tr',
            Array.from({ length: width }, (_, x) => element(y === 0 ? 'th' : 'td', inOneLine(row[x] ?? []))),
          ),
        ),
      ),
    ]),
  ];
}

/** The content of a cell in one line: `<cell-break>` stands where a paragraph or item ends. */
function inOneLine(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  const end = () => {
    if (out.length && !(isElement(out.at(-1)) && (out.at(-1) as Element).tagName === 'cell-break'))
      out.push(element('cell-break', []));
  };
  for (const child of children) {
    if (
      !isElement(child) ||
      !(BLOCK.test(child.tagName) || [...elementsIn(child)].some(({ tagName }) => BLOCK.test(tagName)))
    ) {
      if (isElement(child) || (child.type === 'text' && (child.value.trim() || out.length))) out.push(child);
      continue;
    }
    end();
    if (child.tagName === 'li') {
      const { dataLabel: label, dataNumber: place } = child.properties;
      const mark = label ?? (place === undefined ? '•' : `${String(place)}.`);
      out.push({ type: 'text', value: `${String(mark)} ` });
    }
    out.push(...inOneLine(child.children));
    end();
  }
  while (isElement(out.at(-1)) && (out.at(-1) as Element).tagName === 'cell-break') out.pop();
  return out;
}
