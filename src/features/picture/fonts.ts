import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { BRAND } from '../../settings/look.ts';
import type { BrandFace } from '../../settings/brand.ts';

/** A face of the pictures: the names that its files have, ours behind that of the site, and where they lie. */
interface PictureFace {
  family: string;
  files: readonly string[];
}

const OURS = {
  title: {
    family: 'Trirong SemiBold',
    files: ['trirong/files/trirong-thai-600-normal', 'trirong/files/trirong-latin-600-normal'],
  },
  text: {
    family: 'Sarabun',
    files: ['sarabun/files/sarabun-thai-400-normal', 'sarabun/files/sarabun-latin-400-normal'],
  },
} as const;

/** @param called what the files of the weight call themselves */
function faceWith(face: BrandFace | undefined, called: string, weight: number, ours: PictureFace): PictureFace {
  if (!face) return ours;
  const slug = face.package.replace('@fontsource/', '');
  const files = readdirSync(join(process.cwd(), 'node_modules', face.package, 'files'))
    .filter((name) => name.endsWith(`-${weight}-normal.woff`))
    .map((name) => `${slug}/files/${name.replace(/\.woff$/, '')}`);
  return { family: `${called}, ${ours.family}`, files: [...files, ...ours.files] };
}

const { text, heading } = BRAND.faces ?? {};
/** Fonts of the pictures, for each the files of the scripts that it has. */
export const FONTS: Readonly<Record<keyof typeof OURS, PictureFace>> = {
  title: faceWith(heading, `${heading?.family ?? ''} SemiBold`, 600, OURS.title),
  text: faceWith(text, text?.family ?? '', 400, OURS.text),
};

const HEAD = 12;
const TABLE = 16;

/** Unpacks a WOFF 1.0 font into the TrueType font that it holds, which is what the library of text reads. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF font · ไม่ใช่แบบอักษร WOFF');
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(HEAD + TABLE * count);
  const power = Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(TABLE * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(TABLE * (count - 2 ** power), 10);
  const parts: Uint8Array[] = [head];
  let offset = head.length;
  for (let at = 0; at < count; at++) {
    const entry = 44 + 20 * at;
    const [from, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(from, from + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    woff.copy(head, HEAD + TABLE * at, entry, entry + 4);
    woff.copy(head, HEAD + TABLE * at + 4, entry + 16, entry + 20);
    head.writeUInt32BE(offset, HEAD + TABLE * at + 8);
    head.writeUInt32BE(length, HEAD + TABLE * at + 12);
    const padding = (4 - (length % 4)) % 4;
    parts.push(table, Buffer.alloc(padding));
    offset += length + padding;
  }
  return Buffer.concat(parts);
}

/** Writes the fonts into a folder. @returns their files, by font */
export function writeFonts(folder: string): Record<keyof typeof FONTS, string[]> {
  mkdirSync(folder, { recursive: true });
  const find = createRequire(join(process.cwd(), 'package.json'));
  const written = (files: readonly string[]): string[] =>
    files.map((file) => {
      const to = join(folder, `${file.split('/').at(-1) ?? file}.ttf`);
      writeFileSync(to, unpackWoff(readFileSync(find.resolve(`@fontsource/${file}.woff`))));
      return to;
    });
  return { title: written(FONTS.title.files), text: written(FONTS.text.files) };
}
