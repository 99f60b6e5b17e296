import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { captures } from '../../../src/certain.ts';

const packed = new Map<string, number>();

/** Bytes of a file of the built site, gzipped. */
function bytesOf(file: string): number {
  const known = packed.get(file) ?? gzipSync(readFileSync(join('dist', file))).length;
  packed.set(file, known);
  return known;
}
/** Bytes of files of the built site, gzipped. @param files paths in `dist/` */
export const sum = (files: Iterable<string>): number => [...files].reduce((all, file) => all + bytesOf(file), 0);
const htmlOf = (page: string): string => readFileSync(join('dist', page, 'index.html'), 'utf8');

/** A script with everything that it imports at once; what is loaded later, on use, does not count. @param file path in `dist/` */
export function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const next of captures(readFileSync(join('dist', file), 'utf8'), /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    withImports(`_astro/${next}`, found);
  return found;
}

/** Scripts that a browser fetches with a page, as paths in `dist/`. @param page path in `dist/`, without slashes around */
export const scriptsOf = (page: string): Set<string> =>
  new Set(captures(htmlOf(page), /<script[^>]* src="\/([^"]+)"/g).flatMap((file) => [...withImports(file)]));

/** Bytes of scripts that a browser fetches with a page, gzipped. @param page path in `dist/`, without slashes around */
export const scriptBytes = (page: string): number => sum(scriptsOf(page));

/** Style sheets that a page names itself; browsers show nothing before they have them. Those for want of scripts do not count. */
export const sheetsOf = (page: string): string[] =>
  captures(htmlOf(page).replace(/<noscript>.*?<\/noscript>/gs, ''), /<link rel="stylesheet" href="\/([^"]+)"/g);

/** Bytes of the style sheets of a page, gzipped. */
export const sheetBytes = (page: string): number => sum(sheetsOf(page));

/** Sheets that a page is printed with, for which no reader waits. */
export const printSheetsOf = (page: string): string[] =>
  captures(htmlOf(page), /<link rel="stylesheet" media="print" href="\/([^"]+)"/g);

/** What a browser fetches with the heaviest page of a kind, in bytes, gzipped. */
export interface PageWeight {
  kind: string;
  styles: number;
  /** What it is printed with. */
  print: number;
  scripts: number;
}

/** Folders whose pages are all of one kind; every other page is a kind of its own. */
const MANY = /^(?:cases\/in|cases|lessons|notes|workshops|agenda|topics|help|guide|terms|sources)\/[^/]+$/;

/** Every kind of Thai page in `dist/`, with its heaviest styles and its heaviest scripts. */
export function pageWeights(): PageWeight[] {
  const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?:^|\/)index\.html$/.test(file) && !/^(?:en|l|\.)\//.test(file))
    .map((file) => file.replace(/\/?index\.html$/, ''))
    // What only leads elsewhere has neither.
    .filter((page) => sheetsOf(page).length > 0);
  const kinds = new Map<string, PageWeight>();
  for (const page of pages) {
    const kind = MANY.test(page) ? page.replace(/\/[^/]+$/, '/…') : page;
    const before = kinds.get(kind) ?? { kind: `/${kind}`, styles: 0, print: 0, scripts: 0 };
    kinds.set(kind, {
      ...before,
      styles: Math.max(before.styles, sheetBytes(page)),
      print: Math.max(before.print, sum(printSheetsOf(page))),
      scripts: Math.max(before.scripts, scriptBytes(page)),
    });
  }
  return [...kinds.values()].sort((a, b) => b.scripts + b.styles - (a.scripts + a.styles));
}
