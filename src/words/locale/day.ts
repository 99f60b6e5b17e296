/** Where the people of this library live: the day that a command writes into a text is theirs. */
export const LIBRARY_TIME_ZONE = 'Asia/Bangkok';

/**
 * The day of a moment, as `2026-11-23`: Common Era and Arabic digits, whatever calendar a device uses.
 * @param timeZone name of a time zone; left out: that of the device
 */
export function dayIn(timeZone: string | undefined, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
