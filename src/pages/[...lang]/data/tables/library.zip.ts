import { strToU8, zipSync } from 'fflate';
import { csvText } from '../../../../features/material/portable/csv-text.ts';
import { csvRows } from '../../../../library/tables/table-files.ts';
import { SITE } from '../../../../site.config.ts';
import { formatDate } from '../../../../words/dates.ts';
import type { Lang } from '../../../../words/languages.ts';
import { words } from '../../../../words/words.ts';
import { dataOf } from '../../../_data.ts';
import { languagePaths } from '../../../_paths.ts';

/** The same for every build of the same content. */
const NO_TIME = '1980-01-01T00:00:00';

export const getStaticPaths = languagePaths;

/** All tables with their description in one file. */
export async function GET({ props: { lang } }: { props: { lang: Lang } }): Promise<Response> {
  const { tables, changed, description } = await dataOf(lang);
  const { data, noData } = words(lang);
  const date = changed ? formatDate(changed, lang) : noData;
  const files = {
    'README.txt': data.readMe(SITE.name[lang], date, `${SITE.licence.name} ${SITE.licence.url}`),
    'datapackage.json': JSON.stringify(description, undefined, 2),
    ...Object.fromEntries(tables.map((table) => [`${table.id}.csv`, csvText(csvRows(table))])),
  };
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 9,
    mtime: NO_TIME,
  });
  return new Response(new Uint8Array(zip), { headers: { 'content-type': 'application/zip' } });
}
