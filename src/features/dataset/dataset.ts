import { strToU8, zipSync } from 'fflate';
import type { Library } from '../../library/library.ts';
import { csvText } from '../../library/tables/csv-text.ts';
import { dataPackage } from '../../library/tables/data-package.ts';
import { lastChanged, libraryTables } from '../../library/tables/library-tables.ts';
import { regionParts, type TablePart } from '../../library/tables/region-parts.ts';
import { csvRows, type Edition } from '../../library/tables/table-files.ts';
import type { DataTable } from '../../library/tables/table.ts';
import { SITE } from '../../site.config.ts';
import { formatDate } from '../../words/dates.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';

/** The library as data, in one language. */
export interface Dataset {
  lang: Lang;
  tables: DataTable[];
  /** Tables of cases by region, where there are too many cases for one file. */
  parts: TablePart[];
  /** Day of the last change, EDTF; `undefined` in an empty library. */
  changed: string | undefined;
  /** What every file says of itself. */
  edition: Edition;
  /** `datapackage.json`. */
  description: ReturnType<typeof dataPackage>;
}

/** @param homepage address of the page of the data; left out, files name none */
export function datasetOf(library: Library, lang: Lang, homepage?: string): Dataset {
  const tables = libraryTables(library, lang);
  const changed = lastChanged(library);
  const { data } = words(lang);
  const edition: Edition = {
    name: `${SITE.name[lang]}: ${data.title}`,
    ...(homepage && { url: homepage }),
    version: changed,
    licence: SITE.licence.url,
  };
  const description = dataPackage(tables, lang, {
    name: `library-${lang}`,
    title: edition.name,
    description: data.intro,
    ...(homepage && { homepage }),
    editors: SITE.editors[lang],
    licence: SITE.licence,
    changed,
    table: data.table,
  });
  return { lang, tables, parts: regionParts(library, tables), changed, edition, description };
}

/** The files of a data package, by name: what it is, what each column means, and a CSV file for each table. */
export function datasetFiles({ lang, tables, changed, edition, description }: Dataset): Record<string, string> {
  const { data, noData } = words(lang);
  const date = changed ? formatDate(changed, lang) : noData;
  return {
    'README.txt': data.readMe(SITE.name[lang], date, `${SITE.licence.name} ${SITE.licence.url}`),
    'datapackage.json': JSON.stringify(description, undefined, 2),
    ...Object.fromEntries(tables.map((table) => [`${table.id}.csv`, csvText(csvRows(table, edition))])),
  };
}

/** The same for every build of the same content. */
const NO_TIME = '1980-01-01T00:00:00';

/** The files of a data package as one. The same content gives the same bytes. */
export const datasetZip = (dataset: Dataset): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(datasetFiles(dataset)).map(([name, text]) => [name, strToU8(text)])), {
      level: 9,
      mtime: NO_TIME,
    }),
  );
