import type { Material } from './document-inputs.ts';

/**
 * The tray with the whole of its entries, for other programs: indented, UTF-8. `format` names the shape; its version goes
 * up with that of the entries.
 */
export function trayJson({ tray, entries, lang, credit }: Material): string {
  return `${JSON.stringify({ format: 'moving-the-mountain/tray-material', version: 2, lang, credit, tray, entries }, null, 2)}\n`;
}
