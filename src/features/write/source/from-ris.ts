import { itemAt } from '../../../certain.ts';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { Fields } from '../draft/draft.ts';
import { isOrganisation, typedName, type CslName } from './names.ts';

/** Tags that we read ourselves: dates with words in them, pages that say their end twice. */
const OWN = ['DA', 'PY', 'Y1', 'Y2', 'SP', 'EP', 'LA', 'N1', 'AB', 'N2', 'KW', 'ID', 'ER', 'UR', 'SN', 'DO', 'M3'];
/** Values in which a wrapped line goes on without a space. */
const UNBROKEN = ['UR', 'L1', 'L2', 'DO'];
const PEOPLE = ['author', 'editor', 'translator', 'container-author', 'collection-editor'];

/** One record: values by tag, in the order of the file. */
type RisRecord = Map<string, string[]>;

/**
 * Reads RIS records as reference managers and journal pages write them, as CSL-JSON. Records may be indented, lines
 * wrapped, the end (`ER`) missing; what the tags mean for each type is left to citation-js; load this file only when such a text comes.
 */
export function fromRis(text: string): Fields[] {
  return recordsIn(text).map((record) => {
    const tags = [...record].filter(([tag]) => !OWN.includes(tag));
    const given = Object.fromEntries(tags.map(([tag, values]) => [tag, values.length > 1 ? values : values[0]]));
    return completed(plugins.input.data(given, '@ris/record') as Fields, record);
  });
}

/** Cuts the text into records, tag by tag. */
function recordsIn(text: string): RisRecord[] {
  const records: RisRecord[] = [];
  let record: RisRecord | undefined;
  let last: string[] | undefined;
  let tag = '';
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const found = /^\s*([A-Z][A-Z0-9])(?:\s{2}-|\s-\s|\s-$|\s{3,}-)\s?(.*)$/.exec(line);
    if (!found) {
      const before = line.trim() ? last?.pop() : undefined;
      if (before !== undefined) last?.push(`${before}${UNBROKEN.includes(tag) ? '' : ' '}${line.trim()}`);
      continue;
    }
    tag = itemAt(found, 1);
    if (tag === 'ER') {
      record = last = undefined;
      continue;
    }
    if (tag === 'TY') records.push((record = new Map()));
    // What a record has begun with is lost in some files; its fields are not.
    else if (!record) records.push((record = new Map([['TY', ['GEN']]])));
    const value = tag === 'TY' ? itemAt(found, 2).trim().toUpperCase() : itemAt(found, 2).trim();
    last = value ? [value] : undefined;
    if (!last) continue;
    const values = record.get(tag);
    if (values) last = (values.push(value), values);
    else record.set(tag, last);
  }
  return records.filter((each) => each.size > 1);
}

/** The item of citation-js with what it leaves out or reads more narrowly. */
function completed(item: Fields, record: RisRecord): Fields {
  const all = (...tags: string[]) => tags.flatMap((tag) => record.get(tag) ?? []);
  const one = (...tags: string[]) => all(...tags)[0];
  const type = one('TY') ?? '';
  const date = (...tags: string[]) => {
    const values = all(...tags).map((value) =>
      value
        .replace(/^(\d{4}(?:\/\d{1,2}){0,2})\/*(?:[^\d/].*)?$/, '$1')
        .replace(/\/+$/, '')
        .replace(/^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/, (_all, y: string, m: string, d?: string) =>
          [y, m, d].filter(Boolean).join('-'),
        ),
    );
    return values.find((value) => /^\d{4}-/.test(value)) ?? values.find((value) => /\d{4}/.test(value)) ?? values[0];
  };
  const [from, to] = [one('SP'), one('EP')];
  const page =
    !to || from?.includes('-') || from?.includes('–') || from === to
      ? (from ?? to)
      : [from, to].filter(Boolean).join('-');
  const numbers = all('SN');
  const issn = numbers.find((number) => /\b\d{4}-\d{3}[\dXx]\b/.test(number) && !/\d{4}-\d{3}[\dXx]-/.test(number));
  const isbn = numbers.find((number) => number !== issn && /\d/.test(number));
  const book = /^(?:BOOK|EBOOK|EDBOOK|SER)$/.test(type);
  const series = one('T3') ?? (book ? one('T2') : undefined);
  const editors = people(item['editor']) ?? typed(all('ED')) ?? (book && !series ? typed(all('A2')) : undefined);
  const named = Object.fromEntries(PEOPLE.map((key) => [key, people(item[key])]));
  return {
    ...item,
    type: item['type'] ?? 'document',
    title: item['title'] ?? one('TI', 'T1', 'CT', 'BT'),
    ...named,
    author: named['author'] ?? typed(all('AU', 'A1')),
    editor: editors,
    'collection-editor': book && !series ? undefined : named['collection-editor'],
    'container-title': book ? undefined : (item['container-title'] ?? one('T2', 'JF', 'JO', 'BT', 'JA', 'J2')),
    'collection-title': item['collection-title'] ?? series,
    publisher: item['publisher'] ?? one('PB'),
    'publisher-place': item['publisher-place'] ?? one('CY', 'PP'),
    volume: item['volume'] ?? one('VL'),
    issue: item['issue'] ?? (book ? undefined : one('IS')),
    edition: item['edition'] ?? one('ET'),
    issued: date('DA', 'PY', 'Y1'),
    accessed: date('Y2'),
    page,
    DOI: one('DO') ?? all('M3', 'N1', 'L3').find((value) => /^(?:doi:?\s*)?10\.\d{4,9}\//i.test(value)),
    URL: one('UR', 'L2'),
    ISSN: issn,
    ISBN: isbn,
    genre: all('M3').find((value) => !/^(?:doi:?\s*)?10\./i.test(value) && !/^(?:journal )?article$/i.test(value)),
    language: one('LA'),
    note: one('N1'),
  };
}

const typed = (list: readonly string[]): CslName[] | undefined =>
  list.length ? list.map((name) => typedName(name, false)) : undefined;

/** Names that citation-js parted at commas, with organisations whole again. */
function people(list: unknown): CslName[] | undefined {
  if (!Array.isArray(list)) return undefined;
  return (list as CslName[]).map((name) => {
    if (name.literal) return typedName(name.literal, false);
    const whole = [name.family, name.given, name.suffix].filter(Boolean).join(', ');
    return isOrganisation(whole) || /^(?:Jr|Sr|I{1,3})\.?$/.test(name.given ?? '') ? typedName(whole, false) : name;
  });
}
