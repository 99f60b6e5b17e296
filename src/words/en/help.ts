import type { Words } from '../th/site.ts';

/** Words of the help pages in English. */
export const helpEn: Words['help'] = {
  title: 'A problem, and what to do',
  intro: 'Choose what you are facing. Each page begins with what can be done this week; where it comes from follows.',
  thisWeek: 'What to do this week',
  lesson: 'Lesson',
  symptoms: 'Is this how it looks?',
  say: 'What to say',
  to: (who) => `To: ${who}`,
  bring: 'What to bring',
  elsewhere: 'How it went elsewhere',
  went: { worked: 'Worked', mixed: 'Partly worked', failed: 'Did not work', unknown: 'Result not known' },
  lessons: 'The lessons behind it',
  kit: 'Talk it over with a workshop',
  sum: 'Do the sum',
  notThis: 'When this is not your problem',
  see: 'See',
  count: (n) => (n === 1 ? '1 problem' : `${n} problems`),
  all: 'All problems',
  others: 'Other problems',
  about: 'Are you facing this?',
  empty: 'There are no help pages yet. Search, or look by topic.',
};
