import { changed, type Loss, lost, sample } from '../../import/index.ts';
import { edtf, edtfOrRange } from '../../../intake/schema/edtf.ts';
import { SOURCE_TYPES } from '../../../intake/schema/list/source.ts';
import type { Fields } from '../draft/draft.ts';
import { typedDate } from '../typed-date.ts';
import { cleanText, cleanUrl, doiIn, isbnIn } from './clean.ts';
import { names } from './names.ts';

/** Our type for types that we do not have; what it really is becomes its genre. */
const NEAREST: Record<string, string> = {
  article: 'article-journal',
  'review-book': 'article-journal',
  review: 'article-journal',
  bill: 'legislation',
  regulation: 'legislation',
  legal_case: 'legislation',
  treaty: 'legislation',
  broadcast: 'motion_picture',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  periodical: 'book',
  collection: 'book',
  classic: 'book',
};
const GENRES: Record<string, string> = {
  mathesis: "Master's thesis",
  phdthesis: 'PhD thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
};
/** Words that stand for a date which has not come. */
const NOT_YET = /in\s*press|forthcoming|submitted|accepted|in preparation|กำลังพิมพ์|อยู่ระหว่าง|รอตีพิมพ์/i;

/** One record as a source of ours, and what became otherwise on the way. */
export interface Made {
  source: Fields;
  losses: Loss[];
}

/** A field as words; `undefined` for what is empty or no words at all. */
const text = (value: unknown): string | undefined => {
  // Crossref gives titles as lists.
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const words = typeof one === 'string' || typeof one === 'number' ? cleanText(String(one)) : '';
  return words || undefined;
};

/** Fields without those that are empty. */
export const compact = (source: Fields): Fields =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));

/**
 * A CSL-JSON item, wherever it comes from, as a source of ours. Dates are read in either era, addresses and numbers
 * mended; what cannot be kept is named in `losses`.
 */
export function fromCsl(item: Fields): Made {
  const losses: Loss[] = [];
  const title = text(item['title']) ?? text(item['title-short']) ?? text(item['shortTitle']);
  const called = title ?? text(item['container-title']) ?? text(item['id']) ?? '?';
  if (!title)
    losses.push(
      lost(
        'source-no-title',
        `แหล่งอ้างอิง ${sample(called, 40)} ไม่มีชื่อเรื่องมาด้วย เติมเอง`,
        `The record ${sample(called, 40)} has no title; please fill it in`,
      ),
    );
  const type = String(item['type'] ?? '');
  const notes: string[] = [];
  const date = (value: unknown, field: string, ranges: boolean): string | undefined => {
    const written = dateWords(value);
    if (!written) return undefined;
    const read = [written, ...inner(written)].map((each) => typedDate(each)).find((each) => accepts(each, ranges));
    if (read && (read === typedDate(written) || (ranges && read.includes('/')))) return read;
    if (!read || field === 'accessed') {
      notes.push(written);
      losses.push(
        changed(
          'source-date',
          `${sample(called, 40)}: อ่านวันที่ ${sample(written, 30)} ไม่ออก เก็บไว้ในหมายเหตุ`,
          `${sample(called, 40)}: the date ${sample(written, 30)} cannot be read; it is kept in the note`,
        ),
      );
      return undefined;
    }
    losses.push(
      changed(
        'source-date-part',
        `${sample(called, 40)}: จากวันที่ ${sample(written, 30)} เก็บได้เพียง ${read}`,
        `${sample(called, 40)}: of the date ${sample(written, 30)} only ${read} could be kept`,
      ),
    );
    return read;
  };
  const URL = item['URL'] === undefined ? undefined : cleanUrl(String(item['URL']));
  if (item['URL'] && !URL) {
    notes.push(String(item['URL']));
    losses.push(
      changed(
        'source-url',
        `${sample(called, 40)}: ${sample(String(item['URL']), 50)} ไม่ใช่ที่อยู่เว็บ เก็บไว้ในหมายเหตุ`,
        `${sample(called, 40)}: ${sample(String(item['URL']), 50)} is no web address; it is kept in the note`,
      ),
    );
  }
  const note = text(item['note']);
  if (note && NOT_YET.test(note)) notes.push(note);
  const status = text(item['status']);
  if (status) notes.push(status);
  const ours = (SOURCE_TYPES as readonly string[]).includes(type)
    ? type
    : (NEAREST[type] ?? (URL && type === '' ? 'webpage' : 'document'));
  const genre = text(item['genre']);
  const issued = date(item['issued'], 'issued', true);
  const accessed = date(item['accessed'], 'accessed', false);
  return {
    source: compact({
      type: ours === 'document' && URL && type === 'document' ? 'webpage' : ours,
      title,
      'title-en': text(item['title-en']),
      author: names(item['author']),
      editor: names(item['editor']) ?? names(item['editorial-director']),
      translator: names(item['translator']),
      'container-author': names(item['container-author']),
      'collection-editor': names(item['collection-editor']),
      'container-title': text(item['container-title']) === title ? undefined : text(item['container-title']),
      publisher: text(item['publisher']),
      'publisher-place': text(item['publisher-place']),
      edition: text(item['edition'])?.replace(/^(\d+)(?:st|nd|rd|th)?(?:\s+ed(?:ition|n|\.)?\.?)?$/i, '$1'),
      'collection-title': text(item['collection-title']),
      'collection-number': text(item['collection-number']),
      genre:
        (genre && (GENRES[genre.toLowerCase()] ?? genre)) ??
        (ours !== type && !NEAREST[type] && !['', 'document', 'article'].includes(type)
          ? type.replaceAll(/[-_]/g, ' ')
          : undefined),
      number: text(item['number']),
      issued,
      'event-date': date(item['event-date'], 'event-date', true),
      volume: text(item['volume']),
      issue: text(item['issue']),
      page: pages(text(item['page'])),
      URL,
      // Managers keep a box and shelf there, too.
      archive_location: item['archive_location'] === undefined ? undefined : cleanUrl(String(item['archive_location'])),
      DOI: item['DOI'] === undefined ? undefined : doiIn(String(item['DOI'])),
      ISBN: text(item['ISBN']) && (isbnIn(`ISBN ${String(item['ISBN'])}`) ?? text(item['ISBN'])),
      ISSN: text(item['ISSN']),
      accessed,
      language: languageOf(text(item['language']) ?? '', title ?? ''),
      note: notes.length ? [...new Set(notes)].join('; ').slice(0, 500) : undefined,
    }),
    losses,
  };
}

