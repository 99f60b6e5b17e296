import type { EntryKind } from '../../../intake/schema/names.ts';
import type { Side } from '../../../intake/schema/names.ts';
import type { TrayPlan } from './tray-plan.ts';

/**
 * The name under which the trays lie in the browser's storage (`dom/storage.ts` makes the full name of it): a `TrayBox`
 * as JSON. Read it with `readBox(readStored(TRAYS_NAME))`.
 * After a change in this tab the window gets an event `TRAYS_EVENT`; other tabs get the browser's own `storage` event.
 * Where the browser refuses to keep anything, the box of this page is the `detail` of the last `TRAYS_EVENT`.
 */
export const TRAYS_NAME = 'trays';
export const TRAYS_EVENT = 'mountain:trays';

/** What may be put in a tray. */
export const TRAY_KINDS = ['lesson', 'case', 'note', 'term', 'workshop', 'help'] as const satisfies readonly (
  EntryKind | 'term'
)[];
export type TrayKind = (typeof TRAY_KINDS)[number];

/** Whether entries of a kind may be put in a tray. */
export const isTrayKind = (kind: string): kind is TrayKind => (TRAY_KINDS as readonly string[]).includes(kind);

/** One thing that a facilitator has picked. */
export interface TrayItem {
  kind: TrayKind;
  id: string;
  /** Title as last seen, so that an entry which has since gone can still be named. */
  title: string;
  side?: Side;
  /** The facilitator's own remark. */
  remark?: string;
}

/** A named collection that a facilitator prepares for one meeting. It lives on the device. */
export interface Tray {
  id: string;
  name: string;
  /** Day of the meeting, ISO date. */
  date?: string;
  place?: string;
  /** Size of the group. */
  people?: number;
  /** Time that the meeting has. */
  minutes?: number;
  /** When it begins, `HH:MM`, 24 hours. */
  start?: string;
  items: TrayItem[];
  /** The session plan, where the facilitator has opened a workshop and made it her own. */
  plan?: TrayPlan;
}

/** Something taken away, kept so that it can be put back. */
export type Removal = { id: string } & (
  | { what: 'item'; tray: string; at: number; item: TrayItem }
  | { what: 'tray'; at: number; tray: Tray }
  | { what: 'plan'; tray: string; plan: TrayPlan }
);

/** Everything that the device keeps: all trays, which one is open, and the last removals (newest first). */
export interface TrayBox {
  version: 1;
  current: string;
  trays: Tray[];
  removed: Removal[];
}

/** The longest texts that are kept, in characters. */
export const LIMITS = {
  name: 120,
  place: 120,
  remark: 1000,
  title: 400,
  people: 9999,
  minutes: 1440,
  items: 300,
} as const;

export const emptyBox = (): TrayBox => ({ version: 1, current: '', trays: [], removed: [] });

/** The tray that is open, if there is any. */
export const currentTray = (box: TrayBox): Tray | undefined =>
  box.trays.find(({ id }) => id === box.current) ?? box.trays[0];

/** `lesson:see-then-do`: the key under which an item stands in a tray once. */
export const itemKey = ({ kind, id }: Pick<TrayItem, 'kind' | 'id'>): string => `${kind}:${id}`;

/** Whether a tray holds an entry. */
export const holds = (tray: Tray | undefined, item: Pick<TrayItem, 'kind' | 'id'>): boolean =>
  tray?.items.some((other) => itemKey(other) === itemKey(item)) ?? false;
