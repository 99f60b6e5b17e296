import type { EntryKind } from '../../intake/schema/names.ts';
import type { StatementId } from '../../words/board-names.ts';

/** Ids of entries, by their kind. */
type ByKind<T> = Partial<Record<EntryKind, T>>;

/**
 * Where the tools of a site and its entries lead to each other: ids of entries of this library. Whatever is left out, or
 * names an entry that the library does not have, is not offered; nothing depends on it.
 */
export interface SiteLeads {
  /** Entries that end in a sum, each with the fund that shows what it tells of (`FUND_PRESETS`). */
  fund?: ByKind<Readonly<Record<string, string>>>;
  /** Of each change that a fund can make (`LEVERS` of `src/fund`): the lesson that tells who tried it. */
  levers?: Readonly<Record<string, string>>;
  /** Entries that ask by what a budget should be shared out. */
  budget?: ByKind<readonly string[]>;
  /** What the page that shares a budget out leads to: the lesson behind it, and the proposal it answers. */
  budgetBehind?: { lesson?: string; agenda?: string };
  /** Kits that work with a page of the site; of several, the first that the library has. */
  kits?: { ours?: readonly string[]; fund?: readonly string[] };
  /** Topics that pages name: model rules (beside benefit tables), how knowledge supports (beside the triangle). */
  topics?: { modelRules?: string; support?: string };
  /** What entries of a topic look like where they have no photograph. */
  scenes?: Readonly<Record<string, 'funeral' | 'ledger' | 'meeting' | 'savings'>>;
  /** Topics in which lessons on a matter of a board are found. They only order lessons that go the same way. */
  matters?: Partial<Record<StatementId, readonly string[]>>;
}
