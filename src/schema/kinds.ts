import { agendaSchema } from './agenda.ts';
import { caseSchema } from './case.ts';
import { lessonSchema } from './lesson.ts';
import { noteSchema } from './note.ts';
import { topicSchema } from './topic.ts';
import { workshopSchema } from './workshop.ts';
import type { EntryKind } from './entry-kinds.ts';

/** The schema of each kind of entry. */
export const ENTRY_SCHEMAS = {
  case: caseSchema,
  lesson: lessonSchema,
  note: noteSchema,
  workshop: workshopSchema,
  agenda: agendaSchema,
  topic: topicSchema,
} as const;

/** The folder under `content/` that holds each kind. */
export const FOLDERS: Record<EntryKind, string> = {
  case: 'cases',
  lesson: 'lessons',
  note: 'notes',
  workshop: 'workshops',
  agenda: 'agenda',
  topic: 'topics',
};
