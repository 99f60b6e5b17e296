import { getLibrary } from '../../../../content.ts';
import { here } from '../../../../here.ts';
import { allCharts } from '../../../../draw/chart/all-charts.ts';
import { pageContext } from '../../../../draw/context.ts';
import { csvText } from '../../../../library/tables/csv-text.ts';
import { benefitRows, pricedSchemes } from '../../../../library/cases/priced-schemes.ts';
import type { Cell } from '../../../../draw/chart/chart.ts';
import { languagePaths } from '../../../_paths.ts';

type Rows = readonly (readonly Cell[])[];

/** The table behind every chart, and the benefits of all funds, as files that spreadsheets open; sources come last. */
export async function getStaticPaths() {
  const library = await getLibrary();
  const { tables, single } = pricedSchemes(library.all('case'));
  return languagePaths().flatMap(({ params, props: { lang } }) => [
    ...allCharts(library, pageContext(lang, here(lang))).map(({ id, head, rows }) => ({
      params: { ...params, chart: id },
      props: { rows: [head, ...rows] as Rows },
    })),
    {
      params: { ...params, chart: 'benefit-tables' },
      props: { rows: benefitRows(library, [...tables, ...single], lang) as Rows },
    },
  ]);
}

export const GET = ({ props }: { props: { rows: Rows } }): Response =>
  new Response(csvText(props.rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
