import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { ensureTools } from './bench/tools.ts';

/**
 * `npm run fonts`: cuts the typefaces of the site to the letters that its pages have (`src/site/fonts/`, which are kept
 * in Git): one file a face for Thai with digits and signs. What few pages have stands in files of its own, which a
 * browser fetches when it meets a letter of them: Latin letters and Thai digits of the bold faces, accented letters of
 * the other. Without hinting, which screens of today pass over, and without features but those that place Thai marks.
 */
const FOLDER = 'bench/fonts';
const OUT = resolve('src/site/fonts');

type Subset = (
  font: Buffer,
  text: string,
  options: { targetFormat: 'woff2'; keepFeatures: string[]; noHinting: boolean },
) => Promise<Buffer>;

const letters = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
/** Thai letters, vowels and marks. */
const LETTERS = letters(0x0e01, 0x0e3a) + letters(0x0e3f, 0x0e4e);
/** Thai digits and the signs of old books. */
const THAI_DIGITS = letters(0x0e4f, 0x0e5b);
const SIGNS = '\u00a0–—“”‘’…→−≥≤·×÷';
const ACCENTED = [...letters(0xa1, 0xff)].filter((letter) => !SIGNS.includes(letter)).join('');
const DIGITS = ' 0123456789.,:;-/()[]%"!?+\u00a0·“”–…→';
const ASCII = letters(0x20, 0x7e);
/** What the bold faces have apart. */
const APART = ASCII + SIGNS + ACCENTED + THAI_DIGITS;

const THAI_FEATURES = ['mark', 'mkmk', 'ccmp'];
const SARABUN = '@expo-google-fonts/sarabun/';
const TRIRONG = '@expo-google-fonts/trirong/';
const FACES: [file: string, face: string, text: string, features: string[]][] = [
  ['sarabun-400', `${SARABUN}400Regular/Sarabun_400Regular.ttf`, LETTERS + THAI_DIGITS + ASCII + SIGNS, THAI_FEATURES],
  ['sarabun-400-accented', `${SARABUN}400Regular/Sarabun_400Regular.ttf`, ACCENTED, []],
  ['sarabun-700', `${SARABUN}700Bold/Sarabun_700Bold.ttf`, LETTERS + DIGITS, THAI_FEATURES],
  ['sarabun-700-latin', `${SARABUN}700Bold/Sarabun_700Bold.ttf`, APART, ['kern']],
  ['trirong-600', `${TRIRONG}Trirong_600SemiBold.ttf`, LETTERS + DIGITS, THAI_FEATURES],
  ['trirong-600-latin', `${TRIRONG}Trirong_600SemiBold.ttf`, APART, ['kern']],
];

ensureTools(FOLDER);
const subset = createRequire(resolve(FOLDER, 'package.json'))('subset-font') as Subset;
mkdirSync(OUT, { recursive: true });
for (const [file, face, text, keepFeatures] of FACES) {
  const whole = readFileSync(join(FOLDER, 'node_modules', face));
  const cut = await subset(whole, text, { targetFormat: 'woff2', keepFeatures, noHinting: true });
  writeFileSync(join(OUT, `${file}.woff2`), cut);
  console.log(`${(cut.length / 1000).toFixed(1).padStart(6)} kB  ${file}`);
}
