import { storageKey } from '../../dom/storage.ts';

/**
 * Syntax colours that editors of our texts may meet; those of two hundred other languages would add ten megabytes to
 * the site.
 */
const LANGUAGES_KEPT = ['markdown', 'mdx', 'yaml', 'json'];
const NO_LANGUAGE = '\0no-language';
/** What the CMS keeps in local storage, an editor's token among it: the same names on every site that uses it. */
const KEPT = /([`"'])(sveltia-cms\.(?:user|prefs|auth|locale))\1/g;
/** The base path of the site that is built. */
let base = '/';
const CMS = /@sveltia\/cms\/npm\/index\.js/;

/**
 * A Vite plugin that makes the CMS ask nobody but this site. Its package brings its fonts along, but its styles name a
 * CDN as well,
 * and its first page asks how a Git host is doing. The browser would block both; without this it would complain about
 * each.
 * Its typeface has no Thai letters, so ours stands behind it. What it keeps in a browser gets names that carry the base
 * path, so that an editor who has signed in at one site is not signed in at another one on the same origin.
 */
export const selfContainedCms = {
  name: 'self-contained-cms',
  enforce: 'pre' as const,
  configResolved(config: { base: string }): void {
    ({ base } = config);
  },
  resolveId(id: string): string | undefined {
    const language = /^@shikijs\/langs\/(.+)$/.exec(id)?.[1];
    return language && !LANGUAGES_KEPT.includes(language) ? NO_LANGUAGE : undefined;
  },
  load: (id: string): string | undefined => (id === NO_LANGUAGE ? 'export default [];' : undefined),
  transform(code: string, id: string): { code: string; map: null } | undefined {
    if (!CMS.test(id)) return undefined;
    return {
      code: code
        .replace(/@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g, '')
        .replaceAll(
          /https:\/\/(?:www\.githubstatus|status-api\.hostedstatus)\.com\/[\w./-]+\/[\w./-]+/g,
          'data:application/json,{"status":{"indicator":"none"}}',
        )
        .replaceAll(KEPT, (_, _quote, name: string) => JSON.stringify(storageKey(name, base)))
        .replaceAll('"Source Sans 3", system-ui', '"Source Sans 3", Sarabun, system-ui'),
      map: null,
    };
  },
};
