import { FIRST, LANGS, type Lang } from '../../words/languages.ts';
import { itemKey, type TrayItem, type TrayKind } from './state/tray.ts';
import { SIDES, type Side } from '../../intake/schema/names.ts';

/** What the library says of an entry. */
export interface Known {
  title: string;
  /** Language of the title: Thai where there is no English one. */
  lang: Lang;
  side?: Side;
}

/** Where an item stands: in the library, no longer there, or not to be found out just now. */
export type Standing = Known | 'gone' | 'unasked';

const SECTION: Record<TrayKind, string> = {
  lesson: 'lessons',
  case: 'cases',
  note: 'notes',
  term: 'terms',
  workshop: 'workshops',
  help: 'help',
};
type Listed = [id: string, ...namesAndSide: (string | null)[]];
const lists = new Map<TrayKind, Promise<Map<string, Listed> | undefined>>();

/** The list of a section, fetched once for a page; `undefined` where it cannot be had. A failure is not remembered. */
function listOf(kind: TrayKind, base: string): Promise<Map<string, Listed> | undefined> {
  let list = lists.get(kind);
  if (!list) {
    list = fetch(`${base}near/${SECTION[kind]}.json`)
      .then((answer) => (answer.ok ? (answer.json() as Promise<Listed[]>) : undefined))
      .then(
        (rows) => rows && new Map(rows.map((row) => [row[0], row])),
        () => undefined,
      )
      .then((rows) => {
        if (!rows) lists.delete(kind);
        return rows;
      });
    lists.set(kind, list);
  }
  return list;
}

const knownOf = ([, ...told]: Listed, lang: Lang): Known => {
  const named = SIDES.find((name) => name === told[LANGS.length]);
  const its = [lang, ...LANGS].find((each) => told[LANGS.indexOf(each)]) ?? FIRST;
  return {
    title: told[LANGS.indexOf(its)] ?? '',
    lang: its,
    ...(named && { side: named }),
  };
};

/** Looks items up in the lists of their sections. @returns item key → where it stands */
export async function lookUp(
  items: readonly Pick<TrayItem, 'kind' | 'id'>[],
  lang: Lang,
  base: string,
): Promise<Map<string, Standing>> {
  const pairs = await Promise.all(
    items.map(async (item): Promise<[string, Standing]> => {
      const list = await listOf(item.kind, base);
      const row = list?.get(item.id);
      return [itemKey(item), row ? knownOf(row, lang) : list ? 'gone' : 'unasked'];
    }),
  );
  return new Map(pairs);
}

/** Items with the titles and sides that the library has for them. */
export function named(items: readonly TrayItem[], standing: ReadonlyMap<string, Standing>): TrayItem[] {
  return items.map((item) => {
    const known = standing.get(itemKey(item));
    return typeof known === 'object' ? { ...item, title: known.title, ...(known.side && { side: known.side }) } : item;
  });
}
