import { qrMatrix, qrPath, scans } from '../parts/qr-matrix.ts';
import { markup, type Markup } from './markup.ts';

/** A QR code as a drawing; its white border is part of it. None for what does not scan. */
export function qrMarkup(url: string, label: string): Markup {
  if (!scans(url)) return markup``;
  const rows = qrMatrix(url);
  return markup`<svg class="qr" viewBox="0 0 ${rows.length} ${rows.length}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${rows.length}" height="${rows.length}" fill="#fff"/><path d="${qrPath(rows)}" fill="#000"/></svg>`;
}
