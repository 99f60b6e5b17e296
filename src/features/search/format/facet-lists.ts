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
 * Which passages are whose, who is asked for, and of what kind pages are: what every search needs of them.
 * @param passages how many there are in all pages
 */
export function writePageLists(pages: readonly PageFacts[], passages: number): Uint8Array<ArrayBuffer> {
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
  writeValues(out, 'kind', pages);
  return out.done();
}

/** What results can be narrowed by besides their kind. */
export function writeFacets(pages: readonly PageFacts[]): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  for (const facet of OTHERS) writeValues(out, facet, pages);
  return out.done();
}

const OTHERS = FACETS.filter((facet) => facet !== 'kind');

/** Every value's pages as a list of gaps: a value that few pages have costs few bytes. */
function writeValues(out: ByteWriter, facet: Facet, pages: readonly PageFacts[]): void {
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

/** Pages by value. */
type ByValue = Map<string, Uint32Array>;
/** Pages by facet and value. */
export type FacetValues = Record<Facet, ByValue>;

export interface PageLists {
  pages: number;
  passages: number;
  /** For each record, passages and then questions, the number of its page. */
  pageOf: Uint32Array;
  /** For each page the number of its first passage, and one more at the end: the number of the first questions. */
  firstRecord: Uint32Array;
  /** Pages by kind. */
  kinds: ByValue;
}

/** @param passages how many there are in all pages */
export function readPageLists(bytes: Uint8Array, passages: number): PageLists {
  const input = new ByteReader(bytes);
  const firsts = readPostings(input, passages);
  const asked = readPostings(input, firsts.length);
  const pageOf = new Uint32Array(passages + asked.length);
  pageOf.set(asked, passages);
  const firstRecord = new Uint32Array(firsts.length + 1);
  firstRecord.set(firsts);
  firstRecord[firsts.length] = passages;
  firsts.forEach((first, page) => pageOf.fill(page, first, firstRecord[page + 1]!));
  return { pages: firsts.length, passages, pageOf, firstRecord, kinds: readValues(input, firsts.length) };
}

/** @param lists what is known of the pages already */
export function readFacets(bytes: Uint8Array, { kinds, pages }: PageLists): FacetValues {
  const input = new ByteReader(bytes);
  const others = OTHERS.map((facet) => [facet, readValues(input, pages)] as const);
  return { kind: kinds, ...Object.fromEntries(others) } as FacetValues;
}

function readValues(input: ByteReader, pages: number): ByValue {
  const lists: ByValue = new Map();
  for (let left = input.varint(); left > 0; left--) lists.set(input.text(), readPostings(input, pages));
  return lists;
}
