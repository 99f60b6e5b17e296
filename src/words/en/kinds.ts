import type { kindTh } from '../th/kinds.ts';

/** What entries, terms, sources and records are called in English. */
export const kindEn: typeof kindTh = {
  case: 'Case',
  lesson: 'Lesson',
  note: 'Field note',
  workshop: 'Workshop',
  agenda: 'Agenda',
  topic: 'Topic',
  help: 'Help page',
  term: 'Term',
  source: 'Source',
  event: 'Event',
  figure: 'Figure',
  rule: 'Rule',
  study: 'Study',
  award: 'Award',
  page: 'Tools and guides',
};
