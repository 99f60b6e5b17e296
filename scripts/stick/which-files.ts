import { ENTRY_KINDS } from '../../src/intake/schema/names.ts';
import { languageOfPath, withoutLanguage, type Lang } from '../../src/words/languages.ts';

/** What a host or another program reads, what only leads on, and the editors' desk, which works on a Git host. */
const NOT_ALONG =
  /^(?:_headers|\.htaccess|sw(?:-off)?\.js|404\.html|robots\.txt|sitemap[^/]*|llms\.txt|(?:icon-|og-|apple-touch)[^/]*)$|^(?:hosting|_astro|search-index|near|pagefind)\/|^(?:(?:feeds|pictures|admin|l)\/|offline\/.+\.(?:json|pack)$|(?:feed|opensearch)\.xml$|manifest\.webmanifest$|write\/data\/)|\.md$/;

/** What scripts fetch of an entry, and of all of them for boards. Tables, charts and schemas are for people to open. */
const DATA = new RegExp(`^data/(?:board|packs/.+|(?:${[...ENTRY_KINDS, 'term'].join('|')})/[^/]+)\\.json$`);
/** Lists of works: people open them, and a tray puts them together. */
const WORKS = /^data\/works\//;

const ofLanguages = (file: string, langs: readonly Lang[]): boolean =>
  /^(?:favicon\.|licenses\.txt$)/.test(file) || langs.includes(languageOfPath(file));

/** Files that come along as they are, or as pages. @param files all of the built site */
export const alongFiles = (files: readonly string[], langs: readonly Lang[]): string[] =>
  files.filter((file) => {
    const path = withoutLanguage(file);
    return !NOT_ALONG.test(path) && !DATA.test(path) && ofLanguages(file, langs);
  });

/** Files that scripts fetch, and so are held in packs. */
export const heldFiles = (files: readonly string[], langs: readonly Lang[]): string[] =>
  files.filter((file) => {
    // Parts of an index once more, for whoever fetches them from a host.
    if (/^search-index\/[^/]+\/(?:[^/]+\/a|parts)\.bin$/.test(file)) return false;
    const index = /^search-index\/([\w-]+)\//.exec(file)?.[1];
    if (index !== undefined) return langs.some((lang) => lang === index);
    // Of all languages.
    if (/^(?:near|write\/data)\//.test(file)) return true;
    return (DATA.test(withoutLanguage(file)) || WORKS.test(withoutLanguage(file))) && ofLanguages(file, langs);
  });
