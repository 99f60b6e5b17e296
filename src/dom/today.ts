import { dayIn } from '../words/dates.ts';

/** The day on this device, as `2026-11-23`: the day that its user would write. */
export const today = (): string => dayIn(undefined, new Date());

/** The year on this device, Common Era. */
export const thisYear = (): number => Number(today().slice(0, 4));
