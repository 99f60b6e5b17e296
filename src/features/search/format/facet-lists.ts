import { FACETS, type Facet } from '../rank/facets.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readPostings, writePostings } from './postings.ts';

/** What is known of a page without reading its text. */
export interface PageFacts {
  /** Number of passages. */
  records: number;
  /** Whether anybody wrote down how people ask for it. */
  asked: boolean;
  facets?: Partial<Record<string, readonly string[]>>;
}

/**
 * Every value's pages as a list of gaps: a value that few pages have costs few bytes.
 * @param passages how many there are in all pages
 */
export function writeFacets(pages: readonly PageFacts[], passages: number): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  const firsts: number[] = [];
  let record = 0;
  for (const page of pages) {
    firsts.push(record);
    record += page.records;
  }
  writePostings(out, firsts, passages);
  writePostings(
    out,
    [...pages.keys()].filter((page) => pages[page]!.asked),
    pages.length,
  );
  for (const facet of FACETS) {
    const lists = new Map<string, number[]>();
    pages.forEach((page, at) => {
      for (const value of new Set(page.facets?.[facet] ?? [])) lists.set(value, [...(lists.get(value) ?? []), at]);
    });
    out.varint(lists.size);
    for (const [value, list] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1))) {
      out.text(value);
      writePostings(out, list, pages.length);
    }
  }
  return out.done();
}

export interface FacetLists {
  pages: number;
  passages: number;
  /** For each record, passages and then questions, the number of its page. */
  pageOf: Uint32Array;
  /** For each page the number of its first passage, and one more at the end: the number of the first questions. */
  firstRecord: Uint32Array;
  /** Pages by facet and value. */
  values: Record<Facet, Map<string, Uint32Array>>;
}

/** @param passages how many there are in all pages */
export function readFacets(bytes: Uint8Array, passages: number): FacetLists {
  const input = new ByteReader(bytes);
  const firsts = readPostings(input, passages);
  const asked = readPostings(input, firsts.length);
  const pageOf = new Uint32Array(passages + asked.length);
  pageOf.set(asked, passages);
  const firstRecord = new Uint32Array(firsts.length + 1);
  firstRecord.set(firsts);
  firstRecord[firsts.length] = passages;
  firsts.forEach((first, page) => pageOf.fill(page, first, firstRecord[page + 1]!));
  const values = Object.fromEntries(
    FACETS.map((facet) => {
      const lists = new Map<string, Uint32Array>();
      for (let left = input.varint(); left > 0; left--) lists.set(input.text(), readPostings(input, firsts.length));
      return [facet, lists];
    }),
  ) as FacetLists['values'];
  return { pages: firsts.length, passages, pageOf, firstRecord, values };
}
