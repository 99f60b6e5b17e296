import type { Fields } from '../draft/draft.ts';
import { typedName, type CslName } from './names.ts';

/** Values of one record by tag, wrapped lines joined. */
type Tagged = Map<string, string[]>;

/**
 * Cuts a file of tagged lines into records.
 * @param tag   finds the tag and the value of a line; what it does not find goes on with the line before
 * @param first tag that begins a record
 */
function recordsIn(text: string, tag: RegExp, first: string): Tagged[] {
  const records: Tagged[] = [];
  let values: string[] | undefined;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const [, name, value = ''] = tag.exec(line) ?? [];
    if (!name) {
      if (values && line.trim()) values.push(`${values.pop() ?? ''} ${line.trim()}`.trim());
      continue;
    }
    if (name === first || records.length === 0) records.push(new Map());
    const record = records.at(-1);
    if (!record) continue;
    values = record.get(name) ?? [];
    values.push(value.trim());
    record.set(name, values);
  }
  return records;
}

const reader = (record: Tagged) => ({
  all: (...tags: string[]) => tags.flatMap((each) => record.get(each) ?? []).filter(Boolean),
  one: (...tags: string[]) => tags.flatMap((each) => record.get(each) ?? []).find(Boolean),
});

/** "Smith JA", as PubMed shortens names. */
const shortName = (name: string): CslName => {
  const [, family, given] = /^(.+?)\s+([A-Z]{1,4})(?:\s+(?:Jr|Sr|[23]rd|2nd))?$/.exec(name) ?? [];
  return family && given
    ? { family, given: [...given].map((letter) => `${letter}.`).join(' ') }
    : typedName(name, false);
};
const names = (list: readonly string[]): CslName[] | undefined =>
  list.length ? list.map((name) => typedName(name, false)) : undefined;

/**
 * Reads what PubMed gives under "Send to › Citation manager" (`.nbib`), as CSL-JSON. citation-js has no reader for it
 * that goes with its present core.
 */
export function fromNbib(text: string): Fields[] {
  return recordsIn(text, /^\s{0,3}([A-Z]{2,4})\s{0,2}-\s(.*)$/, 'PMID').map((record) => {
    const { all, one } = reader(record);
    const title = (one('TI', 'BTI') ?? '').replace(/^\[([\s\S]*?)\]?\.?\]?$/, '$1').replace(/\.$/, '');
    const own = one('TT')?.replace(/\.$/, '');
    const kind = all('PT').join(' ');
    const chapter = record.has('BTI') && record.has('TI');
    const doi = all('LID', 'AID').find((value) => /\[doi\]/i.test(value));
    const people = all('FAU').length ? names(all('FAU')) : all('AU').length ? all('AU').map(shortName) : undefined;
    const groups = all('CN').map((literal) => ({ literal }));
    const pmid = one('PMID');
    return {
      type: chapter ? 'chapter' : /\bbook\b/i.test(kind) || record.has('BTI') ? 'book' : 'article-journal',
      title: own ?? title,
      ...(own && title && { 'title-en': title }),
      author: people || groups.length ? [...(people ?? []), ...groups] : undefined,
      editor: names(all('FED', 'ED').slice(0, all('FED').length || undefined)),
      'container-title': chapter ? one('BTI') : one('JT', 'TA'),
      publisher: one('PB'),
      'publisher-place': record.has('PB') ? one('PL') : undefined,
      edition: one('EN'),
      'collection-title': one('CTI'),
      issued: one('DP', 'DEP')?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
      volume: one('VI'),
      issue: one('IP'),
      page: one('PG')?.replace(/^\s*(\d+)-(\d+)(?=\D|$)/, (_all, from: string, to: string) =>
        // PubMed leaves out what both numbers begin with: 123-45.
        to.length < from.length ? `${from}-${from.slice(0, from.length - to.length)}${to}` : `${from}-${to}`,
      ),
      DOI: doi?.replace(/\s*\[doi\]/i, ''),
      URL: !doi && pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : undefined,
      ISSN: one('IS')?.replace(/\s*\(.*$/, ''),
      ISBN: one('ISBN'),
      language: one('LA'),
    };
  });
}

const ENDNOTE_TYPES: [RegExp, string][] = [
  [/journal article/i, 'article-journal'],
  [/magazine/i, 'article-magazine'],
  [/newspaper/i, 'article-newspaper'],
  [/book section|chapter/i, 'chapter'],
  [/book/i, 'book'],
  [/conference/i, 'paper-conference'],
  [/thesis|dissertation/i, 'thesis'],
  [/report|government/i, 'report'],
  [/blog/i, 'post-weblog'],
  [/web page|online|electronic/i, 'webpage'],
  [/statute|bill|legal|case/i, 'legislation'],
  [/dataset/i, 'dataset'],
  [/film|video|audiovisual/i, 'motion_picture'],
];

/** Reads EndNote's tagged form (`.enw`, Refer), as CSL-JSON; many Thai journals offer it. */
export function fromEndnote(text: string): Fields[] {
  return recordsIn(text, /^\s{0,3}%([0-9A-Z@?!()[\]^~+$&*#><=|])(?:\s+(.*))?$/, '0').map((record) => {
    const { all, one } = reader(record);
    const kind = one('0') ?? '';
    const type = ENDNOTE_TYPES.find(([pattern]) => pattern.test(kind))?.[1] ?? 'document';
    const [number] = all('@');
    const issn = number && /^\d{4}-\d{3}[\dXx]\b/.test(number);
    return {
      type,
      title: one('T'),
      author: names(all('A')),
      editor: names(all('E')),
      translator: names(all('?')),
      'collection-editor': names(all('Y')),
      'container-title': one('J') ?? (type === 'book' || type === 'report' || type === 'thesis' ? undefined : one('B')),
      'collection-title': one('S') ?? (type === 'book' || type === 'report' ? one('B') : undefined),
      publisher: one('I') ?? (type === 'thesis' ? one('B') : undefined),
      'publisher-place': one('C'),
      edition: one('7'),
      genre: one('9'),
      issued: [one('8'), one('D')].find((value) => value && /\d{4}/.test(value)) ?? one('D'),
      volume: one('V'),
      ...(/^article|paper/.test(type) ? { issue: one('N') } : { number: one('N') }),
      page: one('P'),
      DOI: one('R'),
      URL: one('U'),
      ISSN: issn ? number : undefined,
      ISBN: issn ? undefined : number,
      accessed: one('['),
      language: one('G'),
      note: one('Z'),
    };
  });
}
