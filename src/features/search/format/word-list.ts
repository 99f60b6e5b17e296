import {
  type ByteReader,
  type ByteWriter,
  decodeText,
  encodeText,
  FIRST_MARK,
  isEscape,
  isMark,
  LAST_MARK,
} from './bytes.ts';

const MOST_SHARED = LAST_MARK - FIRST_MARK - 1;

/**
 * Words that stand in order, each by a mark that tells how many letters it shares with the one before, and its other
 * letters. Nothing but letters and few marks: deflate takes a fifth less of it than of lengths, numbers and letters in
 * turn.
 */
export function writeWords(out: ByteWriter, words: readonly string[]): void {
  let before: number[] = [];
  for (const word of words) {
    const coded = encodeText(word);
    let same = 0;
    while (same < MOST_SHARED && same < coded.length && before[same] === coded[same] && !isEscape(coded[same])) same++;
    out.byte(FIRST_MARK + same).bytes(coded.slice(same));
    before = coded;
  }
  out.byte(LAST_MARK);
}

/** @throws when the bytes end too early */
export function readWords(input: ByteReader): string[] {
  const words: string[] = [];
  let word = '';
  for (let mark = input.byte(); mark !== LAST_MARK;) {
    const from = input.at;
    let byte = input.byte();
    while (!isMark(byte)) {
      if (isEscape(byte)) input.bytes(3);
      byte = input.byte();
    }
    word = word.slice(0, mark - FIRST_MARK) + decodeText(input.since(from, 1));
    words.push(word);
    mark = byte;
  }
  return words;
}
