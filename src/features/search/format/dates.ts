import { ByteReader, ByteWriter } from './bytes.ts';

/** Dates of all pages; fetched only when results are to be sorted by date. */
export const DATE_FILE = 'd.bin';

/** @param pages with an ISO date each, possibly without day or month, or none */
export function writeDates(pages: readonly { date?: string }[]): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  for (const { date } of pages) out.varint(dayNumber(date));
  return out.done();
}

/** @returns for each page a number that grows with its date; 0 for undated */
export function readDates(bytes: Uint8Array, pages: number): Uint32Array {
  const input = new ByteReader(bytes);
  return Uint32Array.from({ length: pages }, () => input.varint());
}

/** Days since 1900 by a calendar of 31-day months; a month or day that is not told counts as 0, before all others. */
function dayNumber(date: string | undefined): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '') ?? [];
  return year ? Math.max(0, Number(year) - 1900) * 13 * 32 + Number(month ?? 0) * 32 + Number(day ?? 0) : 0;
}
