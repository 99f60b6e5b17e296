import type { CaseData } from '../../intake/schema/entry/case.ts';
import { othersThan } from '../../words/languages.ts';
import type { Entry } from '../entry.ts';
import { newestEvidence, OLD_BEFORE } from '../evidence.ts';
import type { Library } from '../library.ts';
import type { EntryGap } from './list-name.ts';

/** Whether anything is told of what is paid in or out, of members, or of money. */
const tellsScheme = (scheme: CaseData['scheme']): boolean =>
  scheme?.contribution !== undefined ||
  [scheme?.benefits, scheme?.members, scheme?.fund].some((told) => told && told.length > 0);

const lessons = (library: Library, lacks: (lesson: Entry<'lesson'>) => boolean) => library.all('lesson').filter(lacks);
const cases = (library: Library, lacks: (entry: Entry<'case'>) => boolean) => library.all('case').filter(lacks);

/** Entries that lack something, by what they lack, in the order of the lists. */
export const ENTRY_GAPS: Readonly<Record<EntryGap, (library: Library) => readonly Entry[]>> = {
  'one-evidence': (library) => lessons(library, ({ th }) => th.data.evidence.length < 2),
  'old-evidence': (library) =>
    lessons(library, ({ th }) => (newestEvidence(th.data, library.source) ?? 0) < OLD_BEFORE),
  'no-scheme': (library) => cases(library, ({ th }) => !tellsScheme(th.data.scheme)),
  'no-members': (library) => cases(library, ({ th }) => !th.data.scheme?.members.length),
  'no-lesson': (library) => cases(library, ({ id }) => library.lessonsOfCase(id).length === 0),
  'translation-missing': (library) =>
    library.entries.filter(({ lang, translations }) => othersThan(lang).some((each) => !translations[each])),
  'translation-outdated': (library) =>
    library.entries.filter(({ translations }) => Object.values(translations).some((text) => text.outdated)),
};
