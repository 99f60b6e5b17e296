import { EXCHANGE_PATH, MOST } from '../../src/intake/neighbours/exchange-names.ts';
import { folderOf, type NeighbourEntry, type NeighbourSettings } from '../../src/intake/neighbours/neighbour.ts';
import { joinLists, readList, webAddress, type ListRead } from '../../src/intake/neighbours/read-list.ts';
import { fetchText, NotFetched, type Limits } from './fetch-text.ts';

/** What the lists of a library came to. */
export interface Fetched {
  entries: NeighbourEntry[];
  /** Entries that were left out: not as the schema says, or on another host; and where the first of them stands. */
  refused: number;
  why?: string;
}

/**
 * Fetches the exchange list of a sister library, and the lists in its other languages that lie on the same host.
 * @param limits for all of them together
 * @throws NotFetched where one of them cannot be had or is no list
 */
export async function fetchLists({ address }: NeighbourSettings, limits: Limits): Promise<Fetched> {
  const first = new URL(
    /\.json$/.test(new URL(address).pathname) ? address : new URL(EXCHANGE_PATH, folderOf(address)),
  );
  const end = Date.now() + limits.time;
  const left = (): Limits => ({ ...limits, time: Math.max(1, end - Date.now()) });
  const main = await fetchList(first, left());
  const others = Object.entries(main.read.list.lists ?? {})
    .flatMap(([language, path]) => (language === main.read.list.language ? [] : [webAddress(path, main.at)]))
    .filter((url) => url !== undefined && url.origin === main.at.origin && url.href !== main.at.href)
    .slice(0, MOST.lists);
  const all = [main, ...(await Promise.all(others.flatMap((url) => (url ? [fetchList(url, left())] : []))))];
  const { entries, elsewhere } = joinLists(all.map(({ read, at }) => ({ list: read.list, at })));
  const why = all.map(({ read }) => read.why).find((each) => each !== undefined);
  return {
    entries,
    refused: elsewhere + all.reduce((sum, { read }) => sum + read.refused, 0),
    ...(why !== undefined && { why }),
  };
}

async function fetchList(url: URL, limits: Limits): Promise<{ read: ListRead; at: URL }> {
  const { text, at } = await fetchText(url, limits);
  const read = readList(text);
  if ('fault' in read) {
    const { th, en } = read.fault;
    throw new NotFetched({ th: `${url.href}: ${th}`, en: `${url.href}: ${en}` });
  }
  return { read, at };
}
