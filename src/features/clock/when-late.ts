/** Troubles of a kit that are about time: what to leave out, and what not. */
const TOO_LITTLE_TIME = /เวลาเหลือ|เวลาไม่พอ|ช้ากว่า|hour left|minutes left|time left|runs? late/i;

/** What a kit says about a meeting that runs late. */
export const whenLate = <T extends { if: string }>(trouble: readonly T[]): T[] =>
  trouble.filter((item) => TOO_LITTLE_TIME.test(item.if));
