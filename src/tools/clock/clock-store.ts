import type { ClockState } from '../../model/running-clock.ts';

const PREFIX = 'mountain:clock:';
/** What could not be stored lives as long as the page. */
const unkept = new Map<string, string>();

/** The state kept under a key, as it was stored. */
export function storedClock(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key) ?? unkept.get(key) ?? null;
  } catch {
    return unkept.get(key) ?? null;
  }
}

/** Keeps the state of a clock, or forgets it. @returns whether it will survive a reload */
export function keepClock(key: string, state: ClockState | undefined): boolean {
  if (state) unkept.set(key, JSON.stringify(state));
  else unkept.delete(key);
  try {
    if (state) localStorage.setItem(PREFIX + key, JSON.stringify(state));
    else localStorage.removeItem(PREFIX + key);
    return true;
  } catch {
    return false;
  }
}
