import type { ToldOfCase } from '../../library/told/told-of-case.ts';
import type { ToDraw } from '../context.ts';
import { drawAgenda } from './agenda.ts';
import { drawCase } from './case.ts';
import type { EntryDrawing } from './drawing.ts';
import { drawHelp } from './help.ts';
import { drawLesson } from './lesson.ts';
import { drawNote } from './note.ts';
import { drawTopic } from './topic.ts';
import { drawWorkshop } from './workshop.ts';

/**
 * The page of an entry of any kind, without what the site adds from elsewhere.
 * @param told what other entries tell of it, where it is a case
 */
export function drawEntry(made: ToDraw, told?: ToldOfCase): EntryDrawing {
  switch (made.entry.kind) {
    case 'case':
      return drawCase(made as ToDraw<'case'>, [], told);
    case 'lesson':
      return drawLesson(made as ToDraw<'lesson'>);
    case 'note':
      return drawNote(made as ToDraw<'note'>);
    case 'workshop':
      return drawWorkshop(made as ToDraw<'workshop'>);
    case 'agenda':
      return drawAgenda(made as ToDraw<'agenda'>);
    case 'topic':
      return drawTopic(made as ToDraw<'topic'>);
    case 'help':
      return drawHelp(made as ToDraw<'help'>);
  }
}
