import { ENTRY_KINDS, type EntryKind } from '../../intake/schema/names.ts';

/** An entry, as far as its short address asks. */
interface Named {
  kind: EntryKind;
  id: string;
}
/** The same with the ids that it had before. */
interface Renamed extends Named {
  th?: { data: { formerly?: readonly string[] | undefined } };
}

/**
 * The short name of every entry: its id, or, where another kind that comes before has the same, its kind and its id. So a
 * new entry never takes the short name of an old one of an earlier kind. Ids of before lead on as well, in both forms, as
 * long as no entry has taken them: they stand in codes that were printed.
 */
export function shortNames(entries: readonly Renamed[]): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const kind of ENTRY_KINDS)
    for (const { id } of entries.filter((entry) => entry.kind === kind)) {
      const full = `${kind}-${id}`;
      names.set(names.has(id) ? full : id, { kind, id });
    }
  for (const { kind, id, th } of entries)
    for (const was of th?.data.formerly ?? [])
      for (const name of [was, `${kind}-${was}`]) if (!names.has(name)) names.set(name, { kind, id });
  return names;
}

/** The short name of one of the entries. */
export const shortName = (entries: readonly Named[], { kind, id }: Named): string =>
  entries.some((entry) => entry.id === id && ENTRY_KINDS.indexOf(entry.kind) < ENTRY_KINDS.indexOf(kind))
    ? `${kind}-${id}`
    : id;
