import type { EntryKind } from '../schema/ids.ts';
import type { Side } from '../schema/sides.ts';

/** What may be put in a tray. */
export const TRAY_KINDS = ['lesson', 'case', 'note', 'term', 'workshop'] as const satisfies readonly (EntryKind | 'term')[];
export type TrayKind = (typeof TRAY_KINDS)[number];

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
  items: TrayItem[];
}
