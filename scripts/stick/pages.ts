import { posix } from 'node:path';
import { fromFile, type CopiedSite } from './addresses.ts';

/** Holds pages of a copy to its own files, as `site/frame/policy.ts` does on a host; workers are made of texts here. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' file: blob:",
  "style-src 'self' file:",
  "img-src 'self' file: data: blob:",
  "font-src 'self' file: data:",
  'connect-src data: blob:',
  'worker-src blob:',
  "form-action 'self' file:",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types mountain default copy',
].join('; ');

/** What is put into a page of a copy. */
export interface PageOfCopy {
  /** Path of the page below the site's folder: `en/cases/index.html`. */
  file: string;
  /** Tells this copy's trays and drafts from those of others. */
  name: string;
  /** HTML that stands first on the page, after its head line. */
  note?: string;
}

/** A tag with its attributes, a script with what is in it, or a comment. */
const TAG = /<!--.*?-->|<script\b([^>]*)>.*?<\/script>|<([a-z][\w-]*)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gs;
const ADDRESS = /(\s(?:href|src|action|poster|data-path|value))="([^"]*)"/g;
/** Kinds of `<link>` that mean nothing on a disk: other programs read them, or a host sends them early. */
const NO_USE = /\srel="(?:manifest|alternate|search|preload|modulepreload|apple-touch-icon)"/;

/** A page of the site as a page of a copy: relative addresses, and scripts that run from a disk. */
export function pageOfCopy(html: string, { file, name, note = '' }: PageOfCopy, site: CopiedSite): string {
  const modules: string[] = [];
  const up = posix.relative(posix.dirname(file), '.') || '.';
  const body = html.replace(TAG, (whole, script: string | undefined, tag: string | undefined, attributes = '') => {
    if (script !== undefined) {
      const source = /\ssrc="[^"]*\/_astro\/([^"]+)"/.exec(script)?.[1];
      if (source) modules.push(source);
      return source ? '' : whole;
    }
    if (tag === undefined) return whole;
    if (tag === 'link' && NO_USE.test(attributes)) return '';
    if (tag === 'meta' && attributes.includes('http-equiv="Content-Security-Policy"'))
      return `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
    const written = attributes
      .replace(ADDRESS, (_: string, named: string, value: string) => `${named}="${local(value, file, site)}"`)
      // Scripts put addresses together from these; the first script of the page makes them whole.
      .replace(/(\sdata-(?:base|data))="(\/[^"]*)"/g, (found: string, named: string, value: string) =>
        value.startsWith(site.base) ? `${named}="${up}/${value.slice(site.base.length)}"` : found,
      );
    return `<${tag}${written}>`;
  });
  const published = site.published ? ` data-published="${site.published}"` : '';
  const start = `<script src="${up}/_copy/run.js" data-name="${name}"${published} data-modules="${modules.join(' ')}"></script>`;
  return body
    .replace(/<main\b[^>]*>/, (main) => main + note)
    .replace(/<\/body>\s*<\/html>\s*$/, () => `${start}</body></html>`);
}

function local(value: string, file: string, site: CopiedSite): string {
  if (!value.startsWith(site.base)) return value;
  return fromFile(value.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), file, site).replaceAll('&', '&amp;');
}
