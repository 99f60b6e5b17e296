/** Marks of sources that stand together, without a place in the source, which may be long: `[1][2]`. */
const MARKS = /(?:<a (?=[^>]*\bclass="cite")[^>]*>\[\d+\]<\/a>){2,}/g;
const SPACE_BEFORE_MARK = /[ \n\t]+(?=(?:<span class="cites">|<span class="together">)*<a (?=[^>]*\bclass="cite"))/g;
/** As many marks as fit a line of the largest letters on the narrowest phone. */
const MOST_TOGETHER = 4;

/**
 * A page on which no line begins with the mark of a source: it stays with the word before it, and marks stay together.
 * @param html a page, or a part of one
 */
export const holdCitations = (html: string): string =>
  html.replace(MARKS, together).replace(SPACE_BEFORE_MARK, '\u00a0');

/** Parts a long row so that no mark is left over. */
function together(row: string): string {
  const marks = row.split(/(?<=<\/a>)/);
  const rows = Math.ceil(marks.length / MOST_TOGETHER);
  return Array.from({ length: rows }, (_row, index) => {
    const [from, to] = [index, index + 1].map((part) => Math.ceil((part * marks.length) / rows));
    return `<span class="together">${marks.slice(from, to).join('')}</span>`;
  }).join('');
}
