import { itemAt } from '../../../certain.ts';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { lost, sample, type Loss } from '../../import/index.ts';
import type { Fields } from '../draft/draft.ts';
import { cleanUrl } from './clean.ts';
import { isOrganisation } from './names.ts';

/** A record with its fields as they stand in the file, braces and all, names of fields in lower case. */
interface Entry {
  type: string;
  label: string;
  properties: Record<string, string>;
  /** True where its closing bracket is missing, so that fields may have run into one another. */
  unclosed?: boolean;
}

/** Letters that LaTeX writes as commands, and that the reader of values does not know or takes apart. */
const LETTERS: Record<string, string> = {
  AA: 'Å',
  aa: 'å',
  AE: 'Æ',
  ae: 'æ',
  OE: 'Œ',
  oe: 'œ',
  O: 'Ø',
  o: 'ø',
  L: 'Ł',
  l: 'ł',
  ss: 'ß',
  SS: 'ẞ',
  DH: 'Ð',
  dh: 'ð',
  TH: 'Þ',
  th: 'þ',
  DJ: 'Đ',
  dj: 'đ',
  NG: 'Ŋ',
  ng: 'ŋ',
  i: 'ı',
  j: 'ȷ',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquotesingle: "'",
  textquotedbl: '"',
  guillemotleft: '«',
  guillemotright: '»',
  textregistered: '®',
  texttrademark: '™',
  copyright: '©',
  textcopyright: '©',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  textdegree: '°',
  degree: '°',
  textunderscore: '_',
  textordfeminine: 'ª',
  textordmasculine: 'º',
  textbar: '|',
  slash: '/',
  textless: '<',
  textgreater: '>',
  thinspace: ' ',
  enspace: ' ',
  space: ' ',
};
/** Lists that are words, not people: an "and" in the name of a publisher parts nothing. */
const LISTS = ['publisher', 'institution', 'organization', 'school', 'location', 'address', 'language'];
const PEOPLE = ['author', 'editor', 'translator', 'bookauthor', 'shortauthor', 'editora', 'editorb', 'editorc'];
/** Fields that we read ourselves, since the reader of values is stricter than files are. */
const OWN = ['year', 'month', 'day', 'date', 'urldate', 'url', 'doi', 'eventdate'];
/** Fields that no source of ours has, and in which anything may stand. */
const UNUSED = ['abstract', 'keywords', 'file', 'annotation', 'annote', 'review', 'comment', 'owner', 'timestamp'];
/** Abbreviations of months that every BibTeX style knows. */
const MONTHS = Object.fromEntries(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((month) => [month, month]),
);

/**
 * Reads BibTeX and BibLaTeX records as CSL-JSON. Records are cut out by their brackets here, so that a broken one does
 * not take the others with it, and words that no `@string` explains stay; names, LaTeX, `crossref` and the meaning of
 * fields are left to citation-js; load this file only when such a text comes. What cannot be read at all is named in `losses`.
 */
export function fromBibtex(text: string): { items: Fields[]; losses: Loss[] } {
  const read = (entries: readonly Entry[]) => plugins.input.data(entries, '@biblatex/entries+list') as Fields[];
  const losses: Loss[] = [];
  const entries = entriesIn(text);
  const known = new Map(entries.map((entry) => [entry.label, entry]));
  const items = entries.flatMap((entry): Fields[] => {
    if (entry.type === 'xdata' || entry.type === 'set') return [];
    if (entry.unclosed) {
      const name = sample(words(entry.properties['title'] ?? entry.label), 40);
      losses.push(
        lost(
          'source-unclosed',
          `รายการ ${name} ขาดวงเล็บปิด ช่องอาจปนกัน ตรวจทุกช่อง`,
          `The record ${name} lacks a closing bracket, so its fields may run together; check every one`,
        ),
      );
    }
    const whole = withData(entry, known);
    const parent = known.get(whole.properties['crossref'] ?? '');
    try {
      return [item(whole, parent && withData(parent, known), read)];
    } catch (error) {
      const name = sample(entry.properties['title'] ?? (entry.label || entry.type), 40);
      const why = itemAt((error as Error).message.split('\n', 1), 0).slice(0, 80);
      losses.push(
        lost(
          'source-broken',
          `อ่านรายการ ${name} ไม่ออก กรอกเอง (${why})`,
          `The record ${name} cannot be read; add it by hand (${why})`,
        ),
      );
      return [];
    }
  });
  return { items, losses };
}

