import type { z } from 'zod';
import { agendaSchema, type AgendaData } from './agenda.ts';
import { caseSchema, type CaseData } from './case.ts';
import { helpSchema, type HelpData } from './help.ts';
import { lessonSchema, type LessonData } from './lesson.ts';
import { noteSchema, type NoteData } from './note.ts';
import { topicSchema, type TopicData } from './topic.ts';
import { workshopSchema, type WorkshopData } from './workshop.ts';
import type { EntryKind } from '../names.ts';

/** The schema of each kind of entry. */
export const ENTRY_SCHEMAS: { [K in EntryKind]: z.ZodObject & z.ZodType<DataOf[K]> } = {
  case: caseSchema,
  lesson: lessonSchema,
  note: noteSchema,
  workshop: workshopSchema,
  agenda: agendaSchema,
  topic: topicSchema,
  help: helpSchema,
};

/** The folder under `content/` that holds each kind. */
export const FOLDERS: Record<EntryKind, string> = {
  case: 'cases',
  lesson: 'lessons',
  note: 'notes',
  workshop: 'workshops',
  agenda: 'agenda',
  topic: 'topics',
  help: 'help',
};

/** The data of each kind of entry. */
export interface DataOf {
  case: CaseData;
  lesson: LessonData;
  note: NoteData;
  workshop: WorkshopData;
  agenda: AgendaData;
  topic: TopicData;
  help: HelpData;
}
