import { words } from '../../i18n/words.ts';
import type { Lang } from '../../model/entry.ts';
import type { PortableEntry } from '../portable-entry.ts';

/** Questions that a facilitator can ask about an entry; two to four. */
export function questionsOn(entry: PortableEntry, lang: Lang): string[] {
  const t = words(lang);
  const { lesson } = entry;
  if (!lesson) return t.make.questions[entry.kind];
  const other = lesson.supports[0];
  return [...t.make.questions.lesson, ...(other ? [t.make.questions.supports(t.side[other.side])] : []), ...(lesson.limits ? [t.make.questions.limits] : [])];
}
