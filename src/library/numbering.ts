import { ENTRY_SCHEMAS } from '../intake/schema/entry/kinds.ts';
import type { EntryKind } from '../intake/schema/names.ts';
import type { EntryText } from './entry.ts';
import { fieldReferences } from '../intake/schema/field-references.ts';

/**
 * Numbers the sources of a page: first those cited in the text, in order of first citation (as the text shows them),
 * then those named only in fields.
 * @returns source id → number from 1
 */
export function numberSources(kind: EntryKind, text: EntryText): Map<string, number> {
  const numbers = new Map<string, number>();
  const add = (id: string) => numbers.has(id) || numbers.set(id, numbers.size + 1);
  for (const { source } of text.body.citations) add(source);
  for (const reference of fieldReferences(ENTRY_SCHEMAS[kind], text.data))
    if (reference.kind === 'source') add(reference.id);
  return numbers;
}
