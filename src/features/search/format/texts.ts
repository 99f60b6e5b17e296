import { ByteReader } from './bytes.ts';
import { dataFromText } from './titles.ts';
import { readTokens } from './text-code.ts';
import { unit } from '../kin/space.ts';
import { readVector } from '../kin/vectors.ts';

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
  /** Where it lies in the space of what belongs together, of length 1; nothing in a collection that has none. */
  place?: Float32Array;
  sections: StoredSection[];
}

/** Reads a text file as `writeTexts` wrote it. @param dims directions of the space in which pages lie; 0 for none */
export function readPages(
  bytes: Uint8Array,
  words: readonly string[],
  firstRecord: number,
  firstPage: number,
  dims: number,
): StoredPage[] {
  const input = new ByteReader(bytes);
  const pages: StoredPage[] = [];
  let record = firstRecord;
  while (!input.ended) {
    const text = (): string => readTokens(input, words);
    const id = text();
    const page: StoredPage = {
      number: firstPage + pages.length,
      id,
      title: text(),
      key: text(),
      asks: text(),
      data: dataFromText(id, text()),
      place: dims > 0 ? unit(readVector(input, dims)) : undefined,
      sections: [],
    };
    for (let left = input.varint(); left > 0; left--) {
      page.sections.push({ record: record++, anchor: text() || undefined, heading: text() || undefined, text: text() });
    }
    pages.push(page);
  }
  return pages;
}
