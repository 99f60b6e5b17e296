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
    for (const text of [id, title, key ?? '', dataToText(id, data)]) writeTokens(out, tokens(text), numbers);
  return out.done();
}

export function readTitles(bytes: Uint8Array, words: readonly string[], first: number): PageHead[] {
  const input = new ByteReader(bytes);
  const heads: PageHead[] = [];
  while (!input.ended) {
    const text = (): string => readTokens(input, words);
    const id = text();
    heads.push({
      number: first + heads.length,
      id,
      title: text(),
      key: text(),
      data: dataFromText(id, text()),
    });
  }
  return heads;
}

/**
 * What a list of results needs to know of a page, as text. Most pages are called by their kind and name
 * (`case:lampang`), which stand in what is known of them as well: these two are not written again.
 * @param id of the page
 */
export function dataToText(id: string, data: Readonly<Record<string, unknown>> | undefined): string {
  if (!data) return '';
  const { kind, id: name, ...rest } = data;
  const isToldById = typeof kind === 'string' && typeof name === 'string' && id === `${kind}:${name}`;
  return isToldById ? TOLD_BY_ID + (Object.keys(rest).length > 0 ? JSON.stringify(rest) : '') : JSON.stringify(data);
}
const TOLD_BY_ID = ':';

/** What `dataToText` wrote. */
export function dataFromText(id: string, text: string): Record<string, unknown> {
  if (!text.startsWith(TOLD_BY_ID)) return parsed(text);
  const colon = id.indexOf(':');
  return { kind: id.slice(0, colon), id: id.slice(colon + 1), ...parsed(text.slice(TOLD_BY_ID.length)) };
}

const parsed = (text: string): Record<string, unknown> => JSON.parse(text || '{}') as Record<string, unknown>;
