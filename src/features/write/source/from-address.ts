import type { Fields } from '../draft/draft.ts';
import { typedDate } from '../typed-date.ts';
import { edtf } from '../../../intake/schema/edtf.ts';
import { addressIn, doiIn, isbnIn } from './clean.ts';

/** What a piece of text was understood as, without any record. */
export interface FoundAddress {
  form: 'doi' | 'isbn' | 'url';
  source: Fields;
}

/**
 * The DOI, ISBN or web address in a text as the beginnings of a source, without the network; `undefined` for a text
 * that has none.
 * @param today ISO date, written as the day on which an address was read
 */
export function sourceAt(text: string, today: string): FoundAddress | undefined {
  const url = addressIn(text);
  // A DOI within the address of a journal's own page is that article's; within other addresses it may be anything.
  const doi = doiIn(text);
  if (doi) return { form: 'doi', source: { type: 'article-journal', DOI: doi } };
  if (url)
    return {
      form: 'url',
      source: {
        type: typeOfAddress(url),
        'container-title': siteName(url),
        URL: url,
        accessed: today,
        ...dateInAddress(url),
      },
    };
  const isbn = isbnIn(text);
  return isbn ? { form: 'isbn', source: { type: 'book', ISBN: isbn } } : undefined;
}

const siteName = (url: string): string =>
  /gotoknow\.org/i.test(url) ? 'GotoKnow' : (/^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? '');
const typeOfAddress = (url: string): string =>
  /gotoknow\.org\/(?:posts|blog)|wordpress|blogspot|medium\.com/i.test(url)
    ? 'post-weblog'
    : /facebook\.com|\/\/(?:www\.)?x\.com|twitter\.com|line\.me/i.test(url)
      ? 'post'
      : /youtube\.com|youtu\.be/i.test(url)
        ? 'motion_picture'
        : /ratchakitcha|krisdika/i.test(url)
          ? 'legislation'
          : /\.pdf(?:$|\?)/i.test(url)
            ? 'document'
            : 'webpage';

/** Many newspapers write the date into the address. */
function dateInAddress(url: string): Fields {
  const [, year, month = '', day] = /\/((?:19|20|25)\d\d)\/(\d{1,2})(?:\/(\d{1,2}))?\//.exec(url) ?? [];
  const date = year && typedDate([year, month.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-'));
  return date && edtf.safeParse(date).success ? { issued: date } : {};
}

/** A first id from who, when and where; the author may change it. */
export function withId(source: Fields): Fields {
  const first = ['author', 'editor'].flatMap((key) => (source[key] as Fields[] | undefined) ?? [])[0];
  const names = [
    first?.['family'],
    first?.['literal'],
    source['container-title'],
    source['publisher'],
    source['title'],
    source['type'],
  ]
    .map((name) => slug(String(name ?? '')))
    .filter(Boolean);
  const year = /^\d{4}/.exec(String(source['issued'] ?? ''))?.[0];
  const number = /(\d{3,})\/?$/.exec(String(source['URL'] ?? ''))?.[1];
  return { id: [names[0] ?? 'source', number ?? year].filter(Boolean).join('-'), ...source };
}

/** The Latin letters and digits of a name, in lower case, at most three words. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .split('-')
    .slice(0, 3)
    .join('-');
