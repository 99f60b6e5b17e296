import { readableAddress } from '../../../intake/address-codes.ts';
import { tellAddress } from '../../../library/publishing/tell-address.ts';
import type { NamedFile } from '../../../words/file-name.ts';
import { FIRST, type Lang } from '../../../words/languages.ts';
import type { Tray, TrayItem } from '../../tray/index.ts';
import type { Credit, PortableEntry } from './portable-entry.ts';

/** What every document is made from: the tray, the entries in its order, and whose text it is. */
export interface Material {
  tray: Tray;
  /** Entries in the order of the tray; the lessons and cases that a workshop uses follow it. */
  entries: PortableEntry[];
  /** Kits that lent parts to the plan; what they cite belongs to the lists of works. */
  lent?: readonly PortableEntry[];
  /** The kits of a plan of one's own as the library has them, whose tables it prints; without them those of `entries`. */
  kits?: readonly PortableEntry[];
  /** Language of headings and labels. */
  lang: Lang;
  credit: Credit;
  /** Whether her own remarks are printed on what participants get; they always stand in notes and in the plan. */
  remarks?: boolean;
}

/** The facilitator's remark on an entry, if there is one. */
export function remarkOn(tray: Tray, entry: Pick<TrayItem, 'kind' | 'id'>): string | undefined {
  return tray.items.find(({ kind, id }) => kind === entry.kind && id === entry.id)?.remark?.trim() || undefined;
}

/** The remark where participants read it: only when it was asked for. */
export const printedRemark = ({ tray, remarks }: Material, entry: PortableEntry): string | undefined =>
  remarks ? remarkOn(tray, entry) : undefined;

/** Whether somebody has picked an entry; the others come along because a workshop uses them. */
export function isChosen({ items, plan }: Tray, { kind, id }: Pick<TrayItem, 'kind' | 'id'>): boolean {
  return (kind === 'workshop' && id === plan?.from) || items.some((item) => item.kind === kind && item.id === id);
}

/**
 * Sources of a document, each once, in order of first use: all that the chosen entries name.
 * Of lessons that a workshop brings along, those that their findings rest on; the page of each has the rest.
 */
export function allSources({ tray, entries }: Pick<Material, 'tray' | 'entries'>): PortableEntry['sources'] {
  const wanted = entries.flatMap((entry) => {
    if (isChosen(tray, entry)) return entry.sources;
    const cited = new Set(
      [...(entry.lesson?.evidence ?? []), ...(entry.lesson?.against ?? [])].map(({ source }) => source),
    );
    return entry.sources.filter(({ id }) => cited.has(id));
  });
  return [...new Map(wanted.map((source) => [source.id, source])).values()];
}

/**
 * An address as people read and type it: without the protocol and the slash at its end, in letters where it can be read
 * so. Of a page in a copy on a disk, where it lies in that copy.
 */
export const shortAddress = (url: string): string =>
  readableAddress(url)
    .replace(/^https?:\/\/|^file:.*?\/library\//, '')
    .replace(/\/(?:index\.html)?$/, '');

/** The address of an entry on paper and in codes: the shorter it is, the coarser the code. */
export const codeAddress = ({ short, url }: Pick<PortableEntry, 'short' | 'url'>): string => short ?? url;

/** The kit that a meeting is about: its first whole one, before the short parts that go with it. */
export const leadingKit = (entries: readonly PortableEntry[]): PortableEntry | undefined =>
  entries.find(({ workshop }) => workshop && !workshop.part) ?? entries.find(({ kind }) => kind === 'workshop');

/** The page that a document leads back to: that of its workshop, of its only entry, or the home page. */
export function pageBehind({ entries, credit }: Pick<Material, 'entries' | 'credit'>): string {
  const behind = leadingKit(entries) ?? (entries.length === 1 ? entries[0] : undefined);
  return behind ? codeAddress(behind) : credit.home;
}

/**
 * The form in which the circle tells what came of it, for the code on sheets that people fill in. The day is left out,
 * since a shorter address makes a code that cheap phones can read.
 */
export function tellPage({ entries, lang, credit }: Material): string {
  const home = new URL(credit.home);
  const base = lang === FIRST ? home.pathname : home.pathname.replace(new RegExp(`${lang}/$`), '');
  const kit = leadingKit(entries)?.id;
  return new URL(tellAddress({ kit }, lang, base), home).href;
}

/**
 * What the file of a document is named after: the tray, the day of its meeting, and which document it is. A tray without
 * a name is called after its only entry or its first kit.
 */
export function namedDocument(tray: Tray, what: string, ending: string): NamedFile {
  const kit = tray.plan?.from ?? tray.items.find(({ kind }) => kind === 'workshop')?.id;
  const only = tray.items.length === 1 ? tray.items[0]?.id : undefined;
  return { called: tray.name, otherwise: only ?? kit ?? 'workshop', rest: [tray.date, what], ending };
}
