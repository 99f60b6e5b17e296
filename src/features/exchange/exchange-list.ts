import { gzipSync, strToU8 } from 'fflate';
import { EXCHANGE_FORMAT, EXCHANGE_VERSION, LONGEST, MOST } from '../../intake/neighbours/exchange-names.ts';
import type { ExchangeEntry, ExchangeList } from '../../intake/neighbours/exchange-schema.ts';
import { address } from '../../library/address.ts';
import { gradeOf } from '../../library/evidence.ts';
import type { Entry } from '../../library/entry.ts';
import { textIn, type Library } from '../../library/library.ts';
import { EXCHANGE_FILE } from '../../library/machines/files.ts';
import { placeName } from '../../library/place.ts';
import { LANGS, type Lang } from '../../words/languages.ts';
import { oneLine, shortened } from './plain-line.ts';

/** What a site says of itself in its list. */
export interface Publishing {
  name: Record<Lang, string>;
  licence: { name: string; url: string };
}

/** Bytes that a list may take on the wire, pressed, for each so many entries begun. */
export const BUDGET = { bytes: 60_000, entries: 500 } as const;
/** Letters of a summary: what a result shows of it. */
const SUMMARY = 200;

/**
 * The exchange list of a library in one language, as the text of its file. It has an entry for every entry of the
 * library that has a text in that language, in the order of the library, and as many ways of asking for each as the
 * budget allows: they find more than any other field of their size, and are most of what people write.
 */
export function exchangeFile(library: Pick<Library, 'entries'>, lang: Lang, site: Publishing): string {
  let best = JSON.stringify(exchangeList(library, lang, site, 0));
  // More ways of asking weigh more, so the middle tells on which side the most lies.
  for (let [least, most]: [number, number] = [1, MOST.asks]; least <= most;) {
    const middle = Math.ceil((least + most) / 2);
    const list = exchangeList(library, lang, site, middle);
    const text = JSON.stringify(list);
    const room = BUDGET.bytes * Math.max(1, Math.ceil(list.entries.length / BUDGET.entries));
    if (gzipSync(strToU8(text)).length > room) most = middle - 1;
    else [best, least] = [text, middle + 1];
  }
  return best;
}

/** @param most ways of asking of an entry, the author's first ones */
function exchangeList(
  { entries }: Pick<Library, 'entries'>,
  lang: Lang,
  { name, licence }: Publishing,
  most: number,
): ExchangeList {
  const updated = entries
    .map(({ th }) => th.data.updated)
    .sort()
    .at(-1);
  return {
    format: EXCHANGE_FORMAT,
    version: EXCHANGE_VERSION,
    language: lang,
    name: name[lang],
    home: fromList(lang, ''),
    licence,
    lists: Object.fromEntries(LANGS.map((other) => [other, fromList(lang, fromHome(address(EXCHANGE_FILE, other)))])),
    ...(updated && { updated }),
    entries: entries.flatMap((entry) => (textIn(entry, lang).lang === lang ? [exchangeEntry(entry, lang, most)] : [])),
  };
}

function exchangeEntry(entry: Entry, lang: Lang, most: number): ExchangeEntry {
  const { data } = textIn(entry, lang);
  const place = entry.kind === 'case' ? entry.th.data.place : undefined;
  const date = dateOf(entry);
  const asks = (entry.th.data.asks?.[lang] ?? []).slice(0, most).flatMap((ask) => oneLine(ask, LONGEST.ask));
  const said = 'statement' in data ? data.statement : data.summary;
  const summary = shortened(said, SUMMARY);
  return {
    id: entry.id,
    kind: entry.kind,
    title: shortened(data.title, LONGEST.title) || entry.id,
    ...(summary && { summary }),
    ...(asks.length > 0 && { asks }),
    ...(entry.kind === 'lesson' && { sides: [entry.th.data.side], grade: gradeOf(entry.th.data).strength }),
    ...(place && { place: { name: shortened(placeName(place, lang), LONGEST.name), code: place.province } }),
    ...(date && { date }),
    address: fromHome(address({ kind: entry.kind, id: entry.id }, lang)),
  };
}

/** Day, month or year of what an entry tells; of a case the end of what is told, of most kinds nothing. */
function dateOf(entry: Entry): string | undefined {
  if (entry.kind === 'note') return entry.th.data.date;
  if (entry.kind === 'agenda') return String(entry.th.data.year);
  return entry.kind === 'case' ? (entry.th.data.period.to ?? entry.th.data.period.from) : undefined;
}

const fromHome = (path: string): string => path.replace(/^\//, '');
/** An address from the list of a language on: up from its folder to the home of the site. */
const fromList = (lang: Lang, path: string): string =>
  '../'.repeat(fromHome(address(EXCHANGE_FILE, lang)).split('/').length - 1) + path;
