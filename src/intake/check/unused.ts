import { textsOf } from '../raw-content.ts';
import { ENTRY_SCHEMAS } from '../schema/entry/kinds.ts';
import { RECORD_KINDS, RECORD_SCHEMAS } from '../schema/list/records.ts';
import { termSchema } from '../schema/list/term.ts';
import { problemAt } from '../problem.ts';
import type { Check } from '../content-check.ts';
import { fieldReferences } from '../schema/field-references.ts';

/** `[@a; @b]` and `source="a"`: read from the words, since a text that has not changed is not parsed again. */
const CITED = /@([a-z0-9]+(?:-[a-z0-9]+)*)|\bsource="([^"]+)"|\[\[(?:source:)?([^|\]]+)/g;

/** Every string in front matter that failed its schema: who cites a source there is not to be blamed for the rest. */
const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];

/** Sources that nothing cites. */
export const checkUnused: Check = ({ entries, terms, sources, records }, names) => {
  const used = new Set<string>();
  for (const entry of entries) {
    const { kind, th } = entry;
    if (th && !th.valid) for (const id of strings(th.raw)) used.add(id);
    if (th?.valid)
      for (const reference of fieldReferences(ENTRY_SCHEMAS[kind], th.data))
        if (reference.kind === 'source') used.add(reference.id);
    for (const { text } of textsOf(entry)) {
      for (const [, cited, quoted, linked] of text.matchAll(CITED)) {
        used.add((cited ?? quoted ?? '').trim());
        const found = linked && names.resolve(linked).found;
        if (found && found.kind === 'source') used.add(found.id);
      }
    }
  }
  for (const { data } of terms) for (const reference of fieldReferences(termSchema, data)) used.add(reference.id);
  for (const kind of RECORD_KINDS)
    for (const { data } of records?.[kind] ?? [])
      for (const reference of fieldReferences(RECORD_SCHEMAS[kind], data))
        if (reference.kind === 'source') used.add(reference.id);
  return sources
    .filter(({ data }) => !used.has(data.id))
    .map(({ data, where }) =>
      problemAt(where(['id']), {
        rule: 'source-unused',
        severity: 'warning',
        params: { source: data.id },
        th: { what: `ยังไม่มีใครอ้างแหล่ง "${data.id}"`, todo: 'อ้างในบทความ หรือลบออก' },
        en: { what: `Nothing cites the source "${data.id}"`, todo: 'Cite it, or remove it' },
      }),
    );
};