const accepts = (value: string, ranges: boolean) => (ranges ? edtfOrRange : edtf).safeParse(value).success;
const languageOf = (said: string, title: string): 'th' | 'en' =>
  /^(?:th|tha|thai|ไทย)\b|thai/i.test(said) || /[ก-๙]/.test(title) ? 'th' : 'en';

/** `1--9`, `123-45`: from and to with the dash that stands between numbers. */
const pages = (text: string | undefined): string | undefined =>
  text?.replace(/(?<=[\d.])\s*[-‐–—]+\s*(?=[\dA-Za-z])/g, '–').replace(/(?<=\w)-{2,}(?=\w)/g, '–');

/** What of a date that cannot be read as a whole may still be certain: its year and month, or its year. */
function inner(written: string): string[] {
  const iso = /^(\d{4})-(\d{1,2})\b/.exec(written);
  const months = /^(\d{4})\s+([A-Za-z]{3,9})\s*[-/]\s*([A-Za-z]{3,9})$/.exec(written);
  const years = [...written.matchAll(/(?<!\d)(?:1[5-9]|2[0-6])\d\d(?!\d)/g)].map(([year]) => year);
  return [
    ...(months ? [`${months[2]} ${months[1]} - ${months[3]} ${months[1]}`] : []),
    ...(iso ? [`${iso[1]}-${iso[2]}`] : []),
    ...(years.length === 1 ? years : []),
  ];
}

/** The words of a date in one of the forms that CSL-JSON has. */
function dateWords(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  if (!value || typeof value !== 'object') return '';
  const { 'date-parts': parts, raw, literal, circa } = value as Fields;
  const lists = (Array.isArray(parts) ? (parts as unknown[]) : []).filter(
    (list): list is (string | number)[] => Array.isArray(list) && Boolean(list[0]),
  );
  const written = lists.slice(0, 2).map((list) =>
    list
      .slice(0, 3)
      .filter((part) => Number(part) !== 0)
      .map((part, index) => String(part).padStart(index ? 2 : 4, '0'))
      .join('-'),
  );
  if (written.length) return [...new Set(written)].join('/') + (circa && written.length === 1 ? '~' : '');
  const words = raw ?? literal;
  return typeof words === 'string' || typeof words === 'number'
    ? String(words)
        .replace(/^(\d{4}(?:\/\d{1,2}){0,2})\/+$/, '$1')
        .trim()
    : '';
}

/**
 * Reads CSL-JSON as reference managers write it: one item, a list, or a list under `items`, `references` or `message`.
 * Text that is not JSON gives nothing.
 */
export function fromCslJson(json: string): Fields[] {
  let read: unknown;
  try {
    read = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return [];
  }
  const list = (value: unknown, depth: number): Fields[] => {
    if (Array.isArray(value)) return value.flatMap((each) => list(each, depth + 1));
    if (typeof value !== 'object' || value === null || depth > 4) return [];
    const item = value as Fields;
    for (const key of ['items', 'references', 'message', 'data', 'itemData', 'csl'])
      if (typeof item[key] === 'object' && item[key] !== null && !('title' in item)) return list(item[key], depth + 1);
    const known = ['title', 'author', 'container-title', 'DOI', 'URL', 'issued', 'ISBN', 'publisher'];
    return known.some((key) => key in item) ? [item] : [];
  };
  return list(read, 0);
}