type Read = (entries: readonly Entry[]) => Fields[];

/** One record as a CSL-JSON item. @param parent the record that its `crossref` names */
function item(entry: Entry, parent: Entry | undefined, read: Read): Fields {
  const { properties: own } = entry;
  const prepared = (each: Entry): Entry => readable({ ...each, properties: preparedFields(each) }, read);
  const [made = {}] = read(parent ? [prepared(entry), prepared(parent)] : [prepared(entry)]);
  const field = (...names: string[]) => names.map((name) => own[name] ?? parent?.properties[name]).find(Boolean);
  const [held, organisation] = [field('eventdate'), field('organization', 'institution')];
  const language = field('language', 'langid', 'hyphenation');
  const issued = own['date'] ?? dateOf(own) ?? parent?.properties['date'] ?? (parent && dateOf(parent.properties));
  const url =
    own['url'] ??
    /(?:\\url\s*)?\{?\s*(https?:\/\/[^\s{}]+)/.exec(`${own['howpublished'] ?? ''} ${own['note'] ?? ''}`)?.[1];
  const { issued: _issued, accessed: _accessed, ...rest } = made;
  return {
    ...rest,
    ...(entry.type === 'unpublished' && { type: 'document' }),
    ...(entry.type === 'misc' && url !== undefined && { type: 'webpage' }),
    ...(issued !== undefined && { issued: words(issued) }),
    ...(own['urldate'] !== undefined && { accessed: words(own['urldate']) }),
    ...(held !== undefined && { 'event-date': words(held) }),
    ...(own['doi'] !== undefined && { DOI: own['doi'].replace(/\\([_&%#<>])/g, '$1').replace(/[{}]/g, '') }),
    ...(url !== undefined && { URL: cleanUrl(url) ?? words(url) }),
    ...missing(rest, 'container-title', field('journal', 'journaltitle', 'booktitle', 'maintitle')),
    ...missing(rest, 'publisher', field('publisher', 'school', 'institution', 'organization')),
    ...missing(rest, 'publisher-place', field('address', 'location')),
    ...missing(
      rest,
      rest['type'] === 'article-journal' || rest['type'] === 'paper-conference' ? 'issue' : 'number',
      field('number', 'issue'),
    ),
    ...missing(rest, 'note', field('note', 'pubstate')),
    // An organisation that wrote it, where nobody else did.
    ...(!rest['author'] && !rest['editor'] && organisation && { author: [{ literal: words(organisation) }] }),
    ...(language && { language: words(language) }),
  };

  function missing(from: Fields, key: string, value: string | undefined): Fields {
    return value && from[key] === undefined && !(key === 'number' && from['collection-number'] !== undefined)
      ? { [key]: words(value) }
      : {};
  }
}

/** Year, month and day of old records in one. */
function dateOf({ year, month, day }: Record<string, string>): string | undefined {
  if (!year) return undefined;
  const name = month ? words(month) : '';
  const plain = words(year);
  if (!name || !/^\s*(?:\D*\d{4})\s*$/.test(plain)) return plain;
  // "1~jan" and "jan # 1" hold the day; "jan/feb" and "jan--feb" are two months.
  const months = name.split(/\s*(?:\/|-+|–)\s*/);
  if (months.length === 2) return `${months[0]} ${plain} - ${months[1]} ${plain}`;
  const figure = /^\d{1,2}$/.test(name);
  if (figure) return [plain, name.padStart(2, '0'), day && words(day).padStart(2, '0')].filter(Boolean).join('-');
  const [, before, word, after] = /^(\d{1,2})?[\s.]*([^\d\s.][^\d]*?)[\s,]*(\d{1,2})?$/.exec(name) ?? [];
  return [before ?? after ?? (day && words(day)), word ?? name, plain].filter(Boolean).join(' ');
}

/** Fields as the reader of values takes them: letters instead of commands, organisations in braces of their own. */
function preparedFields({ properties }: Entry): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !OWN.includes(name) && !UNUSED.includes(name))
      .map(([name, value]): [string, string] => {
        const text = letters(value);
        if (PEOPLE.includes(name)) return [name, people(text)];
        if (LISTS.includes(name)) return [name, /^\{[^{}]*\}$/.test(text) ? text : `{${text}}`];
        return [name, text];
      })
      .filter(([, value]) => value.replace(/[{}\s]/g, '') !== ''),
  );
}

/** The same with the fields that the reader stumbles over written plainly. */
function readable(entry: Entry, read: Read): Entry {
  try {
    read([entry]);
    return entry;
  } catch {
    const properties = Object.entries(entry.properties).flatMap(([name, value]) =>
      [value, value.replace(/\$/g, '\\$'), `{${words(value)}}`]
        .filter((each) => {
          try {
            read([{ ...entry, properties: { [name]: each } }]);
            return true;
          } catch {
            return false;
          }
        })
        .slice(0, 1)
        .map((each) => [name, each] as const),
    );
    return { ...entry, properties: Object.fromEntries(properties) };
  }
}

/** LaTeX commands for letters as the letters, and accents on a dotless i as accents on an i. */
function letters(text: string): string {
  return text
    .replace(/\\[()]/g, '$$')
    .replace(/\\(['`^"~=.uvHcdbkrt])\s*(?:\{\s*\\([ij])\s*\}|\\([ij])(?![A-Za-z])\s*(?:\{\})?)/g, '\\$1{$2$3}')
    .replace(/\\([A-Za-z]+)(?:\s*\{\}|\s+(?=[^\s}])|(?![A-Za-z]))/g, (all, name: string) => LETTERS[name] ?? all)
    .replace(/\\(?:href)\s*\{[^{}]*\}/g, '')
    .replace(
      /\\(?:url|nolinkurl|textnormal|mbox|hbox|ensuremath|uppercase|MakeUppercase|lowercase|textsf|relax|protect)\b\s*/g,
      '',
    )
    .replace(/\\[,;:!/ ]/g, (mark) => (mark === '\\/' || mark === '\\!' ? '' : ' '))
    .replace(/\\-/g, '')
    .replace(/\\\\/g, ' ');
}

/** Names with braces around those of organisations, so that no part of them becomes a family name. */
function people(text: string): string {
  return split(text, /^\s+and\s+/i)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) =>
      /[{}]/.test(name) && /^\{[\s\S]*\}$/.test(name)
        ? name
        : isOrganisation(words(name))
          ? `{${name.replace(/[{}]/g, '')}}`
          : name,
    )
    .join(' and ');
}

/** Parts a text at what stands outside all braces. */
function split(text: string, at: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '{') depth++;
    else if (text[index] === '}') depth--;
    else if (depth <= 0 && /\s/.test(itemAt(text, index))) {
      const mark = at.exec(text.slice(index, index + 40));
      if (mark) {
        parts.push(text.slice(from, index));
        from = index + mark[0].length;
        index = from - 1;
      } else while (/\s/.test(text[index + 1] ?? '')) index++;
    }
  }
  return [...parts, text.slice(from)];
}

/** A field in plain words, without the reader of values. */
const words = (value: string): string =>
  letters(value)
    .replace(/\\(['`^"~=.uvHcdbkr])\s*\{?([A-Za-z])\}?/g, (_all, mark: string, letter: string) =>
      (letter + (ACCENTS[mark] ?? '')).normalize('NFC'),
    )
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/\\[A-Za-z]+\s*/g, '')
    .replace(/[{}]/g, '')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const ACCENTS: Record<string, string> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  d: '\u0323',
  b: '\u0331',
  k: '\u0328',
  r: '\u030a',
};

/** A record with what the `xdata` records that it names say of it. */
function withData(entry: Entry, known: ReadonlyMap<string, Entry>, depth = 0): Entry {
  const keys = (entry.properties['xdata'] ?? '').split(',').map(keyOf).filter(Boolean);
  if (!keys.length || depth > 4) return entry;
  const given = keys.flatMap((key) => {
    const data = known.get(key);
    return data && data !== entry ? Object.entries(withData(data, known, depth + 1).properties) : [];
  });
  return { ...entry, properties: { ...Object.fromEntries(given), ...entry.properties } };
}

const keyOf = (key: string): string =>
  key
    .replace(/[{}\s]+/g, ' ')
    .trim()
    .toLowerCase();

/** Every record of a file. Text between records, comments and `@preamble` are passed over, `@string` is put in. */
function entriesIn(text: string): Entry[] {
  const entries: Entry[] = [];
  const strings = new Map<string, string>(Object.entries(MONTHS));
  const begin = /@\s*([A-Za-z]+)\s*([{(])/g;
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    if (/(?<!\\)%/.test(line)) continue;
    const type = itemAt(match, 1).toLowerCase();
    const start = match.index + match[0].length;
    const end = endOf(text, start, itemAt(match, 2));
    begin.lastIndex = Math.max(end, start);
    if (type === 'comment' || type === 'preamble') continue;
    const body = text.slice(start, end);
    if (type === 'string') {
      for (const [name, value] of fieldsOf(body, strings)) strings.set(name, value);
      continue;
    }
    const key = /^\s*([^,={}"]*?)\s*(?:,|$)/.exec(body);
    const fields = fieldsOf(key ? body.slice(key[0].length) : body, strings);
    if (fields.length === 0 && !key?.[1]) continue;
    const properties: Record<string, string> = {};
    for (const [name, value] of fields) properties[name] ??= value;
    if (properties['crossref']) properties['crossref'] = keyOf(properties['crossref']);
    entries.push({
      type,
      label: keyOf(key?.[1] ?? '') || `record ${entries.length + 1}`,
      properties,
      unclosed: !/[})]/.test(text[end] ?? ''),
    });
  }
  return entries;
}

/** Where a record ends. One whose brackets never close ends where the next begins at the start of a line. */
function endOf(text: string, start: number, open: string): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const mark = text[index];
    if (mark === '\\') index++;
    // A comment between fields; elsewhere a per cent sign is one.
    else if (mark === '%' && depth === 0 && /[,\n({]\s*$/.test(text.slice(Math.max(0, index - 40), index))) {
      const line = text.indexOf('\n', index);
      index = line < 0 ? text.length : line;
    } else if (mark === '{') depth++;
    else if (mark === '}') {
      if (depth === 0) return index;
      depth--;
    } else if (mark === ')' && open === '(' && depth === 0) return index;
    else if (
      mark === '@' &&
      depth <= 1 &&
      /\n\s*$/.test(text.slice(Math.max(0, index - 20), index)) &&
      broken(text, index)
    )
      return index;
  }
  const next = /\n\s*@\s*[A-Za-z]+\s*[{(]\s*[^\s{}(),="]*\s*,/.exec(text.slice(start));
  return next ? start + next.index : text.length;
}

/** Whether a record begins here although one is open: a type, a key, and a field on the same or the next line. */
const broken = (text: string, index: number): boolean =>
  /^@\s*[A-Za-z]+\s*[{(]\s*[^\s{}(),="]*\s*,\s*[A-Za-z][\w-]*\s*=\s*[{"\d]/.test(text.slice(index, index + 300));

/** Names and values of the fields of one record. */
function fieldsOf(body: string, strings: ReadonlyMap<string, string>): [name: string, value: string][] {
  const found: [string, string][] = [];
  let at = 0;
  while (at < body.length) {
    const rest = body.slice(at, at + 400);
    const skipped = /^(?:[\s,;]+|%[^\n]*(?:\n|$))+/.exec(rest);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    const name = /^([A-Za-z_][\w:+.-]*)\s*=\s*/.exec(rest);
    if (!name) {
      // Something between fields that is none: on to the next line or comma.
      const next = /[\n,]/.exec(body.slice(at + 1));
      if (!next) break;
      at += 1 + next.index;
      continue;
    }
    at += name[0].length;
    let value = '';
    for (;;) {
      const [piece, end] = pieceAt(body, at, strings);
      value += piece;
      const more = /^\s*#\s*/.exec(body.slice(end, end + 40));
      at = end + (more?.[0].length ?? 0);
      if (!more) break;
    }
    found.push([itemAt(name, 1).toLowerCase(), value.trim()]);
  }
  return found;
}

/** One value: in braces, in quotation marks, a number, or a word that stands for another text. */
function pieceAt(text: string, at: number, strings: ReadonlyMap<string, string>): [value: string, end: number] {
  const quoted = text[at] === '"';
  if (quoted || text[at] === '{') {
    let depth = 0;
    for (let index = at + 1; index < text.length; index++) {
      const mark = text[index];
      if (mark === '\\') index++;
      else if (mark === '{') depth++;
      else if (mark === '}' && !quoted && depth === 0) return [text.slice(at + 1, index), index + 1];
      else if (mark === '}') depth--;
      else if (mark === '"' && quoted && depth <= 0) return [text.slice(at + 1, index), index + 1];
    }
    return [text.slice(at + 1), text.length];
  }
  const bare = /^[^,}\s#]+/.exec(text.slice(at, at + 200))?.[0] ?? '';
  return [strings.get(bare.toLowerCase()) ?? bare, at + Math.max(bare.length, 1)];
}
