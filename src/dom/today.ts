import { dayIn } from '../words/locale/day.ts';

/** The day on this device, as `2026-11-23`: the day that its user would write. */
export const today = (): string => dayIn(undefined, new Date());

/** The year on this device, Common Era. */
export const thisYear = (): number => Number(today().slice(0, 4));

/** The time on this device, as `10:42`. */
export function clockNow(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
