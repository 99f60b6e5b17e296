import { posix } from 'node:path';
import { captures } from '../../src/certain.ts';
import { leadsTo } from './hosts/moved.ts';
import type { SiteFiles } from './site-files.ts';

/** What the rest of a build asks of a page that is done. */
export interface PageFacts {
  /** Addresses of its sheets, those for print apart. */
  sheets: string[];
  /** The content security policy that it names for itself; empty where it has none. */
  policy: string;
  /** Where it leads on, if it only does that; else empty. */
  moved: string;
  /** Files that it asks for by themselves (scripts, sheets, pictures), and others that it names in the same way. */
  asks: string[];
}

/** The sheets of a page, as it names them. */
export const SHEET = /<link rel="stylesheet" href="([^"]+\.css)">/g;
/** What the head of a page names for other programs than the browser that shows it. */
const FOR_PROGRAMS = /(?:feed|opensearch)\.xml$|(?:^|\/)feeds\/|\.md$/;
/** Pages, and what lies on other sites. */
const NO_FILE = /\/$|\.html$|^[a-z]+:/;

/**
 * What follows from the text of a page that is done.
 * @param base path that the site will be served under, with a slash at both ends
 */
export const pageFacts = (site: SiteFiles, file: string, base: string): PageFacts =>
  site.fact(file, `page below ${base}`, (html) => ({
    sheets: captures(html, SHEET),
    policy: policyIn(html) ?? '',
    moved: leadsTo(html) ?? '',
    asks: [
      ...captures(html, /<(?:link|script|img|source)\b[^>]*?\s(?:href|src)="([^"#]+)"/g),
      ...captures(html, /srcset="([^"\s]+)/g),
    ]
      .filter((url) => !NO_FILE.test(url))
      .map((url) => fileAt(url, file, base))
      .filter((name) => !FOR_PROGRAMS.test(name)),
  }));

/** Whether the page was done by an earlier build. */
export const isDone = (site: SiteFiles, file: string, base: string): boolean => site.knows(file, `page below ${base}`);

/** The file to which an address leads that stands in a file of the site. */
export const fileAt = (url: string, file: string, base: string): string =>
  (url.startsWith('/') ? url.slice(base.length) : posix.join(posix.dirname(file), url)).replace(/[?#].*$/, '');

function policyIn(html: string): string | undefined {
  const written = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  return written?.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
