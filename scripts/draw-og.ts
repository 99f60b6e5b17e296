import { LANGS } from '../src/words/languages.ts';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { SITE } from '../src/site.config.ts';
import { findChromium } from './chromium.ts';

/**
 * Draws `public/og-th.png` and `og-en.png`, the pictures that LINE and others show beside a shared link to a page that is
 * no entry, and the icons of the installed site from `public/favicon.svg`. Run it after changing the name in
 * `src/site.config.ts` or the mark.
 */
const font = (family: string, file: string, range: string) =>
  `@font-face{font-family:${family};font-weight:600;unicode-range:${range};src:url(data:font/woff2;base64,${readFileSync(`node_modules/@fontsource/${file}`).toString('base64')})}`;
const THAI = 'U+0E01-0E5B';
const LATIN = 'U+0000-00FF,U+2013-2019';
const fonts = [
  font('Trirong', 'trirong/files/trirong-thai-600-normal.woff2', THAI),
  font('Trirong', 'trirong/files/trirong-latin-600-normal.woff2', LATIN),
  font('Sarabun', 'sarabun/files/sarabun-thai-400-normal.woff2', THAI),
  font('Sarabun', 'sarabun/files/sarabun-latin-400-normal.woff2', LATIN),
].join('');

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
for (const lang of LANGS) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await page.setContent(`<html lang="${lang}"><style>${fonts}
    body{margin:0;width:1200px;height:630px;background:#faf6ed;color:#27211a;display:grid;grid-template-columns:520px 1fr;align-items:center;gap:56px;padding:0 72px;box-sizing:border-box;font:34px/1.7 Sarabun}
    h1{font:600 76px/1.4 Trirong;margin:0}p{margin:8px 0 0;color:#5a5043}</style>
    <svg viewBox="0 0 64 58" width="500"><path fill="#33488a" d="M31 2 2 54 31 37z"/><path fill="#b9522f" d="M33 2 62 54 33 37z"/><path fill="#dba82f" d="M32 39.5 4.5 55.5h55z"/></svg>
    <div><h1>${SITE.name[lang]}</h1><p>${SITE.tagline[lang]}</p></div></html>`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `public/og-${lang}.png` });
}
await browser.close();
await drawIcons();

/**
 * The mark in the sizes that devices ask for. The maskable one has paper to its edges and the mark in the circle that every
 * mask leaves.
 */
async function drawIcons(): Promise<void> {
  const mark = (size: number) =>
    sharp('public/favicon.svg', { density: (72 * size) / 64 })
      .resize(size, size)
      .png();
  for (const size of [192, 512]) await mark(size).toFile(`public/icon-${size}.png`);
  const inside = await mark(360).toBuffer();
  await sharp({ create: { width: 512, height: 512, channels: 3, background: '#faf6ed' } })
    .composite([{ input: inside, gravity: 'centre' }])
    .png()
    .toFile('public/icon-maskable-512.png');
}
