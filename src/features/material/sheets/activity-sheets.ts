import type { Material } from '../portable/document-inputs.ts';
import type { FlipEdge } from '../print/card-sheets.ts';
import type { Markup } from '../print/markup.ts';
import { agendaSheet } from './agenda-sheet.ts';
import { lessonCardSheet, promiseCardSheet, storyCardSheet } from './blank-cards.ts';
import { evaluationSheet } from './evaluation-sheet.ts';
import { eventCardSheets } from './event-cards.ts';
import { kitCardSheets } from './kit-cards.ts';
import { levelTableSheet } from './level-table-sheet.ts';
import { mapSheet } from './map-sheet.ts';
import { oxCartSheet } from './ox-cart-sheet.ts';
import { problemTreeSheet } from './problem-tree-sheet.ts';
import type { SheetName } from '../../../intake/schema/entry/workshop.ts';
import { reviewSheet } from './review-sheet.ts';
import { signInSheet } from './sign-in-sheet.ts';
import { timelineSheet } from './timeline-sheet.ts';
import { triangleA4 } from './triangle-sheet.ts';
import { voteBoardSheet } from './vote-board-sheet.ts';
import { wallTableSheets } from './wall-table-sheets.ts';

export interface SheetOptions {
  edge: FlipEdge;
  /** Time there is; the agenda shrinks to it. */
  minutes?: number;
  /** When the meeting begins, `HH:MM`; without it the agenda counts minutes. */
  startAt?: string;
}

const SHEETS: Record<SheetName, (material: Material, options: SheetOptions) => Markup | Markup[]> = {
  triangle: triangleA4,
  'level-table': levelTableSheet,
  'event-cards': (material, { edge }) => eventCardSheets(material, edge),
  'story-card': storyCardSheet,
  'lesson-card': lessonCardSheet,
  'promise-card': promiseCardSheet,
  timeline: timelineSheet,
  'problem-tree': problemTreeSheet,
  'force-field': oxCartSheet,
  'vote-board': voteBoardSheet,
  map: mapSheet,
  agenda: agendaSheet,
  'kit-cards': kitCardSheets,
  'sign-in': signInSheet,
  evaluation: evaluationSheet,
  review: reviewSheet,
  'wall-table': wallTableSheets,
};

export { sheetsOf } from './sheets-of.ts';

/** One sheet or deck of cards, ready to print. */
export const activitySheets = (material: Material, name: SheetName, options: SheetOptions): Markup[] =>
  [SHEETS[name](material, options)].flat();
