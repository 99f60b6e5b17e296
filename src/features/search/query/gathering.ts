/**
 * A meeting that a query describes: *12 people, two hours, nothing needed*. What it says of numbers and hours tells
 * which kits suit, and nothing of what the meeting is about.
 */
export interface Gathering {
  people?: number;
  /** How long it may last. */
  minutes?: number;
  /** The stretches that say so, and what is at hand, by place in the query. */
  stretches: readonly { from: number; to: number }[];
}

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ หนึ่ง: 1, สอง: 2, สาม: 3, สี่: 4, ห้า: 5, หก: 6, เจ็ด: 7, แปด: 8, เก้า: 9, สิบ: 10, สิบสอง: 12, สิบห้า: 15 },
  ...{ ยี่สิบ: 20, สามสิบ: 30, สี่สิบ: 40, ห้าสิบ: 50, ร้อย: 100 },
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, hundred: 100 },
};
const NUMBER = `\\d+(?:\\.\\d)?|${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .map((word) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word))
  .join('|')}`;
const HALF = 0.5;
/** What is left of half a day and of a whole one for a meeting. */
const HALF_DAY = 210;
const DAY = 420;

const COUNTED = (unit: string): RegExp => new RegExp(`(${NUMBER}) ?(?:${unit})`, 'gu');
const PEOPLE = COUNTED(
  'คน|ท่าน|(?:[a-z]+ ){0,2}(?:people|participants|members|villagers|students|leaders|visitors|facilitators|strangers)\\b',
);
const TIMES: readonly [said: RegExp, minutes: number][] = [
  [COUNTED('(?:ชั่วโมง|ชม)(?:ครึ่ง)?|hours?\\b(?: and a half)?'), 60],
  [COUNTED('นาที|min(?:ute)?s?\\b'), 1],
  [/()ชั่วโมงครึ่ง/gu, 90],
  [/()(?:ครึ่งชั่วโมง|half an hour)/gu, 30],
  [/()(?:ชั่วโมงเดียว|(?:an|one) hour\b)/gu, 60],
  [/()(?:ครึ่งวัน|บ่ายเดียว|เช้าเดียว|half[ -]?a?[ -]?day|(?:one|an) (?:afternoon|morning)\b)/gu, HALF_DAY],
  [/()(?:one|an) evening\b/gu, 120],
  [/()(?:เต็มวัน|ทั้งวัน|วันเดียว|หนึ่งวัน|(?:one|full|whole) day\b)/gu, DAY],
];
const AT_HAND =
  /ไม่(?:มี|ใช้|ต้องใช้)อุปกรณ์|มี(?:แค่)?กระดาษ(?:กับปากกา)?|มีโปรเจกเตอร์|\b(?:no|without) (?:materials?|equipment)\b|\bnothing needed\b|\bflip charts? only\b|\bpaper and markers\b/gu;

/**
 * Reads what a query says of a meeting.
 * @param squeezed query in normal form
 * @returns nothing unless it says two of: how many come, how long it lasts, what is at hand
 */
export function gatheringIn(squeezed: string): Gathering | undefined {
  const found = { people: matchesOf(PEOPLE, squeezed), atHand: matchesOf(AT_HAND, squeezed) };
  const time = TIMES.map(([said, unit]) => ({ unit, all: matchesOf(said, squeezed) })).find(
    ({ all }) => all.length > 0,
  );
  if ([found.people, found.atHand, time?.all ?? []].filter(({ length }) => length > 0).length < 2) return undefined;
  const [people, length] = [found.people[0], time?.all[0]];
  return {
    ...(people && { people: numberOf(people[1]) }),
    ...(time && length && { minutes: minutesOf(length, time.unit) }),
    stretches: [...found.people, ...found.atHand, ...(time?.all ?? [])].map(({ index, 0: text }) => ({
      from: index,
      to: index + text.length,
    })),
  };
}

const matchesOf = (said: RegExp, text: string): RegExpExecArray[] => [...text.matchAll(said)];

const numberOf = (said = ''): number => NUMBERS[said] ?? Number(said);

function minutesOf({ 0: text, 1: said }: RegExpExecArray, unit: number): number {
  const halfMore = /\S(?:ครึ่ง| and a half)$/u.test(text) && said !== '' ? HALF : 0;
  return said ? (numberOf(said) + halfMore) * unit : unit;
}
