import { ByteReader } from './bytes.ts';
import { readTokens } from './text-code.ts';

export interface StoredSection {
  /** Number through the whole collection. */
  record: number;
  anchor?: string;
  heading?: string;
  text: string;
}

export interface StoredPage {
  /** Number through the whole collection. */
  number: number;
  id: string;
  title: string;
  key: string;
  /** How people ask for it, one question a line; shown nowhere. */
  asks: string;
  data: Record<string, unknown>;
  sections: StoredSection[];
}

/** Reads a text file as `writeTexts` wrote it. */
export function readPages(
  bytes: Uint8Array,
  words: readonly string[],
  firstRecord: number,
  firstPage: number,
): StoredPage[] {
  const input = new ByteReader(bytes);
  const pages: StoredPage[] = [];
  let record = firstRecord;
  while (!input.ended) {
    const text = (): string => readTokens(input, words);
    const page: StoredPage = {
      number: firstPage + pages.length,
      id: text(),
      title: text(),
      key: text(),
      asks: text(),
      data: JSON.parse(text() || '{}') as Record<string, unknown>,
      sections: [],
    };
    for (let left = input.varint(); left > 0; left--) {
      page.sections.push({ record: record++, anchor: text() || undefined, heading: text() || undefined, text: text() });
    }
    pages.push(page);
  }
  return pages;
}
