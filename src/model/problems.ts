import { namesOf } from './raw-names.ts';
import { comparePlaces, type Problem } from './problem.ts';
import type { RawContent } from './raw-content.ts';
import type { NameIndex } from './names.ts';
import { checkAgenda } from './checks/agenda.ts';
import { checkCase } from './checks/case.ts';
import { checkImages } from './checks/images.ts';
import { checkItems } from './checks/items.ts';
import { checkLesson } from './checks/lesson.ts';
import { checkNames } from './checks/names.ts';
import { checkRecords } from './checks/records.ts';
import { checkReferences } from './checks/references.ts';
import { checkTranslation } from './checks/translation.ts';
import { checkUnused } from './checks/unused.ts';
import { checkWorkshop } from './checks/workshop.ts';

/** A check over everything that was read. Checks return data; only reporters print. */
export type Check = (content: RawContent, names: NameIndex) => Problem[];

const CHECKS: readonly Check[] = [
  checkReferences,
  checkNames,
  checkItems,
  checkCase,
  checkLesson,
  checkWorkshop,
  checkAgenda,
  checkRecords,
  checkTranslation,
  checkImages,
  checkUnused,
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
