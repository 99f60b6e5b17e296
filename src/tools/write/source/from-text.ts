import type { Fields } from '../draft.ts';
import { typedDate } from '../typed-date.ts';
import { fromBibtex } from './from-bibtex.ts';
import { fromCslJson } from './from-csl-json.ts';
import { fromRis } from './from-ris.ts';

/** What a pasted reference was understood as. */
export interface FoundSource {
  form: 'bibtex' | 'ris' | 'csl-json' | 'doi' | 'isbn' | 'url';
  source: Fields;
}

/**
 * Reads whatever a person has at hand about a source, without the network: BibTeX, RIS, CSL-JSON, a DOI, an ISBN or a
 * web address.
 * Only what the text itself tells is filled in. Several records give several sources; an empty list means that nothing
 * was understood.
 * @param today ISO date, written as the day on which an address was read
 */
export function sourcesFromText(text: string, today: string): FoundSource[] {
  const plain = text.trim();
  const named =
    (form: FoundSource['form']) =>
    (source: Fields): FoundSource => ({ form, source: withId(source) });
  if (/^@\w+\s*\{/m.test(plain)) return fromBibtex(plain).map(named('bibtex'));
  if (/^TY\s{1,2}-/m.test(plain)) return fromRis(plain).map(named('ris'));
  if (/^[[{]/.test(plain)) return fromCslJson(plain).map(named('csl-json'));
  const doi = /\b(10\.\d{4,9}\/[^\s"<>]+)/.exec(plain)?.[1]?.replace(/[.,;)\]]+$/, '');
  if (doi) return [named('doi')({ type: 'article-journal', DOI: doi })];
  const isbn = isbnIn(plain);
  if (isbn) return [named('isbn')({ type: 'book', ISBN: isbn })];
  const url = /https?:\/\/[^\s<>"]+/.exec(plain)?.[0];
  if (url)
    return [
      named('url')({
        type: typeOfAddress(url),
        'container-title': siteName(url),
        URL: url,
        accessed: today,
        ...dateInAddress(url),
      }),
    ];
  return [];
}

/** The first ISBN whose check digit is right. */
export function isbnIn(text: string): string | undefined {
  for (const [match] of text.matchAll(/(?:97[89][-\s]?)?\d{1,5}[-\s]?\d{1,7}[-\s]?\d{1,7}[-\s]?[\dXx]/g)) {
    const digits = match.replace(/[-\s]/g, '').toUpperCase();
    if (
      digits.length === 13 &&
      [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 ? 3 : 1), 0) % 10 === 0
    )
      return digits;
    if (
      digits.length === 10 &&
      /isbn/i.test(text) &&
      [...digits].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - index), 0) % 11 === 0
    )
      return digits;
  }
  return undefined;
}

const siteName = (url: string): string =>
  /gotoknow\.org/i.test(url) ? 'GotoKnow' : (/^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? '');
const typeOfAddress = (url: string): string =>
  /gotoknow\.org\/(?:posts|blog)|wordpress|blogspot|medium\.com/i.test(url)
    ? 'post-weblog'
    : /facebook\.com|x\.com|twitter\.com|line\.me/i.test(url)
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
  const [, year, month, day] = /\/((?:19|20|25)\d\d)\/(\d{1,2})(?:\/(\d{1,2}))?\//.exec(url) ?? [];
  return year
    ? { issued: typedDate([year, month!.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')) }
    : {};
}

/** A first id from who, when and where; the author may change it. */
function withId(source: Fields): Fields {
  const author = (source['author'] as Fields[] | undefined)?.[0];
  const names = [
    author?.['family'],
    author?.['literal'],
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
