import type { Change } from '../../library/latest.ts';
import { formatDate, formatRange } from '../../words/dates.ts';
import type { Lang } from '../../words/languages.ts';

/** From which day to which the changes of a page are: `29–30 พฤศจิกายน 2569`. @param part newest first, never empty */
export function partDates(part: readonly Pick<Change, 'date'>[], lang: Lang): string {
  const [to = '', from = ''] = [part[0]?.date, part.at(-1)?.date];
  return from === to ? formatDate(to, lang) : formatRange(from, to, lang);
}
