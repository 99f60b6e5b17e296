import { ByteReader, ByteWriter } from './bytes.ts';
import { readTokens, writeTokens } from './text-code.ts';

/** Pages whose titles share a file; suggestions read these and not the texts. */
export const TITLES_A_FILE = 32;
export const titleFile = (group: number): string => `h${group.toString(36)}.bin`;

/** The little that a suggestion shows. */
export interface PageHead {
  /** Number through the whole collection. */
  number: number;
  id: string;
  title: string;
  key: string;
  data: Record<string, unknown>;
}

export function writeTitles(
  pages: readonly { id: string; title: string; key?: string; data?: Record<string, unknown> }[],
  tokens: (text: string) => string[],
  numbers: ReadonlyMap<string, number>,
): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  for (const { id, title, key, data } of pages)
    for (const text of [id, title, key ?? '', data ? JSON.stringify(data) : ''])
      writeTokens(out, tokens(text), numbers);
  return out.done();
}

export function readTitles(bytes: Uint8Array, words: readonly string[], first: number): PageHead[] {
  const input = new ByteReader(bytes);
  const heads: PageHead[] = [];
  while (!input.ended) {
    const text = (): string => readTokens(input, words);
    heads.push({
      number: first + heads.length,
      id: text(),
      title: text(),
      key: text(),
      data: JSON.parse(text() || '{}') as Record<string, unknown>,
    });
  }
  return heads;
}
