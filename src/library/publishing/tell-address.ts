import type { Lang } from '../../words/languages.ts';
import { address } from '../address.ts';

/** What is known of a meeting of which somebody is to tell. */
export interface Meeting {
  /** Id of the kit that it used. */
  kit?: string | undefined;
  /** ISO date. */
  date?: string | undefined;
  place?: string | undefined;
  people?: number | undefined;
  /** Ids of the lessons that it used. */
  lessons?: readonly string[] | undefined;
}

/**
 * The path of the form in which a circle tells what came of it, filled in with what is known of the meeting
 * (`features/write/results/result.ts` reads it).
 */
export function tellAddress({ kit, date, place, people, lessons = [] }: Meeting, lang: Lang, base = '/'): string {
  const known: [string, string | undefined][] = [
    ['date', date],
    ['place', place],
    ['people', people === undefined ? undefined : String(people)],
    ['lessons', lessons.join(',')],
  ];
  // Colon and comma may stand as they are, and shorter addresses make QR codes that are easier to read.
  const filled = known.flatMap(([name, value]) =>
    value ? [`&${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`] : [],
  );
  return `${address({ page: 'write' }, lang, base)}?tell=${kit ? `workshop:${kit}` : ''}${filled.join('')}`;
}
