import { encode } from 'uqr';

/**
 * A QR code as rows of dark (true) and light squares, with the quiet border that readers need. Level M survives a fold
 * or a stain.
 */
export const qrMatrix = (text: string): boolean[][] => encode(text, { ecc: 'M', border: 4 }).data;

/** The dark squares as one SVG path in units of squares. */
export function qrPath(rows: boolean[][]): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) =>
        dark && !row[x - 1] ? [`M${x} ${y}h${runLength(row, x)}v1h-${runLength(row, x)}z`] : [],
      ),
    )
    .join('');
}

function runLength(row: boolean[], from: number): number {
  let to = from;
  while (row[to]) to += 1;
  return to - from;
}

/**
 * Whether a phone that scans an address finds something there: not at a file of this device, as in a copy of the site on a
 * disk that is published nowhere.
 */
export const scans = (url: string): boolean => !url.startsWith('file:');
