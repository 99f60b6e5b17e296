import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type AtRule, type Container } from 'postcss';
import { captures } from '../../src/certain.ts';
import { isDone, pageFacts, SHEET } from './page-facts.ts';
import { SiteFiles, writeAnew } from './site-files.ts';

const isPrint = (rule: AtRule): boolean => rule.name === 'media' && rule.params === 'print';

/** A sheet without its rules for print, and these alone. */
export interface Halves {
  screen: string;
  /** For a link with `media="print"`; empty where the sheet has none. */
  print: string;
}

/** Parts a sheet in two. The layers of each rule stay around it; their order is that of the first sheet of a page. */
export function halves(css: string): Halves {
  const screen = postcss.parse(css);
  const print = postcss.parse(css);
  screen.walkAtRules((rule) => {
    if (isPrint(rule)) removeWithEmpty(rule);
  });
  keepPrint(print);
  return { screen: screen.toString(), print: print.toString().trim() };
}

/** Takes a rule out, and what holds nothing without it. */
function removeWithEmpty(rule: AtRule): void {
  const { parent } = rule;
  rule.remove();
  if (parent?.type === 'atrule' && parent.nodes?.length === 0) removeWithEmpty(parent as AtRule);
}

/** Leaves only what is printed, without the condition, which the link has. */
function keepPrint(within: Container): void {
  for (const node of [...(within.nodes ?? [])]) {
    if (node.type !== 'atrule' || !node.nodes) node.remove();
    else if (isPrint(node)) node.replaceWith(node.nodes);
    else {
      keepPrint(node);
      if (node.nodes.length === 0) node.remove();
    }
  }
}

/**
 * Moves the rules for print of every sheet that a page names into a sheet of their own, which browsers fetch when they
 * have nothing better to do and have at hand for printing. How a part is printed can so stand beside how it looks, and
 * nobody waits for it. Sheets that scripts add are left whole. Runs after the build, since only then they are bundled.
 * @param folder the built site
 * @param more   `base`: path that it will be served under; `site`: its files, as far as they are known
 */
export function writePrintSheets(
  folder: string,
  { base = '/', site = new SiteFiles(folder) }: { base?: string; site?: SiteFiles } = {},
): void {
  const printed = new Map<string, string>();
  const printOf = (href: string): string => {
    const print = printed.get(href) ?? part(folder, href);
    printed.set(href, print);
    return print;
  };
  for (const file of site.names) {
    if (!file.endsWith('.html')) continue;
    if (isDone(site, file, base)) {
      // A page of the build before names the sheets for print already; they themselves were bundled anew.
      pageFacts(site, file, base).sheets.forEach(printOf);
      continue;
    }
    const html = readFileSync(join(folder, file), 'utf8');
    const linked = html.replace(SHEET, (link, href: string) => {
      const print = printOf(href);
      return print && !html.includes(`href="${print}"`)
        ? `${link}<link rel="stylesheet" media="print" href="${print}">`
        : link;
    });
    if (linked !== html) writeAnew(join(folder, file), linked);
  }
}

/** Parts one sheet of the built site. @returns the address of what it prints with, empty where there is nothing */
function part(folder: string, href: string): string {
  const [at] = captures(href, /(_astro\/[^/]+)\.css$/g);
  if (at === undefined || !existsSync(join(folder, `${at}.css`))) return '';
  const print = href.replace(/\.css$/, '.print.css');
  if (existsSync(join(folder, `${at}.print.css`))) return print;
  const { screen, print: rules } = halves(readFileSync(join(folder, `${at}.css`), 'utf8'));
  if (!rules) return '';
  writeFileSync(join(folder, `${at}.css`), screen);
  writeFileSync(join(folder, `${at}.print.css`), rules);
  return print;
}
