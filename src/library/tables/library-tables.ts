import type { Lang } from '../../words/languages.ts';
import { latestChanges } from '../latest.ts';
import type { Library } from '../library.ts';
import { caseTables } from './case-tables.ts';
import { entryTables } from './entry-tables.ts';
import { lessonTables } from './lesson-tables.ts';
import { listTables } from './list-tables.ts';
import { recordTables } from './record-tables.ts';
import type { DataTable } from './table.ts';

/** The whole library as tables, in the order of `TABLES`. An entry without a translation stands in Thai. */
export const libraryTables = (library: Library, lang: Lang): DataTable[] => [
  ...caseTables(library, lang),
  ...lessonTables(library, lang),
  ...entryTables(library, lang),
  ...recordTables(library, lang),
  ...listTables(library),
];

/** The day (EDTF) on which anything in the library was last changed; `undefined` in an empty one. */
export const lastChanged = (library: Library): string | undefined => latestChanges(library, 1)[0]?.th.data.updated;
