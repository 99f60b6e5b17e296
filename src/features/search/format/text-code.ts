import type { ByteReader } from './bytes.ts';
import { ByteWriter, decodeText, encodeText } from './bytes.ts';
import { SHORT_NUMBERS } from './dictionary.ts';

const LITERAL = 0xc0;
const LONG_LITERAL = 0xff;

/**
 * Texts as numbers of dictionary words: one byte for a frequent word, two for another, and letters for what the
 * dictionary does not have. About 0.4 bytes a letter instead of the three of UTF-8.
 * @param tokens  the text in parts; joined they are the text
 * @param numbers number of each dictionary word
 */
export function writeTokens(out: ByteWriter, tokens: Iterable<string>, numbers: ReadonlyMap<string, number>): void {
  const coded = new ByteWriter();
  let literal: number[] = [];
  const flush = (): void => {
    if (literal.length === 0) return;
    if (literal.length < LONG_LITERAL - LITERAL) coded.byte(LITERAL + literal.length);
    else coded.byte(LONG_LITERAL).varint(literal.length);
    coded.bytes(literal);
    literal = [];
  };
  for (const token of tokens) {
    const number = numbers.get(token);
    if (number === undefined) {
      literal.push(...encodeText(token));
      continue;
    }
    flush();
    if (number < SHORT_NUMBERS) coded.byte(number);
    else coded.byte(0x80 | ((number - SHORT_NUMBERS) >> 8)).byte((number - SHORT_NUMBERS) & 0xff);
  }
  flush();
  const bytes = coded.done();
  out.varint(bytes.length).bytes(bytes);
}

/** The text again. */
export function readTokens(input: ByteReader, words: readonly string[]): string {
  const end = input.varint() + input.at;
  let text = '';
  while (input.at < end) {
    const byte = input.byte();
    if (byte < SHORT_NUMBERS) text += words[byte];
    else if (byte < LITERAL) text += words[SHORT_NUMBERS + (((byte & 0x3f) << 8) | input.byte())];
    else text += decodeText(input.bytes(byte === LONG_LITERAL ? input.varint() : byte - LITERAL));
  }
  return text;
}
