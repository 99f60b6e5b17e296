import type { Material } from './document-inputs.ts';

/** The tray with the whole of its entries, for other programs: indented, UTF-8, `format` names the shape. */
export function trayJson({ tray, entries, lang, credit }: Material): string {
  return `${JSON.stringify({ format: 'moving-the-mountain/tray-material', version: 1, lang, credit, tray, entries }, null, 2)}\n`;
}
