import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { benchFolder } from '../../../scripts/bench/tools.ts';

/** A folder for what the tests of this run make. */
export const scratch = mkdtempSync(join(tmpdir(), 'material-'));

/**
 * Opens documents in LibreOffice and saves them as PDF beside them, all in one start of the program.
 * A fresh Debian has no Thai face, so the one that the documents name is put before its own from a package of fonts;
 * a letter that is not in it would show up as a second font in the PDF.
 */
export function toPdf(files: readonly string[]): string[] {
  const faces = ['400Regular', '700Bold']
    .map((folder) => `<dir>${benchFolder('@expo-google-fonts/sarabun', folder)}</dir>`)
    .join('');
  const config = join(scratch, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${faces}<dir>/usr/share/fonts</dir><cachedir>${join(scratch, 'faces')}</cachedir></fontconfig>`,
  );
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(scratch, 'office')}`,
      '--convert-to',
      'pdf',
      '--outdir',
      scratch,
      ...files,
    ],
    { stdio: 'pipe', env: { ...process.env, FONTCONFIG_FILE: config } },
  );
  return files.map((file) => join(scratch, basename(file).replace(/\.[^.]+$/, '.pdf')));
}

export interface PdfFacts {
  /** Width and height of each page, mm. */
  pages: [number, number][];
  /** Names of fonts, without the letters that mark a part of one. */
  fonts: string[];
  /** Whether every font is in the file. */
  embedded: boolean;
  /** Texts of the pages, `squeezed`. */
  texts: string[];
}

/** What a PDF holds, as poppler reads it. */
export function readPdf(file: string): PdfFacts {
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64e6 });
  const pages = [...run('pdfinfo', '-l', '10000', file).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(
    ([, width, height]): [number, number] => [Math.round(Number(width) / 2.8346), Math.round(Number(height) / 2.8346)],
  );
  const fonts = run('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => /^(\S+|\[none\])\s+(.*?)\s+(yes|no)\s+(yes|no)\s+(yes|no)\s/.exec(line)!);
  return {
    pages,
    fonts: [...new Set(fonts.map(([, name]) => name!.replace(/^[A-Z]{6}\+/, '')))]
      .filter((name) => name !== '[none]')
      .sort(),
    embedded: fonts.every(([, , , embedded]) => embedded === 'yes'),
    texts: run('pdftotext', file, '-').split('\f').slice(0, pages.length).map(squeezed),
  };
}

/**
 * A text as it can be looked for in a PDF: without spaces, and without the marks above and below Thai letters,
 * which readers of PDF put behind the next letter now and then. That they are drawn is seen by the fonts, not here.
 */
export const squeezed = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\u0e33', '\u0e32')
    .replace(/[\s\u200b\u200d\u00a0\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+/g, '');

/** Those of some texts that do not stand in another behind the one before them. @param text `squeezed` */
export function missingInOrder(text: string, wanted: readonly string[]): string[] {
  let from = 0;
  const missing: string[] = [];
  for (const part of wanted.map(squeezed)) {
    const at = text.indexOf(part, from);
    if (at < 0) missing.push(part);
    else from = at + part.length;
  }
  return missing;
}

/** A page of a PDF in grey, `dpi` dots to an inch. */
export function greyPage(
  file: string,
  page: number,
  dpi: number,
): { width: number; height: number; at(x: number, y: number): number } {
  const bytes = execFileSync('pdftoppm', ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), file], {
    maxBuffer: 64e6,
  });
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))!;
  const start = bytes.length - Number(width) * Number(height);
  return { width: Number(width), height: Number(height), at: (x, y) => bytes[start + y * Number(width) + x]! };
}
