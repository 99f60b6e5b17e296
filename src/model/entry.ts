import type { AgendaData } from '../schema/agenda.ts';
import type { CaseData } from '../schema/case.ts';
import type { EntryKind } from '../schema/entry-kinds.ts';
import type { LessonData } from '../schema/lesson.ts';
import type { NoteData } from '../schema/note.ts';
import type { TopicData } from '../schema/topic.ts';
import type { WorkshopData } from '../schema/workshop.ts';

/** Languages of the site; Thai is the language that entries are written in first. */
export const LANGS = ['th', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export interface DataOf {
  case: CaseData;
  lesson: LessonData;
  note: NoteData;
  workshop: WorkshopData;
  agenda: AgendaData;
  topic: TopicData;
}

/**
 * Stands behind each cell of a table in plain text, so that its columns can be told apart; to a reader it is a wide
 * space.
 */
export const CELL_END = '\u2003';

/** What is known of an entry's text after it has been rendered once. */
export interface Body {
  /** Safe HTML of the text; empty where the entry has no text of its own. */
  html: string;
  headings: { depth: number; id: string; text: string }[];
  /** The text cut at its headings, as plain text, for search. The part before the first heading has no `id`. */
  sections: { id?: string; heading?: string; text: string }[];
  /** Number of words, counted with a Thai dictionary. */
  words: number;
  /** Wiki links in order of appearance, each as `kind:id` (`case:lampang`, `term:codi`, `source:note-75701`). */
  links: string[];
  /** Sources in order of first citation; the number on the page is the position plus one. */
  citations: { source: string; locators: string[] }[];
  /** Ids of glossary terms that got a hint. */
  terms: string[];
}

/** An entry in one language. */
export interface EntryText<K extends EntryKind = EntryKind> {
  data: DataOf[K];
  body: Body;
}

/** An entry in all languages that it has. */
export interface Entry<K extends EntryKind = EntryKind> {
  kind: K;
  id: string;
  /** Path of the Thai file from the project's root, for messages and edit links. */
  file: string;
  th: EntryText<K>;
  /**
   * The English text: the Thai data with translated prose laid over it. `outdated` when the Thai text has changed
   * since.
   */
  en?: EntryText<K> & { outdated: boolean };
}
