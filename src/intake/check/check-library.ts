import type { Check } from '../content-check.ts';
import { namesOf } from '../raw-names.ts';
import { comparePlaces, type Problem } from '../problem.ts';
import type { RawContent } from '../raw-content.ts';
import type { NameIndex } from '../names.ts';
import { checkAgenda } from './agenda.ts';
import { checkAsks } from './asks.ts';
import { checkCase } from './case.ts';
import { checkChanges } from './changes.ts';
import { checkFormerIds } from './former-ids.ts';
import { checkHelp } from './help.ts';
import { checkHeadings } from './headings.ts';
import { checkConcepts } from './lists/concepts.ts';
import { checkImages } from './images.ts';
import { checkItems } from './items.ts';
import { checkLesson } from './lesson.ts';
import { checkNames } from './names.ts';
import { checkNote } from './note.ts';
import { checkPhoto } from './photo.ts';
import { checkPopulations } from './lists/populations.ts';
import { checkRecords } from './lists/records.ts';
import { checkReferences } from './references.ts';
import { checkStyle } from './style.ts';
import { checkTranslation } from './translation.ts';
import { checkTried } from './lists/tried.ts';
import { checkUnused } from './unused.ts';
import { checkWorkshop } from './workshop.ts';

const CHECKS: readonly Check[] = [
  checkReferences,
  checkNames,
  checkFormerIds,
  checkChanges,
  checkItems,
  checkCase,
  checkLesson,
  checkNote,
  checkWorkshop,
  checkHelp,
  checkAgenda,
  checkRecords,
  checkAsks,
  checkConcepts,
  checkPopulations,
  checkTried,
  checkTranslation,
  checkImages,
  checkPhoto,
  checkHeadings,
  checkUnused,
  checkStyle,
];

/**
 * Every mistake that shows only when the content is seen as a whole, or that a schema cannot say.
 * @param content what was read from `content/`
 * @param names   what references may mean, where that is more than the content given
 * @returns problems by file and line
 */
export function problems(content: RawContent, names: NameIndex = namesOf(content)): Problem[] {
  return CHECKS.flatMap((check) => check(content, names)).sort(comparePlaces);
}
