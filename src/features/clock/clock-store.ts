import { readStored, removeStored, writeStored } from '../../dom/storage.ts';
import type { ClockState } from './running-clock.ts';

const nameOf = (key: string): string => `clock:${key}`;
/** What could not be stored lives as long as the page. */
const unkept = new Map<string, string>();

/** The state kept under a key, as it was stored. */
export const storedClock = (key: string): string | null => readStored(nameOf(key)) ?? unkept.get(key) ?? null;

/** Keeps the state of a clock, or forgets it. @returns whether it will survive a reload */
export function keepClock(key: string, state: ClockState | undefined): boolean {
  unkept.delete(key);
  if (!state) {
    removeStored(nameOf(key));
    return true;
  }
  const text = JSON.stringify(state);
  if (!writeStored(nameOf(key), text)) return true;
  unkept.set(key, text);
  return false;
}
