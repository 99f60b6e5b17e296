/**
 * A clock time of a step, `09.05`.
 * @param startAt when the session begins, `HH:MM` in 24 hours
 * @param minutes minutes from the beginning; past midnight it begins again at 00
 */
export function clock(startAt: string, minutes: number): string {
  const [hour = 0, minute = 0] = startAt.split(':').map(Number);
  const all = (((hour * 60 + minute + minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}.${String(all % 60).padStart(2, '0')}`;
}
