import { pageFacts } from './page-facts.ts';
import { SiteFiles } from './site-files.ts';

/** Headers of an answer, by name. */
export type Headers = Readonly<Record<string, string>>;

/**
 * Where a rule holds: everywhere, in a folder and below, at one file, or at all files with an ending. Paths are below
 * the site's base, and a folder ends with a slash.
 */
export type Where =
  { readonly at: 'everywhere' } | { readonly at: 'folder' | 'file' | 'ending'; readonly path: string };

export interface HeaderRule {
  readonly where: Where;
  readonly headers: Headers;
}

/**
 * What a host should send with every file of a built site: one table, from which the files of all hosts are written
 * and which `npm run serve` obeys. A later rule overrides an earlier one, header by header.
 */
export interface HeaderTable {
  /** Path that the site is served under; begins and ends with a slash. */
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  /**
   * Addresses of before (`formerly` in an entry), each with the page that it leads to; with the base. What lies there
   * leads on by itself, too: not every host can be told.
   */
  readonly moved: Readonly<Record<string, string>>;
}

/** Fits every page, the editors' desk too: hosts that join the values of several rules must not break it. */
const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Content-Security-Policy': "object-src 'none'; base-uri 'self'; frame-ancestors 'none'",
};
/** A file that may change under its name is kept, and asked for again before it is shown. */
export const REVALIDATE = 'no-cache';
/** A file whose name holds a digest of what is in it. */
export const FOR_EVER = 'public, max-age=31536000, immutable';
/** Drawings are documents when they are opened by themselves; nothing in one may run or reach this site. */
const DRAWING = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
/**
 * What pages of others may read from their scripts: feeds and data, which hold nothing of the reader. A folder that holds
 * pages too may say so of them as well.
 */
const OPEN: Headers = { 'Access-Control-Allow-Origin': '*' };
const OPEN_FOLDERS = ['data/', 'feeds/'];
/** What a browser believes only for a year of https: advice, not a rule, since it cannot be taken back. */
export const HSTS = 'max-age=31536000';

/**
 * The table of a built site. Pages get the policy that stands in them, so that the two cannot differ; to it comes
 * what only a header can say, who may frame them.
 * @param folder the built site
 * @param base   path that it will be served under, with a slash at both ends
 * @param site   its files, as far as they are known
 */
export function headerTable(folder: string, base = '/', site = new SiteFiles(folder)): HeaderTable {
  const files = site.names;
  const policies = new Map<string, string>();
  const moved: Record<string, string> = {};
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const { policy, moved: now } = pageFacts(site, file, base);
    if (policy) policies.set(file, policy);
    if (now) moved[base + file.replace(/index\.html$/, '')] = now;
  }
  const usual = policies.get('index.html');
  const pages: HeaderRule[] = usual
    ? [...placesOf([...policies].filter(([, policy]) => policy === usual).map(([file]) => file))].map((where) => ({
        where,
        headers: { ...framed(usual), 'Cache-Control': REVALIDATE },
      }))
    : [];
  const others: HeaderRule[] = [...policies]
    .filter(([, policy]) => policy !== usual)
    .map(([file, policy]) => ({
      where: { at: 'folder', path: file.replace(/[^/]*$/, '') },
      headers: { ...framed(policy), 'Cache-Control': REVALIDATE },
    }));
  const revisions = [...new Set(files.flatMap((name) => /^(search-index\/[^/]+\/[^/.]+)\//.exec(name)?.[1] ?? []))];
  return {
    base,
    moved,
    rules: [
      { where: { at: 'everywhere' }, headers: EVERYWHERE },
      ...pages,
      ...others,
      ...['_astro', ...revisions].map((path): HeaderRule => ({
        where: { at: 'folder', path: `${path}/` },
        headers: { 'Cache-Control': FOR_EVER },
      })),
      { where: { at: 'file', path: 'sw.js' }, headers: { 'Cache-Control': REVALIDATE } },
      ...OPEN_FOLDERS.flatMap((path) => [path, `en/${path}`]).map((path): HeaderRule => ({
        where: { at: 'folder', path },
        headers: OPEN,
      })),
      { where: { at: 'folder', path: 'pagefind/' }, headers: OPEN },
      ...['feed.xml', 'en/feed.xml', 'llms.txt'].map((path): HeaderRule => ({
        where: { at: 'file', path },
        headers: OPEN,
      })),
      { where: { at: 'ending', path: '.md' }, headers: OPEN },
      { where: { at: 'ending', path: '.svg' }, headers: { 'Content-Security-Policy': DRAWING } },
    ],
  };
}

const framed = (policy: string): Headers => ({ 'Content-Security-Policy': `${policy}; frame-ancestors 'none'` });

/**
 * The fewest places that hold these pages and none with a policy of its own: `/`, `/404.html`, `/cases/`, and below a
 * language that holds others, `/en/cases/`.
 */
function placesOf(files: readonly string[]): Set<Where> {
  const places = new Map<string, Where>();
  for (const file of files) {
    const [first = '', second] = file.split('/');
    const language = /^[a-z]{2}$/.test(first);
    const path = language
      ? file.split('/').length > 2
        ? `${first}/${second}/`
        : file
      : file.includes('/')
        ? `${first}/`
        : file;
    places.set(path, { at: path.endsWith('/') ? 'folder' : 'file', path });
  }
  return new Set(places.values());
}

/** Whether a rule holds at a path below the base. A folder's own address is that of its `index.html`. */
function holds(where: Where, path: string): boolean {
  if (where.at === 'everywhere') return true;
  if (where.at === 'folder') return path.startsWith(where.path);
  if (where.at === 'ending') return path.endsWith(where.path);
  return path === where.path || path === where.path.replace(/(^|\/)index\.html$/, '$1');
}

/**
 * What is sent with one file.
 * @param path below the base, without a leading slash
 */
export function headersAt(table: HeaderTable, path: string): Headers {
  const found: Record<string, string> = { 'Cache-Control': REVALIDATE };
  for (const rule of table.rules) if (holds(rule.where, path)) Object.assign(found, rule.headers);
  return found;
}
