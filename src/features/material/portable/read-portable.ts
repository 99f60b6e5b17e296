import type { Inline, TextBlock } from '../../../text/text-block.ts';
import { PORTABLE_VERSION, type PortableEntry } from './portable-entry.ts';

/** An entry that was read, and whether it was of an earlier shape whose tables and lists are gone. */
export interface ReadPortable {
  entry: PortableEntry;
  older: boolean;
}

/** The shape before versions: plain paragraphs, wide spaces between the cells of a row. */
type FirstShape = Omit<PortableEntry, 'version' | 'text'> & {
  sections: { heading?: string; paragraphs: string[] }[];
};

/**
 * Reads what `/data/` serves, or what a device has kept of it.
 * @param value the parsed JSON
 * @returns `newer` when it is of a later version than this code; `undefined` when it is no entry at all
 */
export function readPortable(value: unknown): ReadPortable | 'newer' | undefined {
  if (isEntry(value)) return { entry: value, older: false };
  if (isFirstShape(value)) {
    const { sections, ...rest } = value;
    const text = sections.flatMap(({ heading, paragraphs }, index): TextBlock[] => {
      const lines = paragraphs.map((line): TextBlock => ({ type: 'paragraph', text: [asWords(line)] }));
      return heading ? [{ type: 'heading', depth: 2, id: `part-${index + 1}`, text: [heading] }, ...lines] : lines;
    });
    return { entry: { ...rest, version: PORTABLE_VERSION, text }, older: text.length > 0 };
  }
  const version = isNamed(value) ? value['version'] : undefined;
  return typeof version === 'number' && version > PORTABLE_VERSION ? 'newer' : undefined;
}

/** The cells of a row parted by a sign that can be read. */
const asWords = (line: string): string => line.replace(/\s*\u2003\s*/g, ' · ');

const isNamed = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  ['kind', 'id', 'title', 'url'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');
const isEntry = (value: unknown): value is PortableEntry =>
  isNamed(value) && value['version'] === PORTABLE_VERSION && Array.isArray(value['text']);
const isFirstShape = (value: unknown): value is FirstShape =>
  isNamed(value) && value['version'] === undefined && Array.isArray(value['sections']);

/** A run whose link, if it has one, leads where `change` says. */
export const withAddress = (run: Inline, change: (path: string) => string): Inline =>
  typeof run !== 'string' && 'text' in run && run.href !== undefined ? { ...run, href: change(run.href) } : run;
