import { languageOfPath, withoutLanguage, type Lang } from '../../src/words/languages.ts';
import { stickWords } from './front-page.ts';

/** Says on an entry why it has no buttons for a link, where there is none to give. */
const noLink = (lang: Lang): string => `<p class="small soft">${stickWords(lang).notes.noLink}</p>`;

/** Pages whose tools make links for others. */
const MAKE_LINKS = /^(?:tray|fund|fund\/share|triangle\/ours)\/index\.html$/;

/**
 * What stands first on a page of a copy whose tool cannot do from a disk what it does on the site.
 * @param file path of the page below the site's folder
 * @param published where the site is published; `undefined` where that is not known
 */
export function noteOn(file: string, published: string | undefined): string {
  const lang = languageOfPath(file);
  const { notes } = stickWords(lang);
  const page = withoutLanguage(file);
  const note = (text: string, more = ''): string => `<div class="wrap"><p class="notice"${more}>${text}</p></div>`;
  if (page === 'offline/index.html') return note(notes.offline);
  if (page === 'write/index.html') return note(notes.write);
  if (!MAKE_LINKS.test(page)) return '';
  return (
    note(published === undefined ? notes.links : notes.published(published)) +
    note(notes.apart, ' data-kept-apart hidden')
  );
}

/** A page that hands out links, as a copy has it: where the site is published nowhere, it has none to hand out. */
export const withoutLinks = (html: string, file: string, published: string | undefined): string =>
  published === undefined
    ? html.replace('</page-actions>', () => `${noLink(languageOfPath(file))}</page-actions>`)
    : html;
