import { ENTRY_SCHEMAS } from '../intake/schema/entry/kinds.ts';
import type { Side } from '../intake/schema/names.ts';
import type { SourceData } from '../intake/schema/list/source.ts';
import type { TermData } from '../intake/schema/list/term.ts';
import type { Entry } from './entry.ts';
import { fieldReferences } from '../intake/schema/field-references.ts';

/** What the entries say of one another, both ways. */
export interface Connections {
  /** Keys (`kind:id`) that an entry refers to, in its fields or its text. */
  refersTo(key: string): ReadonlySet<string>;
  /**
   * Entries whose fields or text refer to this key: backlinks of an entry, "cited by" of a source, mentions of a term.
   */
  referredToBy(key: string): readonly Entry[];
  /** Lessons with evidence from a case. */
  lessonsOfCase(id: string): readonly Entry<'lesson'>[];
  notesOfCase(id: string): readonly Entry<'note'>[];
  lessonsOfSide(side: Side): readonly Entry<'lesson'>[];
  /** Lessons learned on other sides that strengthen this one; how, stands in their `supports`. */
  supportersOf(side: Side): readonly Entry<'lesson'>[];
  /** Entries of any kind that carry a topic. */
  entriesOfTopic(id: string): readonly Entry[];
}

/**
 * Every key that an entry refers to, each once: ids in its fields, then wiki links, citations and hinted terms of its
 * texts.
 */
export function referencesOf(entry: Entry): Set<string> {
  const keys = new Set<string>();
  for (const { kind, id } of fieldReferences(ENTRY_SCHEMAS[entry.kind], entry.th.data)) keys.add(`${kind}:${id}`);
  for (const text of [entry.th, ...Object.values(entry.translations)]) {
    for (const link of text?.body.links ?? []) keys.add(link);
    for (const { source } of text?.body.citations ?? []) keys.add(`source:${source}`);
    for (const term of text?.body.terms ?? []) keys.add(`term:${term}`);
  }
  keys.delete(`${entry.kind}:${entry.id}`);
  return keys;
}

/** Builds both directions of every reference once, so that pages only look things up. */
export function connect(
  entries: readonly Entry[],
  byKey: ReadonlyMap<string, Entry>,
  terms: ReadonlyMap<string, TermData>,
  sources: ReadonlyMap<string, SourceData>,
  rules: ReadonlySet<string>,
): Connections {
  const exists = (key: string) =>
    byKey.has(key) ||
    (key.startsWith('term:') && terms.has(key.slice(5))) ||
    (key.startsWith('rule:') && rules.has(key.slice(5))) ||
    (key.startsWith('source:') && sources.has(key.slice(7)));
  const forward = new Map<string, Set<string>>();
  const backward = new Map<string, Entry[]>();
  for (const entry of entries) {
    const keys = new Set([...referencesOf(entry)].filter(exists));
    forward.set(`${entry.kind}:${entry.id}`, keys);
    for (const key of keys) pushTo(backward, key, entry);
  }
  const lessons = entries.filter((entry): entry is Entry<'lesson'> => entry.kind === 'lesson');
  const lessonsByCase = new Map<string, Entry<'lesson'>[]>();
  const lessonsBySide = new Map<Side, Entry<'lesson'>[]>();
  const supporters = new Map<Side, Entry<'lesson'>[]>();
  for (const lesson of lessons) {
    for (const id of new Set(lesson.th.data.evidence.map((item) => item.case)))
      if (id) pushTo(lessonsByCase, id, lesson);
    pushTo(lessonsBySide, lesson.th.data.side, lesson);
    for (const side of new Set(lesson.th.data.supports.map((item) => item.side))) pushTo(supporters, side, lesson);
  }
  const none: readonly never[] = [];
  const referredToBy = (key: string) => backward.get(key) ?? none;
  return {
    refersTo: (key) => forward.get(key) ?? new Set(),
    referredToBy,
    lessonsOfCase: (id) => lessonsByCase.get(id) ?? none,
    notesOfCase: (id) =>
      referredToBy(`case:${id}`).filter(
        (entry): entry is Entry<'note'> => entry.kind === 'note' && entry.th.data.cases.includes(id),
      ),
    lessonsOfSide: (side) => lessonsBySide.get(side) ?? none,
    supportersOf: (side) => supporters.get(side) ?? none,
    entriesOfTopic: (id) => referredToBy(`topic:${id}`),
  };
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
