import { dateParts } from '../../../words/dates.ts';
import type { Lang } from '../../../words/languages.ts';
import { inLanguage, type Neighbour, type NeighbourEntry } from '../../../intake/neighbours/neighbour.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import { PROVINCES, type ProvinceCode } from '../../../intake/schema/provinces.ts';
import { NAME_BREAK, type SearchPage } from './indexed-page.ts';
import type { Shown } from './pages-of-library.ts';

/**
 * The entries of sister libraries, found as our own are. Title and summary stand in the language of the index, else in
 * the first that the library has; titles and questions in its other languages are searched, too.
 */
export const neighbourPages = (neighbours: readonly Neighbour[], lang: Lang): SearchPage[] =>
  neighbours.flatMap((neighbour) => (neighbour.entries ?? []).map((entry) => neighbourPage(neighbour, entry, lang)));

function neighbourPage({ prefix, name }: Neighbour, entry: NeighbourEntry, lang: Lang): SearchPage {
  const id = `${prefix}:${entry.kind}:${entry.id}`;
  const title = inLanguage(entry.title, lang) ?? { text: entry.id, lang };
  const summary = inLanguage(entry.summary, title.lang)?.text ?? title.text;
  const others = Object.values(entry.title).filter((other) => other !== title.text);
  const asks = [...new Set(Object.values(entry.asks).flat())];
  const side = SIDES.filter((each) => entry.sides.includes(each));
  const code = entry.place?.code;
  const province = code !== undefined && isProvince(code) ? [code] : [];
  const place = entry.place && inLanguage(entry.place.name, lang)?.text;
  const date = entry.date?.replace(/[~?]$/, '');
  const data: Shown = {
    kind: 'neighbour',
    id,
    aside: true,
    library: name[lang],
    href: inLanguage(entry.address, title.lang)?.text ?? '',
    ...(side[0] && { side: side[0] }),
    ...(place && { place }),
    ...(entry.date && { date: entry.date }),
    ...(title.lang !== lang && { lang: title.lang }),
  };
  return {
    id: `neighbour:${id}`,
    title: title.text,
    ...(others.length > 0 && { key: others.join(NAME_BREAK) }),
    data,
    facets: { kind: ['neighbour'], side, province, year: date ? [String(dateParts(date).year)] : [] },
    ...(date && { date }),
    ...(asks.length > 0 && { asks }),
    places: { own: province, named: province },
    sections: [{ text: summary }],
  };
}

const isProvince = (code: string): code is ProvinceCode => Object.hasOwn(PROVINCES, code);
