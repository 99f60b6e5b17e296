import { workshopSchema, type WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import { inOrder } from '../../../intake/schema/in-order.ts';
import { entryText } from '../../../intake/yaml-text.ts';

export interface KitText {
  kit: WorkshopData;
  /** Id of the workshop that the kit was made from; the text says so with a link. */
  from: string;
  /** Day of the export, ISO date. */
  updated: string;
  /** The sentence that leads to the first workshop, such as `ดัดแปลงจาก`. */
  adaptedFrom: string;
  /** The facilitator's own text. It is words, whatever signs it holds. */
  notes?: string;
}

/**
 * The text of `content/workshops/<id>/index.mdx` for a kit that somebody made her own.
 * Front matter is YAML that any author can go on writing in, its fields in the order of the schema; empty lists are
 * left out. Other names of the first kit do not go along.
 */
export function kitAsMdx({ kit, from, updated, adaptedFrom, notes }: KitText): string {
  const data = told({ ...withoutText(kit), status: 'draft', updated, aliases: [] });
  const text = [`${adaptedFrom}[[workshop:${from}]]`, ...(notes?.trim() ? [plainText(notes.trim())] : [])].join('\n\n');
  return entryText(inOrder(workshopSchema, data), text);
}

/** Sheets whose words stand in the text of a kit. */
const OF_TEXT: readonly WorkshopData['sheets'][number][] = ['kit-cards', 'wall-table'];

/** A kit without what it says of tables of its text: those stay in the text of the kit that it was made from. */
const withoutText = ({ leaderTables: _tables, ...kit }: WorkshopData): WorkshopData => ({
  ...kit,
  sheets: kit.sheets.filter((sheet) => !OF_TEXT.includes(sheet)),
  counts: kit.counts.map(({ table: _table, sheet, ...item }) => ({
    ...item,
    ...(sheet && !OF_TEXT.includes(sheet) && { sheet }),
  })),
});

/** Fields without empty lists and without what is not there, which say nothing. */
function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && part !== null && !(Array.isArray(part) && part.length === 0))
      .map(([key, part]) => [key, told(part)]),
  );
}

/**
 * Words as MDX that shows exactly these words: paragraphs stay, everything that could be markup is escaped, and a line
 * that begins with a word of code (`import`, `export`) has its first letter as a character reference.
 */
function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/[\\`*_{}<>[\]#|~&$+=!:-]/g, '\\$&')
        .replace(/^(\d+)([.)])/, '$1\\$2')
        .replace(/^(?:im|ex)port\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`),
    )
    .join('\n');
}
