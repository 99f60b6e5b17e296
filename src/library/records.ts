import { byCode } from '../words/order.ts';
import {
  RECORD_KINDS,
  RECORD_SCHEMAS,
  type RecordKind,
  type RecordOf,
  type Records,
} from '../intake/schema/list/records.ts';
import type { Side } from '../intake/schema/names.ts';
import { dateParts, eraYear, machineDate } from '../words/dates.ts';
import type { Lang } from '../words/languages.ts';
import { fieldReferences } from '../intake/schema/field-references.ts';

/** A record together with its kind. */
export type AnyRecord = { [K in RecordKind]: { kind: K; record: RecordOf[K] } }[RecordKind];

/** What the records of the movement say of cases and sources. */
export interface RecordConnections {
  /** Records that name a case, in order of time. */
  recordsOfCase(id: string): readonly AnyRecord[];
  /** Records that cite a source. */
  recordsCiting(source: string): readonly AnyRecord[];
  eventsOfSide(side: Side): readonly RecordOf['event'][];
}

/** The records in order of time; those without a date stand last, in the order of their file. */
export function inOrder(records: Records): Records {
  const when = (record: { date?: string }): string => (record.date ? machineDate(record.date) : '9999');
  const sorted = <T extends { date?: string }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => byCode(when(a), when(b)));
  return {
    event: sorted(records.event),
    figure: sorted(records.figure),
    rule: sorted(records.rule),
    study: sorted(records.study),
    award: sorted(records.award),
  };
}

/** Looks through every record once, so that pages only look things up. */
export function connectRecords(records: Records): RecordConnections {
  const byKey = new Map<string, AnyRecord[]>();
  for (const kind of RECORD_KINDS) {
    for (const record of records[kind]) {
      const keys = new Set(
        fieldReferences(RECORD_SCHEMAS[kind], record).map((reference) => `${reference.kind}:${reference.id}`),
      );
      for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), { kind, record } as AnyRecord]);
    }
  }
  return {
    recordsOfCase: (id) => byKey.get(`case:${id}`) ?? [],
    recordsCiting: (source) => byKey.get(`source:${source}`) ?? [],
    eventsOfSide: (side) => records.event.filter((event) => event.side === side),
  };
}

/**
 * Things with a date, under the decade they fall in as readers of the language count: 1990 for 1990–1999 in English,
 * 2530 for พ.ศ. 2530–2539 in Thai.
 * @returns decades in order, none empty
 */
export function byDecade<T extends { date: string }>(
  items: readonly T[],
  lang: Lang,
): { decade: number; items: T[] }[] {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const decade = Math.floor(eraYear(dateParts(item.date).year, lang) / 10) * 10;
    groups.set(decade, [...(groups.get(decade) ?? []), item]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([decade, list]) => ({ decade, items: list }));
}
