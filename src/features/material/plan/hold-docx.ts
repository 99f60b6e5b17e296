import { itemAt } from '../../../certain.ts';
import { officeText } from '../parts/office-text.ts';
import { TEXT_WIDTH } from './plan-parts.ts';

/** Type of each style that has one of its own, points, as `plan-styles.ts` sets it; all others have that of the text. */
const TYPES: Readonly<Record<string, number>> = { Title: 20, Heading1: 15, Heading2: 12.5, Small: 9 };
const USUAL = 11;
/** What a list and the margins of a cell take of a line, twentieths of a point. */
const [LIST, CELL] = [400, 180];

const CELL_OR_PARAGRAPH = /<w:tcW [^>]*\bw:w="(\d+)"[^>]*>|<\/w:tc>|<w:p(?: [^>]*)?>.*?<\/w:p>/gs;
const TEXT_OR_BREAK = /(<w:t(?: [^>]*)?>)([^<]*)(<\/w:t>)|<w:br\/>/g;
/** Stands between the runs of a paragraph while its lines are looked at; no text has it. */
const SEAM = '\ufeff';

/**
 * The text of a Word file in which no line parts a word, nor a number from what it counts (`office-text.ts`), whoever
 * wrote it.
 */
export function holdDocx(xml: string): string {
  let cell: number | undefined;
  return xml.replace(CELL_OR_PARAGRAPH, (piece, width: string | undefined) => {
    if (width !== undefined) cell = Number(width) - CELL;
    else if (piece === '</w:tc>') cell = undefined;
    else return heldParagraph(piece, cell ?? TEXT_WIDTH);
    return piece;
  });
}

/** @param width of its lines, twentieths of a point */
function heldParagraph(xml: string, width: number): string {
  const style = /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? '';
  const left = /<w:ind [^>]*\bw:left="(\d+)"/.exec(xml)?.[1] ?? (xml.includes('<w:numPr>') ? LIST : 0);
  const texts = Array.from(xml.matchAll(TEXT_OR_BREAK), ([, , text = '\n']) => text);
  const held = officeText(texts.join(SEAM), (width - Number(left)) / 20 / (TYPES[style] ?? USUAL)).split(SEAM);
  if (held.length !== texts.length) return xml;
  let at = 0;
  return xml.replace(TEXT_OR_BREAK, (whole, open: string | undefined, _text, close: string | undefined) => {
    const text = itemAt(held, at++);
    return open === undefined ? whole : open + text + (close ?? '');
  });
}
