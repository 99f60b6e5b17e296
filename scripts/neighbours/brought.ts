import type { NeighbourSettings } from '../../src/intake/neighbours/neighbour.ts';
import type { Fault } from '../../src/intake/neighbours/read-list.ts';

/** What came of asking one sister library. */
export interface Brought {
  neighbour: NeighbourSettings;
  /** `new` another list than before; `same`; `kept` none came, the last good copy serves; `missing` there is none. */
  state: 'new' | 'same' | 'kept' | 'missing';
  /** Entries that are found here now. */
  entries: number;
  /** Entries of the list that were left out, and where the first of them stands. */
  refused: number;
  why?: string;
  /** Why no list came. */
  fault?: Fault;
}
