import { itemAt } from '../../../certain.ts';
import type { Fields } from '../draft/draft.ts';
import { addressIn, doiIn, isbnIn } from './clean.ts';
import { typedName, type CslName } from './names.ts';

/** When: a year or a day in brackets, behind who. */
const WHEN =
  /\s*\(\s*((?:พ\.?\s?ศ\.?\s*|ค\.?\s?ศ\.?\s*)?[12๑๒][\d๐-๙]{3}(?![\d๐-๙])[^()]{0,40}|[^()\d๐-๙]{0,30}[12๑๒][\d๐-๙]{3}[a-z]?|ม\.ป\.ป\.?|n\.\s?d\.?|in press|forthcoming|กำลังพิมพ์)\s*\)\s*[.:,]?\s*/i;
const NOT_KNOWN = /^(?:ม\.ป\.ป\.?|n\.\s?d\.?)$/i;

/**
 * A line of a reference list (APA and its Thai form) as CSL-JSON: `Who (when). Title. Where it appeared. Address`. What
 * cannot be placed for certain is kept in the note, so that nothing is lost; the caller says that it has to be looked
 * at. `undefined` for a text that is none.
 */
export function fromReference(line: string): Fields | undefined {
  const text = line
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:\[\d+\]|\d{1,3}[.)]|[•●·–-])\s+/, '')
    .trim();
  const when = WHEN.exec(text);
  if (!when || when.index === 0 || when.index > 400 || text.length > 1500) return undefined;
  const who = text.slice(0, when.index).trim();
  const after = text.slice(when.index + when[0].length).trim();
  // A year in brackets within a sentence is no reference: those have a full stop beside it.
  if (!/[.,:]\s*$/.test(when[0]) && !who.endsWith('.')) return undefined;
  if (!after || /[.!?]\s+\S+\s+\S+\s+\S+\s+\S+\s+\S+\s+\S+\s+\S+\s+\S+/.test(who.replace(/\b\p{Lu}\./gu, '')))
    return undefined;
  const [address, DOI, ISBN] = [addressIn(after), doiIn(after), isbnIn(after)];
  const URL = DOI && /^https?:\/\/(?:dx\.)?doi\.org\//i.test(address ?? '') ? undefined : address;
  const plain = after
    .replace(/(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/\bdoi:?\s*10\.\S+/gi, ' ')
    .replace(/(?:สืบค้น(?:จาก|เมื่อ)?|เข้าถึง(?:จาก|เมื่อ)?|Retrieved(?: from)?|Available(?: at| from)?|from)\s*:?\s*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  // A title ends at a full stop before a capital, a Thai word or the end; not at one of "Vol." or "U.S.".
  const end =
    /(?<!\b(?:[Vv]ol|[Nn]o|[Ee]ds?|pp?|[Ss]t|U\.S|[DM]rs?|Prof))(?<!(?:^|[^\p{L}\p{M}])(?:\p{Lu}|[ก-ฮ]{1,2}))[.?!](?=\s+[\p{Lu}ก-๙(["“‘]|\s*$)/u.exec(
      plain,
    );
  const [title, rest] = end
    ? [plain.slice(0, end.index + (/[?!]/.test(end[0]) ? 1 : 0)), plain.slice(end.index + 1)]
    : [plain, ''];
  if (!title.trim()) return undefined;
  const written = itemAt(when, 1).trim();
  return {
    ...place(rest.trim()),
    title: title.trim(),
    author: people(who),
    ...(NOT_KNOWN.test(written) ? {} : { issued: written.replace(/^(\d{4})[a-z]$/, '$1') }),
    URL,
    DOI,
    ISBN,
  };
}

/** Where it appeared: a journal with its volume, a town with its publisher, or words that are kept as they are. */
function place(rest: string): Fields {
  const text = rest.replace(/[.,;\s]+$/, '').trim();
  if (!text) return { type: 'document' };
  const journal =
    /^(.{3,200}?),\s*(?:ปีที่\s*|Vol\.?\s*)?([\d๐-๙]{1,4})\s*(?:\(\s*([^()]{1,20})\s*\))?(?:,\s*(?:pp?\.\s*|หน้า\s*|น\.\s*)?([\d๐-๙]+\s*[-–—]\s*[\d๐-๙]+|[\d๐-๙]+|e\d+))?$/i.exec(
      text,
    );
  if (journal)
    return {
      type: 'article-journal',
      'container-title': journal[1],
      volume: journal[2],
      issue: journal[3],
      page: journal[4],
    };
  const published = /^([^:.,\d]{2,60}):\s*([^:]{2,200})$/.exec(text);
  if (published) return { type: 'book', 'publisher-place': published[1], publisher: published[2] };
  if (/^[^.,:;]{2,120}$/.test(text) && !/[\d๐-๙]/.test(text)) return { type: 'book', publisher: text };
  return { type: 'document', remainder: text };
}

/** `Ostrom, E., Gardner, R., & Walker, J.`, `วิจารณ์ พานิช, และ สมชาย ใจดี`. */
function people(who: string): CslName[] {
  // The full stop of an initial belongs to the name, that of the sentence does not.
  const text = who.replace(/[,;\s]+$/, '').replace(/(?<!(?:^|[^\p{L}])\p{Lu}|Jr|Sr|Inc|Ltd|Co|al)\.$/u, '');
  if (/[ก-๙]/.test(text))
    return text
      .split(/\s*(?:,\s*(?:และ|&)?|\s&\s|\sและ(?=\s|[ก-๙]))\s*/)
      .filter(Boolean)
      .map((name) => typedName(name, true));
  const found = [
    ...text.matchAll(/([^,&]+?),\s*((?:\p{Lu}\.[-\s]?)+)(?:,\s*((?:Jr|Sr)\.?|I{2,3}))?(?=\s*(?:,|&|and\b|$))/gu),
  ];
  const left = found.reduce((all, [match]) => all.replace(match, ''), text).replace(/\band\b|[\s,&.…]|et al\.?/g, '');
  if (!found.length || left) return [{ literal: text }];
  return found.map(([, family = '', given = '', suffix]) => ({
    family: family.replace(/^[\s,&]*(?:and\s+)?/, '').trim(),
    given: given.trim(),
    ...(suffix && { suffix }),
  }));
}
