import type { Inline, TextBlock } from '../../../text/text-block.ts';
import { PORTABLE_VERSION, type PortableEntry } from './portable-entry.ts';

/** An entry that was read, and whether it was of an earlier shape whose tables and lists are gone. */
export interface ReadPortable {
  entry: PortableEntry;
  older: boolean;
}

/** The shape before versions: plain paragraphs, wide spaces between the cells of a row. */
type FirstShape = Omit<SecondShape, 'version' | 'text'> & {
  sections: { heading?: string; paragraphs: string[] }[];
};

/** The shape in which a kit had a list of its own for what sources tell of its use; it was always empty. */
type ThirdShape = Omit<PortableEntry, 'version'> & { version: 3 };

/** The shape in which a lesson told what to do in one paragraph. */
type SecondShape = Omit<PortableEntry, 'version' | 'lesson'> & {
  version: 2;
  lesson?: Omit<NonNullable<PortableEntry['lesson']>, 'advice'> & {
    advice: { when: string; do: string; because: string };
  };
};

/**
 * Reads what `/data/` serves, or what a device has kept of it.
 * @param value the parsed JSON
 * @returns `newer` when it is of a later version than this code; `undefined` when it is no entry at all
 */
export function readPortable(value: unknown): ReadPortable | 'newer' | undefined {
  if (isEntry(value)) return { entry: value, older: false };
  if (isThirdShape(value)) return { entry: { ...value, version: PORTABLE_VERSION }, older: false };
  if (isSecondShape(value)) return { entry: withSteps(value), older: false };
  if (isFirstShape(value)) {
    const { sections, ...rest } = value;
    const text = sections.flatMap(({ heading, paragraphs }, index): TextBlock[] => {
      const lines = paragraphs.map((line): TextBlock => ({ type: 'paragraph', text: [asWords(line)] }));
      return heading ? [{ type: 'heading', depth: 2, id: `part-${index + 1}`, text: [heading] }, ...lines] : lines;
    });
    return { entry: withSteps({ ...rest, version: 2, text }), older: text.length > 0 };
  }
  const version = isNamed(value) ? value['version'] : undefined;
  return typeof version === 'number' && version > PORTABLE_VERSION ? 'newer' : undefined;
}

/** The one paragraph of earlier shapes is one step. */
const withSteps = ({ lesson, ...rest }: SecondShape): PortableEntry => ({
  ...rest,
  version: PORTABLE_VERSION,
  ...(lesson && { lesson: { ...lesson, advice: { ...lesson.advice, do: [lesson.advice.do] } } }),
});

/** The cells of a row parted by a sign that can be read. */
const asWords = (line: string): string => line.replace(/\s*\u2003\s*/g, ' · ');

const isNamed = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  ['kind', 'id', 'title', 'url'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');
const isEntry = (value: unknown): value is PortableEntry =>
  isNamed(value) && value['version'] === PORTABLE_VERSION && Array.isArray(value['text']);
const isThirdShape = (value: unknown): value is ThirdShape =>
  isNamed(value) && value['version'] === 3 && Array.isArray(value['text']);
const isSecondShape = (value: unknown): value is SecondShape =>
  isNamed(value) && value['version'] === 2 && Array.isArray(value['text']);
const isFirstShape = (value: unknown): value is FirstShape =>
  isNamed(value) && value['version'] === undefined && Array.isArray(value['sections']);

/** A run whose link, if it has one, leads where `change` says. */
export const withAddress = (run: Inline, change: (path: string) => string): Inline =>
  typeof run !== 'string' && 'text' in run && run.href !== undefined ? { ...run, href: change(run.href) } : run;
