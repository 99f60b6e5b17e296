import type { OwnLang } from '../../words/languages.ts';
import { EXCHANGE_FORMAT, EXCHANGE_VERSION, MOST } from './exchange-names.ts';
import {
  exchangeEntrySchema,
  exchangeHeadSchema,
  type ExchangeEntry,
  type ExchangeHead,
  type ExchangeList,
} from './exchange-schema.ts';
import type { NeighbourEntry } from './neighbour.ts';

/** Why a list cannot be used, for people. */
export type Fault = Record<OwnLang, string>;

/** A list that can be used, and how many of its entries cannot. */
export interface ListRead {
  list: ExchangeList;
  /** Entries that were left out, since they are not what the schema says. */
  refused: number;
  /** Of the first of these, where and what. */
  why?: string;
}

/**
 * Reads an exchange list as somebody else's site sends it: nothing in it is believed. What is no list, or one of a
 * version that this site does not know, is refused whole; an entry that is not as the schema says is left out and
 * counted, and so are those beyond the most that a list may have.
 */
export function readList(text: string): ListRead | { fault: Fault } {
  const data = parsed(text);
  if (!isObject(data) || data['format'] !== EXCHANGE_FORMAT)
    return { fault: { th: 'สิ่งที่ได้มาไม่ใช่รายการแลกเปลี่ยน', en: 'what came is no exchange list' } };
  if (data['version'] !== EXCHANGE_VERSION) {
    const version = JSON.stringify(data['version'] ?? null).slice(0, 20);
    return {
      fault: {
        th: `รายการเป็นรุ่น ${version} เว็บนี้อ่านรุ่น ${EXCHANGE_VERSION}`,
        en: `the list is of version ${version}; this site reads version ${EXCHANGE_VERSION}`,
      },
    };
  }
  const head = exchangeHeadSchema.safeParse(data);
  if (!head.success) return { fault: wrong(head.error.issues[0]) };
  if (!Array.isArray(data['entries'])) return { fault: wrong({ path: ['entries'] }) };
  return withEntries(head.data, data['entries']);
}

function withEntries(head: ExchangeHead, all: readonly unknown[]): ListRead {
  const entries: ExchangeEntry[] = [];
  let why: string | undefined;
  all.slice(0, MOST.entries).forEach((item, at) => {
    const entry = exchangeEntrySchema.safeParse(item);
    if (entry.success) entries.push(entry.data);
    else why ??= `entries.${[at, ...(entry.error.issues[0]?.path ?? [])].join('.')}`;
  });
  return { list: { ...head, entries }, refused: all.length - entries.length, ...(why !== undefined && { why }) };
}

/**
 * Joins the lists of one library by kind and id; what is the same in all languages is taken from the first. An entry
 * whose page does not lie on the host of its list is left out: it would lead readers to a place that the library does
 * not answer for.
 * @param lists each with the address at which it was got
 */
export function joinLists(lists: readonly { list: ExchangeList; at: URL }[]): {
  entries: NeighbourEntry[];
  elsewhere: number;
} {
  const joined = new Map<string, NeighbourEntry>();
  let elsewhere = 0;
  for (const { list, at } of lists) {
    for (const entry of list.entries) {
      const page = pageOf(entry.address, list.home, at);
      if (page === undefined) elsewhere++;
      else {
        const key = `${entry.kind}:${entry.id}`;
        joined.set(key, withLanguage(joined.get(key), entry, page, list));
      }
    }
  }
  return { entries: [...joined.values()], elsewhere };
}

function withLanguage(
  before: NeighbourEntry | undefined,
  { id, kind, title, summary, asks, sides, place, date, licence }: ExchangeEntry,
  page: string,
  { language, licence: ofList }: ExchangeHead,
): NeighbourEntry {
  const code = place?.code ?? before?.place?.code;
  const terms = webAddress(licence ?? ofList?.url ?? '', undefined)?.href;
  return {
    id,
    kind,
    title: { ...before?.title, [language]: title },
    summary: { ...before?.summary, ...(summary !== undefined && { [language]: summary }) },
    asks: { ...before?.asks, ...(asks?.length && { [language]: asks }) },
    sides: before?.sides ?? sides ?? [],
    ...(place && { place: { name: { ...before?.place?.name, [language]: place.name }, ...(code && { code }) } }),
    ...(!place && before?.place && { place: before.place }),
    ...((before?.date ?? date) && { date: before?.date ?? date }),
    address: { ...before?.address, [language]: page },
    ...((before?.licence ?? terms) && { licence: before?.licence ?? terms }),
  };
}

/** The page of an entry, where it lies on the host of its list. */
function pageOf(path: string, home: string, at: URL): string | undefined {
  const base = webAddress(home, at);
  const page = base && webAddress(path, base);
  return page?.origin === at.origin ? page.href : undefined;
}

/** An address of the web, or nothing where it is none or of another kind (`javascript:`, `data:`). */
export function webAddress(address: string, base: URL | undefined): URL | undefined {
  if (!URL.canParse(address, base?.href)) return undefined;
  const url = new URL(address, base);
  return (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password ? url : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const wrong = (issue: { path: readonly PropertyKey[] } | undefined): Fault => {
  const field = issue?.path.map(String).join('.') ?? '';
  return { th: `ช่อง ${field} ไม่เป็นตามแบบ`, en: `its field ${field} is not as the schema says` };
};
