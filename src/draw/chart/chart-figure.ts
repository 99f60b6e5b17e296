import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatReference } from '../../library/format-source.ts';
import type { Library } from '../../library/library.ts';
import { formatNumber } from '../../words/dates.ts';
import type { PageContext } from '../context.ts';
import { text } from '../pieces.ts';
import type { Cell, Chart } from './chart.ts';

/**
 * A chart as it stands in a page: what it shows, the drawing, what the marks mean, its sources, the same as a table and
 * as a file, and room for a button that copies it as a picture.
 * @param listed whether the page has every point as a list below; the drawing then leads there, and needs no table
 */
export function chartFigure(
  chart: Chart,
  library: Pick<Library, 'source'>,
  page: PageContext,
  listed = false,
): Element {
  const { t, href } = page;
  const c = t.looking.charts;
  const { drawing } = chart;
  drawing.properties = { ...drawing.properties, role: listed ? 'group' : 'img', ariaLabel: chart.alt };
  return h('figure.chart', { id: `chart-${chart.id}` }, [
    h('figcaption', h(listed ? 'h2.chart-title' : 'h3.chart-title', chart.title)),
    ...(chart.key ? [chart.key] : []),
    drawing,
    ...(chart.note ? [h('p.small.soft', chart.note)] : []),
    h('p.small.chart-source', sources(chart, library, page)),
    h('div.chart-ways', [
      ...(listed ? [] : [h('details', [h('summary', c.table), table(chart)])]),
      h('a', { href: href({ chart: chart.id }), download: `${chart.id}.csv` }, c.csv),
      h('chart-picture', {
        dataCopy: c.copy,
        dataSend: c.send,
        dataSent: c.sent,
        dataScan: c.scan,
        dataCopied: c.copied,
        dataSaved: c.saved,
        dataFailed: c.failed,
        dataTitle: chart.title,
      }),
    ]),
  ]);
}

/** Sources by name; more than a reader would look through are only counted, and stand in the table. */
const MOST_SOURCES = 12;

function sources(chart: Chart, library: Pick<Library, 'source'>, { lang, t, href }: PageContext): ElementContent[] {
  const c = t.looking.charts;
  if (chart.sources.length > MOST_SOURCES) return [text(c.manySources(chart.sources.length))];
  const links = chart.sources.flatMap((id) => {
    const source = library.source(id);
    if (!source) return [];
    const { lead, title } = formatReference(source, lang);
    const foreign = !source.issued && source.language !== lang ? source.language : undefined;
    return [h('a', { href: href({ kind: 'source', id }), lang: foreign }, source.issued ? lead : title)];
  });
  return [text(`${c.sources}: `), ...links.flatMap((link, at) => (at > 0 ? [text(' · '), link] : [link]))];
}

const shown = (cell: Cell): string => (typeof cell === 'number' ? formatNumber(cell) : (cell ?? ''));

const table = ({ head, rows, title }: Chart): Element =>
  h('div.table-wrap', { tabIndex: 0, role: 'region', ariaLabel: title }, [
    h('table.chart-table', [
      h(
        'thead',
        h(
          'tr',
          head.map((cell) => h('th', { scope: 'col' }, cell)),
        ),
      ),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell) => h('td', { className: typeof cell === 'number' ? ['number'] : [] }, shown(cell))),
          ),
        ),
      ),
    ]),
  ]);
