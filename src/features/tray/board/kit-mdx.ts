import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';

/** Order in which an author's file tells the fields of a kit. */
const ORDER = [
  'title',
  'summary',
  'topics',
  'status',
  'updated',
  'goal',
  'purposes',
  'people',
  'minutes',
  'room',
  'materials',
  'sheets',
  'agenda',
  'trouble',
  'lessons',
  'cases',
  'sources',
  'tried',
] as const satisfies readonly (keyof WorkshopData)[];

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
 * Front matter is YAML that any author can go on writing in; empty lists are left out. Other names and trials of the
 * first kit do not go along.
 */
export function kitAsMdx({ kit, from, updated, adaptedFrom, notes }: KitText): string {
  const data: Record<string, unknown> = { ...kit, status: 'draft', updated, tried: [] };
  const lines = ORDER.flatMap((key) => field(key, data[key], ''));
  const text = [`${adaptedFrom}[[workshop:${from}]]`, ...(notes?.trim() ? [plainText(notes.trim())] : [])].join('\n\n');
  return `---\n${lines.join('\n')}\n---\n${text}\n`;
}

function field(key: string, value: unknown, indent: string): string[] {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string' && /^[a-z0-9-]+$/.test(item)))
      return [`${indent}${key}: [${value.map(scalar).join(', ')}]`];
    return [`${indent}${key}:`, ...value.flatMap((item) => listItem(item, `${indent}  `))];
  }
  if (typeof value === 'object')
    return [`${indent}${key}:`, ...Object.entries(value).flatMap(([name, part]) => field(name, part, `${indent}  `))];
  return [`${indent}${key}: ${scalar(value)}`];
}

function listItem(item: unknown, indent: string): string[] {
  if (typeof item !== 'object' || item === null) return [`${indent}- ${scalar(item)}`];
  const lines = Object.entries(item).flatMap(([name, part]) => field(name, part, `${indent}  `));
  return lines.map((line, index) => (index === 0 ? `${indent}- ${line.trimStart()}` : line));
}

/** Plain where nothing in it means anything to YAML; else in quotation marks. JSON's quoting is YAML's, too. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const plain =
    /^\p{L}[\p{L}\p{M}\p{N} ().,/–"“”-]*$/u.test(value) &&
    !value.endsWith(' ') &&
    !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return plain || /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : JSON.stringify(value);
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
