import { breakLines } from '../parts/text-lines.ts';
import { markup, type Markup } from './markup.ts';

/** A label in a drawing, its lines broken by us, since SVG breaks none. Lengths are units of the drawing (mm). */
export interface Label {
  x: number;
  y: number;
  text: string;
  size: number;
  /** Greatest width of a line. */
  width?: number;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  soft?: boolean;
}

/** Writes a label; `y` is the base line of its first line. */
export function label({ x, y, text, size, width = 1000, anchor = 'start', bold = false, soft = false }: Label): Markup {
  const lines = breakLines(text, width / size);
  return markup`<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" class="${bold ? 'bold' : ''}${soft ? ' soft' : ''}">${lines.map((line, index) => markup`<tspan x="${x}" dy="${index === 0 ? 0 : size * 1.5}">${line}</tspan>`)}</text>`;
}

/** Dotted lines to write on. */
export const writingLines = (x: number, y: number, width: number, count: number, step = 8): Markup =>
  markup`<path class="dots" d="${Array.from({ length: count }, (_, index) => `M${x} ${y + index * step}h${width}`).join('')}"/>`;

/** An empty box with round corners. */
export const emptyBox = (x: number, y: number, width: number, height: number, cls = ''): Markup =>
  markup`<rect class="empty-box ${cls}" x="${x}" y="${y}" width="${width}" height="${height}" rx="2"/>`;
