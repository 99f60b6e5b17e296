import type { Inline, ListItem, TextBlock } from './text-block.ts';

/** A heading of the second level. */
export const titled = (text: string): TextBlock => ({ type: 'heading', depth: 2, id: '', text: [text] });
/** One paragraph. */
export const paragraph = (...text: Inline[]): TextBlock => ({ type: 'paragraph', text });
/** A list under its heading, which may be empty; nothing where nothing is in it. */
export const listed = (title: string, items: readonly string[], ordered = false): TextBlock[] =>
  listOf(
    title,
    items.map((item) => [item]),
    ordered,
  );

/** The same of texts with marks in them. */
export function listOf(title: string, items: readonly Inline[][], ordered = false): TextBlock[] {
  if (items.length === 0) return [];
  const list: ListItem[] = items.map((item) => ({ blocks: [paragraph(...item)] }));
  return [...(title ? [titled(title)] : []), { type: 'list', ordered, items: list }];
}
