import type { Needed } from './counted.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';

/** One step of a session. */
export interface SessionStep {
  /** Minutes from the beginning of the session. */
  start: number;
  minutes: number;
  title: string;
  method: string;
  steps: string[];
  say?: string;
  /** What people see of it on slides, clock and wall. */
  show?: string;
  /** What it is called where people read ahead, if it holds a surprise; its task is not told then. */
  ahead?: string;
  /** Minutes that it can be shortened to; 0 where it may go. */
  shrinkTo?: number;
  /** Entries that this step works with. */
  entries: PortableEntry[];
  /** Title of the kit that begins with this step, where there are several. */
  begins?: string;
}

/** A timed plan for one meeting, ready to be written, projected or hung on the wall. */
export interface Session {
  title: string;
  goals: string[];
  /** The same as people may read them beforehand. */
  goalsAhead: string[];
  minutes: number;
  steps: SessionStep[];
  rooms: string[];
  materials: string[];
  /** What to buy, counted for the people who come. */
  needed: Needed[];
  /** Sheets to print, with how many copies. */
  copies: { name: string; copies: number; pieces: number }[];
  /** People for whom it is counted, and whether somebody said so. */
  countedFor: { people: number; said: boolean };
  /** Names of sheets and cards that this site prints for it. */
  sheets: string[];
  trouble: { if: string; then: string }[];
  /** What the reader must know about this plan: not tried, composed by the site, too long for the time given. */
  notices: string[];
}
