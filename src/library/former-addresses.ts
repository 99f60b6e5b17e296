import type { EntryKind } from '../intake/schema/names.ts';
import type { EntryFields } from '../intake/schema/entry/entry-fields.ts';

/** An address that an entry had before. */
export interface FormerAddress {
  kind: EntryKind;
  was: string;
  /** The id of the entry now. */
  id: string;
}

/** Every address that an entry had before it was given another id. The check holds that each leads to one entry. */
export const formerAddresses = (library: {
  entries: readonly { kind: EntryKind; id: string; th: { data: Pick<EntryFields, 'formerly'> } }[];
}): FormerAddress[] =>
  library.entries.flatMap(({ kind, id, th }) => (th.data.formerly ?? []).map((was) => ({ kind, was, id })));
