/** What no line of a list may have: control characters, signs that turn the direction of writing, what begins a tag. */
const UNFIT = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+|<(?=[A-Za-z!/?])/gu;

/** A text as one line of plain words; the sign before what would read as a tag gives way to one that looks like it. */
const plain = (text: string): string =>
  text
    .replace(UNFIT, (sign) => (sign === '<' ? '‹' : ' '))
    .replace(/\s+/g, ' ')
    .trim();

/** A line as it is, or none where it is empty or too long to be one. */
export function oneLine(text: string, longest: number): string[] {
  const line = plain(text);
  return line === '' || line.length > longest ? [] : [line];
}

/**
 * A line of at most so many letters. A longer one ends with its last whole phrase, or, where it has no space in its
 * last third, before a letter with all its marks.
 */
export function shortened(text: string, longest: number): string {
  const line = plain(text);
  if (line.length <= longest) return line;
  const room = line.slice(0, longest - 1);
  const space = room.lastIndexOf(' ');
  let end = space > (longest * 2) / 3 ? space : room.length;
  while (end > 0 && end < line.length && /[\p{M}\u0E32\u0E33\uDC00-\uDFFF]/u.test(line.charAt(end))) end--;
  return `${line.slice(0, end).trimEnd()}…`;
}
