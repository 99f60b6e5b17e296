import type { ReadPortable } from './portable/read-portable.ts';

/** The door of workshop material: entries as documents are made from them, and tools that write documents of others. */
export type { PortableEntry } from './portable/portable-entry.ts';
export type { Markup } from './print/markup.ts';
export type { SimplePart } from './plan/simple-docx.ts';
export type { SlideModel } from './slides/slide-model.ts';

/** Sheets: markup that escapes, QR codes, and the room in which sheets are looked at and printed. */
export const loadPaper = () => import('./paper.ts');
/** QR codes as squares and paths. */
export const loadQr = () => import('./parts/qr-matrix.ts');
/** Word documents of headings, paragraphs and tables. */
export const loadSimpleDocx = () => import('./plan/simple-docx.ts');
/** Slides as a PPTX file. */
export const loadSlides = () => import('./slides/pptx.ts');
export { csvText } from '../../library/tables/csv-text.ts';

/** Reads what `/data/` serves; see `portable/read-portable.ts`. */
export const readPortable = async (value: unknown): Promise<ReadPortable | 'newer' | undefined> =>
  (await import('./portable/read-portable.ts')).readPortable(value);
