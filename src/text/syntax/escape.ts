import { itemAt } from '../../certain.ts';

/**
 * Marks of ours that an author may type anywhere, Word included: wiki links and citations; what holds a sign of code is
 * none. Addresses are links by themselves.
 */
const KEPT = /\[\[[^[\]\n<>{}`\\]+\]\]|\[@[^[\]\n<>{}`\\]+\]|(?:https?:\/\/|www\.)[^\s<>{}[\]|]+/g;

/**
 * Words made safe for a text: what Markdown or MDX would read as a mark is escaped; wiki links, citations and addresses
 * stay.
 * @param first true where the words begin a line
 * @param place `touched`: something else follows without a space; `linked`: the words are those of a link, in which
 * addresses are only words
 */
export function escaped(text: string, first = false, place: { touched?: boolean; linked?: boolean } = {}): string {
  let out = '';
  let done = 0;
  for (const match of text.matchAll(KEPT)) {
    const end = match.index + match[0].length;
    out += plain(text.slice(done, match.index));
    if (match[0].startsWith('[')) out += match[0];
    else if (place.linked) out += plain(match[0]);
    else {
      const touched = end < text.length ? !/\s/.test(itemAt(text, end)) : place.touched;
      // A link behind an exclamation mark would be a picture.
      out = touched ? out.replace(/!$/, '\\!') + explicitLink(match[0]) : out + match[0];
    }
    done = end;
  }
  out += plain(text.slice(done));
  return first ? lineStart(out) : out;
}

/**
 * An address with its end marked: left to itself it would take in the backslash, bracket or line break behind it.
 * Punctuation at its end belongs to the sentence, as in every Markdown reader.
 */
function explicitLink(typed: string): string {
  let url = typed.replace(/[?!.,:;*_~'"]+$/, '');
  while (url.endsWith(')') && url.split(')').length > url.split('(').length)
    url = url.slice(0, -1).replace(/[?!.,:;*_~'"]+$/, '');
  if (/^(?:https?:\/\/|www\.)$/.test(url) || !/[\p{L}\p{N}]/u.test(url.replace(/^(?:https?:\/\/|www\.?)/, '')))
    return plain(typed);
  const target = (url.startsWith('www.') ? `http://${url}` : url).replace(/[\\()&*_~`]/g, '\\$&');
  return `[${plain(url)}](${target})${plain(typed.slice(url.length))}`;
}

const plain = (text: string): string =>
  text
    .replace(/[\\`*{}<[\]]/g, '\\$&')
    .replace(/_+/g, (marks, at: number) =>
      marks.length > 1 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')
        ? marks.replaceAll('_', '\\_')
        : marks,
    )
    .replace(/~~/g, '\\~\\~')
    .replace(/&(?=#?[a-zA-Z0-9]+;)/g, '\\&');

/**
 * A line of escaped words whose beginning would make a heading, quotation, list, rule or table of it, escaped there as
 * well.
 * @param text   the line, already `escaped`
 * @param inside true for a line behind a break within a paragraph: there a row of dashes and colons makes a table of
 *   the line before, and equals signs a heading
 */
export const lineStart = (text: string, inside = false): string =>
  text
    .replace(/^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+(?=\s*$)|-{2,}(?=\s*$)|\||~{3,})/, '$1\\$2')
    .replace(inside ? /^(\s*)(:?-[-:|\s]*)$/ : /(?!)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:im|ex)port\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);

/** Words made safe for the value of an attribute in straight quotation marks. */
export const attribute = (text: string): string =>
  text
    .replaceAll('"', '”')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/\s+/g, ' ')
    .trim();
