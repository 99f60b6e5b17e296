import { posix } from 'node:path';
import { ROOT_MARK } from '../../src/features/stick/held-format.ts';

/** The page of a copy that tells what did not come along. */
export const NOT_HERE = 'not-here/index.html';

/** How addresses of the site are written in a copy of it. */
export interface CopiedSite {
  /** Path that the site was built for, with a slash at both ends. */
  base: string;
  /** All files of the built site. */
  built: ReadonlySet<string>;
  /** Files that come along, by their paths below the site's folder. */
  files: ReadonlySet<string>;
  /** Where the site is published, with a slash at the end; `undefined` where that is not known. */
  published: string | undefined;
}

/** What an address of the site is in a copy: a file that came along, or a page elsewhere. */
type Found = { file: string; after: string } | { elsewhere: string };

/**
 * Finds what an address with the site's base path points at. What did not come along is on the published site, or
 * nowhere: then a page of the copy says so.
 * @param address as it stands in a page, not escaped: `/cases/?side=policy#list`
 * @returns `undefined` where it is no address of the site
 */
export function find(address: string, site: CopiedSite): Found | undefined {
  if (!address.startsWith(site.base) || address.startsWith('//')) return undefined;
  const [, path = '', after = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(site.base.length)) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (site.files.has(file)) return { file, after };
  // Words that only begin with a slash.
  if (!site.built.has(file)) return undefined;
  if (site.published !== undefined) return { elsewhere: site.published + path + after };
  return { file: NOT_HERE, after: '' };
}

/** An address as it is written in a file of the copy. @returns it as it was where it is none of the site */
export function fromFile(address: string, inFile: string, site: CopiedSite): string {
  const found = find(address, site);
  if (!found) return address;
  if ('elsewhere' in found) return found.elsewhere;
  return (posix.relative(posix.dirname(inFile), found.file) || posix.basename(found.file)) + found.after;
}

/** An address as it is written in a text that is read by scripts, which put it on any page. */
export function fromAnywhere(address: string, site: CopiedSite): string {
  const found = find(address, site);
  if (!found) return address;
  return 'elsewhere' in found ? found.elsewhere : ROOT_MARK + found.file + found.after;
}
