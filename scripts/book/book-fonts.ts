import { readFileSync } from 'node:fs';

/** The fonts of a printed book as rules of `@font-face` that hold them. */
export function bookFonts(): string {
  const face = (part: string, weight: number, range: string): string =>
    `@font-face{font-family:Sarabun;font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${readFileSync(`node_modules/@fontsource/sarabun/files/sarabun-${part}-${weight}-normal.woff2`).toString('base64')})}`;
  return [400, 700]
    .flatMap((weight) => [face('thai', weight, 'U+0E01-0E5B,U+200B'), face('latin', weight, 'U+0000-00FF,U+2013-2026')])
    .join('\n');
}
