/** Years between the Buddhist and the Common Era. */
const BETWEEN = 543;
const BUDDHIST = /(?<!\d)2[45]\d\d(?!\d)/g;
const COMMON = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/**
 * Years of a text in the other era: 2550 → 2007, 2007 → 2550 (Thai digits were made Arabic by `analyse` before).
 * @returns pairs of the year as it stands and in the other era; numbers that can hardly be years are passed over
 */
export function otherEra(normal: string): [from: string, to: string][] {
  const buddhist = [...normal.matchAll(BUDDHIST)].map(([year]): [string, string] => [
    year,
    String(Number(year) - BETWEEN),
  ]);
  const common = [...normal.matchAll(COMMON)].map(([year]): [string, string] => [year, String(Number(year) + BETWEEN)]);
  return [...buddhist, ...common];
}

const YEAR_OF_ERA = /^(?:ปี ?)?(?:พ ?ศ|ค ?ศ|b ?e|c ?e|a ?d) ?(\d{4})$/;

/** The year of a query that is nothing but an era and a year: texts often leave the era out. */
export const bareYear = (normal: string): string | undefined => YEAR_OF_ERA.exec(normal.trim())?.[1];
