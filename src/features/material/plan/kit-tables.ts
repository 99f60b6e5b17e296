import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import type { Material } from '../portable/document-inputs.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { textParts, type TextPart } from '../portable/text-parts.ts';
import { copiesFor } from './counted.ts';

/** A table of a kit's text, with the headings that it stands under and what stands above it. */
export type KitTable = TextPart<'table'>;

/**
 * For whom the tables of a kit are: for all on the wall, or answers and preparations for whoever leads. Those that a kit
 * counts, such as a form of each group, are sheets of their own.
 */
export type Whose = 'wall' | 'leader';

/**
 * The kits from whose texts a meeting prints tables: a plan of one's own has the parts of several, but each table stands
 * in the text of its own kit.
 */
export const kitsWithText = ({ kits, entries }: Pick<Material, 'kits' | 'entries'>): readonly PortableEntry[] =>
  kits ?? entries.filter(({ kind }) => kind === 'workshop');

/** Whether a table stands in one of some sections; what is under a heading is in the section of the heading above, too. */
const isIn = ({ sections }: KitTable, ids: readonly string[]): boolean => sections.some((id) => ids.includes(id));

/** What a kit counts as copies of a table of its text. */
export type CountedTable = WorkshopData['counts'][number] & { table: string };
const countedIn = ({ workshop }: PortableEntry): CountedTable[] =>
  (workshop?.counts ?? []).flatMap((item) => (item.table === undefined ? [] : [{ ...item, table: item.table }]));

/** The tables of a kit that are for all on the wall, or for whoever leads, in their order. */
export function tablesFor(entry: PortableEntry, whose: Whose): KitTable[] {
  const counted = countedIn(entry).map(({ table }) => table);
  const leader = entry.workshop?.leaderTables ?? [];
  return textParts(entry.text, ['table']).filter(
    (part) => !isIn(part, counted) && isIn(part, leader) === (whose === 'leader'),
  );
}

/** The table of a kit that is its cards: the first that is not for whoever leads. */
export const cardTable = (entry: PortableEntry): KitTable | undefined =>
  entry.workshop?.sheets.includes('kit-cards') ? tablesFor(entry, 'wall')[0] : undefined;

/** The table of a kit that hangs large on the wall: the first that is neither its cards nor for whoever leads. */
export const wallTable = (entry: PortableEntry): KitTable | undefined =>
  entry.workshop?.sheets.includes('wall-table')
    ? tablesFor(entry, 'wall').find(({ block }) => block !== cardTable(entry)?.block)
    : undefined;

/** A table that is printed as often as its kit counts it. */
export interface CountedTables {
  kit: PortableEntry;
  what: string;
  /** Id of the section, which no other of the kit has. */
  section: string;
  tables: KitTable[];
  copies: number;
}

/** The tables that the kits of a meeting count, each with how many copies so many people need. */
export const countedTables = (material: Pick<Material, 'kits' | 'entries'>, people: number): CountedTables[] =>
  kitsWithText(material).flatMap((kit) =>
    countedIn(kit).flatMap((item) => {
      const tables = textParts(kit.text, ['table']).filter((part) => isIn(part, [item.table]));
      const copies = copiesFor(item, people, kit.workshop ?? {});
      return tables.length > 0 ? [{ kit, what: item.what, section: item.table, tables, copies }] : [];
    }),
  );
