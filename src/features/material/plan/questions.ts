import { words } from '../../../words/words.ts';
import type { Lang } from '../../../words/languages.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';

/** Questions that can be asked about any entry of a kind. */
export const generalQuestions = (kind: PortableEntry['kind'], lang: Lang): string[] => words(lang).make.questions[kind];

/** Questions that only this entry raises: whom it could strengthen, and why it may not hold here. */
export function ownQuestions({ lesson }: PortableEntry, lang: Lang): string[] {
  const t = words(lang);
  const other = lesson?.supports[0];
  return [
    ...(other ? [t.make.questions.supports(t.side[other.side])] : []),
    ...(lesson?.limits ? [t.make.questions.limits] : []),
  ];
}

/** All questions about an entry; one to four. */
export const questionsOn = (entry: PortableEntry, lang: Lang): string[] => [
  ...generalQuestions(entry.kind, lang),
  ...ownQuestions(entry, lang),
];
