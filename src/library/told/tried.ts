import { byCode } from '../../words/order.ts';
import { machineDate } from '../../words/dates.ts';
import { TRIED_KINDS, TRIED_RESULTS, type EntryKind, type TriedResult } from '../../intake/schema/names.ts';
import type { TriedData } from '../../intake/schema/list/tried.ts';

/** How often something was tried, by how it went. */
export type TriedCounts = Record<TriedResult, number>;

/** How it went for those who told. */
export function countTried(told: readonly Pick<TriedData, 'result'>[]): TriedCounts {
  const counts: TriedCounts = { worked: 0, partly: 0, failed: 0 };
  for (const { result } of told) counts[result] += 1;
  return counts;
}

/** The results that were told at least once, the best first, each with its number. */
export const toldResults = (counts: TriedCounts): [result: TriedResult, times: number][] =>
  TRIED_RESULTS.filter((result) => counts[result] > 0).map((result) => [result, counts[result]]);

/**
 * Joins what people told to the entries that they tried.
 * @returns looks up what was told of an entry, the newest first
 */
export function triedBy(all: readonly TriedData[]): (kind: EntryKind, id: string) => readonly TriedData[] {
  const byKey = new Map<string, TriedData[]>();
  const sorted = [...all].sort((a, b) => byCode(machineDate(b.date), machineDate(a.date)) || byCode(a.id, b.id));
  for (const item of sorted)
    for (const kind of TRIED_KINDS) {
      const key = `${kind}:${item[kind]}`;
      if (item[kind] !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), item]);
    }
  return (kind, id) => byKey.get(`${kind}:${id}`) ?? [];
}
