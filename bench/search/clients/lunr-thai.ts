import lunr from 'lunr';
import support from 'lunr-languages/lunr.stemmer.support.js';
import * as cutter from 'lunr-languages/wordcut.js';

/** lunr with its Thai pack: `wordcut` and its dictionary cut the text. */
export async function lunrThai(): Promise<typeof lunr> {
  const it = lunr as unknown as Record<string, unknown>;
  it['wordcut'] = (cutter as { default?: unknown }).default ?? cutter;
  support(lunr);
  const { default: thai } = await import('lunr-languages/lunr.th.js');
  thai(lunr);
  return lunr;
}

/** The tokenizer of the Thai pack as lunr's own builder wants it. */
export const words = (it: typeof lunr, text: string): string[] =>
  ((it as unknown as { th: { tokenizer(text: string): string[] } }).th.tokenizer(text.toLowerCase()) as string[])
    .map((word) => word.trim())
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
