import sarabunLatin from '@fontsource/sarabun/files/sarabun-latin-400-normal.woff2?url';
import sarabunLatinBold from '@fontsource/sarabun/files/sarabun-latin-700-normal.woff2?url';
import sarabunThai from '@fontsource/sarabun/files/sarabun-thai-400-normal.woff2?url';
import sarabunThaiBold from '@fontsource/sarabun/files/sarabun-thai-700-normal.woff2?url';
import trirongLatin from '@fontsource/trirong/files/trirong-latin-600-normal.woff2?url';
import trirongThai from '@fontsource/trirong/files/trirong-thai-600-normal.woff2?url';
import { base64 } from '../parts/base64.ts';
import material from '../material.css?inline';

/** The parts of each family, as Fontsource cuts them. */
const THAI = 'U+02D7, U+0303, U+0331, U+0E01-0E5B, U+200C-200D, U+25CC';
const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const FACES: [family: string, weight: number, url: string, range: string][] = [
  ['Sarabun', 400, sarabunThai, THAI],
  ['Sarabun', 400, sarabunLatin, LATIN],
  ['Sarabun', 700, sarabunThaiBold, THAI],
  ['Sarabun', 700, sarabunLatinBold, LATIN],
  ['Trirong', 600, trirongThai, THAI],
  ['Trirong', 600, trirongLatin, LATIN],
];
/** What a page in a folder needs beside the sheets. */
const PAGE =
  'body{margin:0;background:var(--print-paper);color:var(--print-ink);font:1rem/1.7 Sarabun,"Leelawadee UI",Tahoma,sans-serif}.material-index main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem}.material-index small{color:var(--print-soft);overflow-wrap:anywhere}.material-index li{margin:.4rem 0}@media screen{.material-page{background:var(--room-table)}}@media screen and (max-width:60rem){.material-page{--zoom:.42}}@media screen and (max-width:30rem){.material-page{--zoom:.3}}';

/** The styles of printed pages with their fonts inside, since browsers refuse fonts from a folder. */
export async function zipStyles(): Promise<string> {
  const faces = await Promise.all(
    FACES.map(async ([family, weight, url, range]) => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`The font ${url} could not be read.`);
      const data = base64(new Uint8Array(await answer.arrayBuffer()));
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`;
    }),
  );
  return [...faces, PAGE, material].join('\n');
}
