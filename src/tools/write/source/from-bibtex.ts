import type { Fields } from '../draft.ts';
import { typedDate } from '../typed-date.ts';
import { names } from './names.ts';

const TYPES: Record<string, string> = {
  article: 'article-journal',
  book: 'book',
  booklet: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  proceedings: 'book',
  mastersthesis: 'thesis',
  phdthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  manual: 'document',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  dataset: 'dataset',
  video: 'motion_picture',
};
const ACCENTS: Record<string, string> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads BibTeX and BibLaTeX records. What is not understood is left out. */
export function fromBibtex(text: string): Fields[] {
  const found: Fields[] = [];
  for (const match of text.matchAll(/@(\w+)\s*\{\s*[^,\s{}]*\s*,/g)) {
    const type = match[1]!.toLowerCase();
    if (['comment', 'string', 'preamble'].includes(type)) continue;
    const f = fields(text, match.index + match[0].length);
    const day = f['day'] ? `-${f['day'].padStart(2, '0')}` : '';
    const month = f['month'] ? monthNumber(f['month']) : '';
    const issued = f['date'] ?? (f['year'] ? f['year'] + (month && `-${month}${day}`) : undefined);
    found.push(
      compact({
        type: TYPES[type] ?? (f['url'] ? 'webpage' : 'document'),
        title: f['title'] && [f['title'], f['subtitle']].filter(Boolean).join(': '),
        author: f['author']
          ? names(f['author'].split(/\s+and\s+/))
          : f['organization'] || f['institution']
            ? [{ literal: f['organization'] ?? f['institution'] }]
            : undefined,
        'container-title': f['journal'] ?? f['journaltitle'] ?? f['booktitle'],
        publisher: f['publisher'] ?? f['school'] ?? f['institution'],
        issued: issued && typedDate(issued.split('/')[0]!),
        volume: f['volume'],
        issue: f['number'] ?? f['issue'],
        page: f['pages']?.replace(/-{2,}/g, '–'),
        DOI: f['doi']?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''),
        ISBN: f['isbn'],
        URL: f['url'],
        accessed: f['urldate'] && typedDate(f['urldate']),
        language: /thai|^th/i.test(f['language'] ?? f['langid'] ?? '')
          ? 'th'
          : /[ก-๙]/.test(f['title'] ?? '')
            ? 'th'
            : 'en',
      }),
    );
  }
  return found;
}

export const compact = (source: Fields): Fields =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
const monthNumber = (month: string): string =>
  /^\d+$/.test(month)
    ? month.padStart(2, '0')
    : String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1)
        .padStart(2, '0')
        .replace('00', '');

/** The fields of one record, from after its key to its closing brace. */
function fields(text: string, start: number): Record<string, string> {
  const found: Record<string, string> = {};
  let at = start;
  while (at < text.length) {
    const name = /^[\s,]*([A-Za-z][\w-]*)\s*=\s*/.exec(text.slice(at, at + 200));
    if (!name) break;
    at += name[0].length;
    let value = '';
    for (;;) {
      const [piece, end] = pieceAt(text, at);
      value += piece;
      const more = /^\s*#\s*/.exec(text.slice(end));
      at = end + (more?.[0].length ?? 0);
      if (!more) break;
    }
    found[name[1]!.toLowerCase()] = plain(value);
  }
  return found;
}

function pieceAt(text: string, at: number): [value: string, end: number] {
  if (text[at] === '{' || text[at] === '"') {
    const quoted = text[at] === '"';
    let depth = 0;
    for (let index = at + (quoted ? 1 : 0); index < text.length; index++) {
      if (text[index] === '\\') index++;
      else if (text[index] === '{') depth++;
      else if (text[index] === '}' && --depth === 0 && !quoted) return [text.slice(at + 1, index), index + 1];
      else if (quoted && text[index] === '"' && depth === 0) return [text.slice(at + 1, index), index + 1];
    }
    return [text.slice(at + 1), text.length];
  }
  const bare = /^[^,}\s#]+/.exec(text.slice(at))?.[0] ?? '';
  return [bare, at + Math.max(bare.length, 1)];
}

const plain = (value: string): string =>
  value
    .replace(/\{?\\(['`^"~=.cv])\s*\{?([A-Za-z])\}?\}?/g, (_all, accent: string, letter: string) =>
      (letter + ACCENTS[accent]!).normalize('NFC'),
    )
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\\(?:textit|emph|url)\s*/g, '')
    .replace(/~/g, ' ')
    .replace(/---?/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
