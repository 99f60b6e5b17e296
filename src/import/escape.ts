/**
 * Marks of ours that an author may type anywhere, Word included: wiki links and citations. Addresses are links by
 * themselves.
 */
const KEPT = /\[\[[^[\]\n]+\]\]|\[@[^[\]\n]+\]|https?:\/\/[^\s<>{}[\]|]+/g;

/**
 * Words made safe for a text: what Markdown or MDX would read as a mark is escaped; wiki links, citations and addresses
 * stay.
 * @param first true where the words begin a line
 */
export function escaped(text: string, first = false): string {
  let out = '';
  let done = 0;
  for (const match of text.matchAll(KEPT)) {
    out += plain(text.slice(done, match.index)) + match[0];
    done = match.index + match[0].length;
  }
  out += plain(text.slice(done));
  return first ? lineStart(out) : out;
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

/** What only counts at the beginning of a line: headings, quotations, lists, rules, tables. */
const lineStart = (text: string): string =>
  text
    .replace(/^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+(?=\s*$)|-{2,}(?=\s*$)|\||~{3,})/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:im|ex)port\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);

/** Words made safe for the value of an attribute in straight quotation marks. */
export const attribute = (text: string): string => text.replaceAll('"', '”').replace(/\s+/g, ' ').trim();
