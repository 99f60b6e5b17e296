import { qrMatrix, qrPath } from '../parts/qr-matrix.ts';
import { markup, type Markup } from './markup.ts';

/**
 * A QR code as a drawing; its white border is part of it. None for a file of this device (a copy of the site on a disk):
 * a phone that scans it would find nothing.
 */
export function qrMarkup(url: string, label: string): Markup {
  if (url.startsWith('file:')) return markup``;
  const rows = qrMatrix(url);
  return markup`<svg class="qr" viewBox="0 0 ${rows.length} ${rows.length}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${rows.length}" height="${rows.length}" fill="#fff"/><path d="${qrPath(rows)}" fill="#000"/></svg>`;
}
