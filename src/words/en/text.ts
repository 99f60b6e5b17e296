import type { textTh } from '../th/text.ts';

/** The few words that texts need of their own, in English. */
export const textEn: typeof textTh = {
  noData: 'No data yet',
  callout: { note: 'Note', warning: 'Take care', question: 'A question', gap: 'Not known yet' },
  benefits: {
    caption: 'Benefits for members',
    benefit: 'Benefit',
    sum: 'Sum',
    condition: 'Condition',
    none: 'None stated',
  },
  timeline: 'What happened when',
  side: { policy: 'Policy', movement: 'Social movement', knowledge: 'Knowledge' },
  lesson: 'Lesson',
  uncertain: 'Uncertain: ',
  table: 'Table; scroll sideways to read it all',
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
  source: (number) => `Source ${number}`,
  photo: 'Image: ',
  done: 'Done',
  toDo: 'Not done',
};
