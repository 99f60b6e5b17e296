import { shareAddress } from '../../../dom/share-address.ts';
import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import { changeRuns } from '../../../text/text-block.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { readPortable, withAddress, type ReadPortable } from '../portable/read-portable.ts';
import { address } from '../../../library/address.ts';
import { dataFile } from '../../../library/machines/files.ts';
import { ofEntry } from '../../../library/machines/packs.ts';
import type { Lang } from '../../../words/languages.ts';
import { itemKey, type Tray, type TrayItem } from '../../tray/index.ts';

type Wanted = Pick<TrayItem, 'kind' | 'id'> & { title?: string };

/** What came of asking for entries. */
export interface Fetched {
  entries: PortableEntry[];
  /** Titles of entries that the library does not have any more. */
  gone: string[];
  /** Titles of entries whose text an earlier version of the site has kept here: its tables and lists are plain words. */
  older: string[];
  /** Kits that are no entries of the meeting themselves, but lent parts to its plan: whose sources it rests on. */
  lent: PortableEntry[];
}

/** Told when the texts cannot be had at all: no network, and not kept from before. */
export class NotReached extends Error {}

/** Told when the texts are of a later version than the open page, which cannot read them. */
export class PageTooOld extends Error {}

/** Where entries are asked for, and whether somebody has stopped it. */
export interface From {
  lang: Lang;
  base: string;
  signal: AbortSignal;
}

/** How many requests run at once: a phone on a slow line gains nothing from more. */
const AT_ONCE = 6;
const known = new Map<string, ReadPortable>();

/**
 * Fetches the portable form of entries, in their order, with the lessons and cases that workshops among them use behind
 * each workshop.
 * @param told called with how many have arrived
 * @param plan the facilitator's own, in place of the kit that it grew from: its parts may be of other kits
 * @throws NotReached when one cannot be fetched though it may exist
 * @throws PageTooOld when one is of a later version than this page
 */
export async function fetchEntries(
  items: readonly Wanted[],
  from: From,
  told: (arrived: number, all: number) => void,
  plan?: Tray['plan'],
): Promise<Fetched> {
  const first = await fetchAll(items, from, told);
  const used = items.flatMap((item): Wanted[] => {
    const kit = first.get(itemKey(item))?.entry.workshop;
    return kit ? [...usedIn(kit), ...(plan && item.id === plan.from ? usedIn(plan.kit) : [])] : [];
  });
  const lenders = [...new Set(plan?.kit.agenda.flatMap((step) => step.from ?? []))]
    .filter((id) => id !== plan?.from)
    .map((id): Wanted => ({ kind: 'workshop', id }));
  const own = new Set(items.map(itemKey));
  const more = [...new Map(used.map((item) => [itemKey(item), item])).values()].filter(
    (item) => !own.has(itemKey(item)),
  );
  const second = await fetchAll(more, from, (arrived, all) => told(items.length + arrived, items.length + all));
  const gone = items.filter((item) => !first.has(itemKey(item))).map(({ title, id }) => title || id);
  return {
    entries: [
      ...items.flatMap((item) => first.get(itemKey(item))?.entry ?? []),
      ...more.flatMap((item) => second.get(itemKey(item))?.entry ?? []),
    ],
    gone,
    older: [...first.values(), ...second.values()].filter(({ older }) => older).map(({ entry }) => entry.title),
    // Without a signal a plan is worth more than the whole list of its sources.
    lent: await fetchAll(lenders, from, () => undefined).then(
      (found) => [...found.values()].map(({ entry }) => entry),
      () => [],
    ),
  };
}

/** The lessons and cases that a kit as a whole and its parts point to. */
function usedIn(kit: Pick<WorkshopData, 'lessons' | 'cases' | 'agenda'>): Wanted[] {
  const ids = (field: 'lessons' | 'cases') => [...kit[field], ...kit.agenda.flatMap((step) => step[field])];
  return [
    ...ids('lessons').map((id): Wanted => ({ kind: 'lesson', id })),
    ...ids('cases').map((id): Wanted => ({ kind: 'case', id })),
  ];
}

async function fetchAll(
  items: readonly Wanted[],
  from: From,
  told: (arrived: number, all: number) => void,
): Promise<Map<string, ReadPortable>> {
  const found = new Map<string, ReadPortable>();
  const queue = [...items];
  let arrived = 0;
  if (items.length) told(0, items.length);
  await Promise.all(
    Array.from({ length: Math.min(AT_ONCE, queue.length) }, async () => {
      for (let item = queue.shift(); item; item = queue.shift()) {
        const entry = await fetchOne(item, from);
        if (entry) found.set(itemKey(item), entry);
        told(++arrived, items.length);
      }
    }),
  );
  return found;
}

async function fetchOne({ kind, id }: Wanted, { lang, base, signal }: From): Promise<ReadPortable | undefined> {
  const path = address(dataFile(kind, id), lang, base);
  const key = `${path} ${id}`;
  const kept = known.get(key);
  if (kept) return kept;
  const answer = await fetch(path, { signal }).catch(() => undefined);
  if (answer?.status === 404 || answer?.status === 410) return undefined;
  if (!answer?.ok) throw new NotReached(path);
  const file: unknown = await answer.json().catch(() => undefined);
  const found = ofEntry(file, id);
  if (file && !found) return undefined;
  const read = readPortable(found);
  if (!read) throw new NotReached(path);
  if (read === 'newer') throw new PageTooOld(path);
  const { entry } = read;
  const here: ReadPortable = {
    ...read,
    entry: {
      ...entry,
      url: shareAddress(entry.url),
      ...(entry.short && { short: shareAddress(entry.short) }),
      ...(entry.photo && { photo: { ...entry.photo, src: shareAddress(entry.photo.src) } }),
      credit: { ...entry.credit, home: shareAddress(entry.credit.home) },
      text: changeRuns(entry.text, (run) => withAddress(run, shareAddress)),
    },
  };
  // What an earlier version kept is asked for anew: there may be a network the next time.
  if (!read.older) known.set(key, here);
  return here;
}
