import { folderOf, type NeighbourSettings } from '../../intake/neighbours/neighbour.ts';
import type { Lang } from '../../words/languages.ts';
import { BUNDLE_FOLDER } from './bundle-files.ts';

/** A library that is asked in the browser, when a reader wants it. */
export interface Sister {
  prefix: string;
  name: string;
  /** Its home, with a slash at the end; what it answers with must lie on the same host. */
  home: string;
  /** Folder of its Pagefind bundle. */
  bundle: string;
}

/** Those of a site's neighbours that have only a Pagefind bundle. */
export const sistersOf = (neighbours: readonly NeighbourSettings[], lang: Lang): Sister[] =>
  neighbours.flatMap(({ prefix, name, address, pagefind }) => {
    // What is no address is named by the check of the settings.
    if (pagefind === undefined || pagefind === false || !URL.canParse(address)) return [];
    const home = folderOf(address);
    const bundle = new URL(pagefind === true ? BUNDLE_FOLDER : folderOf(pagefind), home).href;
    return [{ prefix, name: name[lang], home, bundle }];
  });

/**
 * A content security policy that lets a page ask these libraries and no other host, and lets Pagefind's own program, which
 * is WebAssembly, run. The policy as it was where there are none.
 */
export function sisterPolicy(policy: string, sisters: readonly Sister[]): string {
  if (sisters.length === 0) return policy;
  const hosts = [...new Set(sisters.map(({ bundle }) => new URL(bundle).origin))];
  return `${policy}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' ${hosts.join(' ')}`;
}
