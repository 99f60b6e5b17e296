import { shareAddress } from '../../../dom/share-address.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { address } from '../../../library/address.ts';
import type { Lang } from '../../../words/languages.ts';
import { itemKey, type TrayItem } from '../../tray/index.ts';

type Wanted = Pick<TrayItem, 'kind' | 'id'> & { title?: string };

/** What came of asking for entries. */
export interface Fetched {
  entries: PortableEntry[];
  /** Titles of entries that the library does not have any more. */
  gone: string[];
}

/** Told when the texts cannot be had at all: no network, and not kept from before. */
export class NotReached extends Error {}

/** How many requests run at once: a phone on a slow line gains nothing from more. */
const AT_ONCE = 6;
const known = new Map<string, PortableEntry>();

/**
 * Fetches the portable form of entries, in their order, with the lessons and cases that workshops among them use behind
 * each workshop.
 * @param told called with how many have arrived
 * @throws NotReached when one cannot be fetched though it may exist
 */
export async function fetchEntries(
  items: readonly Wanted[],
  lang: Lang,
  base: string,
  told: (arrived: number, all: number) => void,
): Promise<Fetched> {
  const first = await fetchAll(items, lang, base, told);
  const used = items.flatMap((item) => {
    const kit = first.get(itemKey(item))?.workshop;
    if (!kit) return [];
    const ids = <K extends 'lessons' | 'cases'>(field: K) => [
      ...kit[field],
      ...kit.agenda.flatMap((step) => step[field]),
    ];
    return [
      ...ids('lessons').map((id): Wanted => ({ kind: 'lesson', id })),
      ...ids('cases').map((id): Wanted => ({ kind: 'case', id })),
    ];
  });
  const own = new Set(items.map(itemKey));
  const more = [...new Map(used.map((item) => [itemKey(item), item])).values()].filter(
    (item) => !own.has(itemKey(item)),
  );
  const second = await fetchAll(more, lang, base, (arrived, all) => told(items.length + arrived, items.length + all));
  const gone = items.filter((item) => !first.has(itemKey(item))).map(({ title, id }) => title || id);
  return {
    entries: [
      ...items.flatMap((item) => first.get(itemKey(item)) ?? []),
      ...more.flatMap((item) => second.get(itemKey(item)) ?? []),
    ],
    gone,
  };
}

async function fetchAll(
  items: readonly Wanted[],
  lang: Lang,
  base: string,
  told: (arrived: number, all: number) => void,
): Promise<Map<string, PortableEntry>> {
  const found = new Map<string, PortableEntry>();
  const queue = [...items];
  let arrived = 0;
  if (items.length) told(0, items.length);
  await Promise.all(
    Array.from({ length: Math.min(AT_ONCE, queue.length) }, async () => {
      for (let item = queue.shift(); item; item = queue.shift()) {
        const entry = await fetchOne(item, lang, base);
        if (entry) found.set(itemKey(item), entry);
        told(++arrived, items.length);
      }
    }),
  );
  return found;
}

async function fetchOne({ kind, id }: Wanted, lang: Lang, base: string): Promise<PortableEntry | undefined> {
  const path = `${address({ page: 'data' }, lang, base)}${kind}/${id}.json`;
  const kept = known.get(path);
  if (kept) return kept;
  const answer = await fetch(path).catch(() => undefined);
  if (answer?.status === 404 || answer?.status === 410) return undefined;
  if (!answer?.ok) throw new NotReached(path);
  const entry = (await answer.json().catch(() => undefined)) as PortableEntry | undefined;
  if (!entry) throw new NotReached(path);
  const here: PortableEntry = {
    ...entry,
    url: shareAddress(entry.url),
    credit: { ...entry.credit, home: shareAddress(entry.credit.home) },
  };
  known.set(path, here);
  return here;
}
