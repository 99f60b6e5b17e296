import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { sayAmount } from '../../library/amount.ts';
import type { Library } from '../../library/library.ts';
import { MONEY_STAGES, type FigureData } from '../../intake/schema/list/figure.ts';
import { PROVINCES } from '../../intake/schema/provinces.ts';
import { dateParts, eraYear, formatNumber, formatRange } from '../../words/dates.ts';
import type { PageContext } from '../context.ts';
import { sourcesOf, WIDTH, type Chart } from './chart.ts';
import { widthOf } from './label-places.ts';
import { sourceNames } from './source-names.ts';
import { valueLines, valueRoom } from './time-axis.ts';

const [TOP, FOOT, HEIGHT] = [40, 200, 224];
/** Stages that belong to one year; what is held is the sum of all. */
const OF_A_YEAR: readonly FigureData['stage'][] = MONEY_STAGES.filter((stage) => stage !== 'held');
const MILLION = 1_000_000;
/** Sums of one year stand side by side. */
const SPACE = 2;

interface Bar {
  figure: FigureData;
  baht: number;
  year: number;
}

/** Money of the state year by year: what was paid, planned or refused. A year without a bar is one that nobody found. */
export function stateMoneyChart(
  figures: readonly FigureData[],
  library: Pick<Library, 'source'>,
  page: PageContext,
): Chart | undefined {
  const { lang, t } = page;
  const c = t.looking.charts;
  const words = t.movement.figures;
  const bars = figures.flatMap((figure): Bar[] => {
    const baht = figure.values.find(({ unit }) => unit === 'baht')?.value;
    const drawn = figure.stage !== undefined && OF_A_YEAR.includes(figure.stage);
    return baht !== undefined && drawn ? [{ figure, baht, year: dateParts(figure.date).year }] : [];
  });
  if (bars.length < 2) return undefined;
  const stageOf = ({ stage, province }: FigureData) =>
    [stage && c.stage[stage], province && PROVINCES[province][lang]].filter(Boolean).join(', ');
  const said = ({ figure, baht }: Bar) =>
    `${eraYear(dateParts(figure.date).year, lang)} ${sayAmount({ unit: 'baht', value: baht, bound: 'exact' }, words)} (${stageOf(figure)})`;
  return {
    id: 'state-money',
    title: c.stateMoney,
    alt: `${c.stateMoney}: ${bars.map(said).join('; ')}. ${c.yearsMissing}`,
    note: c.yearsMissing,
    drawing: drawing(bars, page),
    key: key(bars, page),
    head: [words.asOf, words.what, words.columns.baht, c.stageLabel, c.sources],
    rows: bars.map(({ figure, baht }) => [
      formatRange(figure.date, figure.to, lang),
      figure.title[lang],
      baht,
      stageOf(figure),
      sourceNames(figure.sources, library, lang),
    ]),
    sources: sourcesOf(bars.map(({ figure }) => figure)),
  };
}

function drawing(bars: readonly Bar[], { lang }: PageContext): Element {
  const years = bars.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const y = scaleLinear([0, Math.max(...bars.map(({ baht }) => baht))], [FOOT, TOP]);
  const short = (value: number) => formatNumber(value / MILLION);
  const x = scaleLinear([first, last + 1], [valueRoom(y, short), WIDTH]);
  /** A year has four digits; where years stand too close only some are named. */
  const every = Math.ceil(widthOf('2556 ') / (x(first + 1) - x(first)));
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return s('svg', { className: ['chart-drawing'], viewBox: `0 0 ${WIDTH} ${HEIGHT}` }, [
    ...valueLines(y, short, valueRoom(y, short)),
    ...all.flatMap((year) => {
      const own = bars.filter((bar) => bar.year === year);
      const room = x(year + 1) - x(year) - SPACE * 2;
      const middle = x(year + 0.5);
      return [
        ...(own.length === 0
          ? [s('rect', { className: ['chart-gap'], x: x(year) + SPACE, y: TOP, width: room, height: FOOT - TOP })]
          : []),
        ...own.flatMap(({ figure, baht }, at) => {
          const wide = room / own.length;
          const left = x(year) + SPACE + at * wide;
          const words = formatNumber(Math.round(baht / MILLION));
          return [
            s('rect', {
              className: ['chart-bar'],
              dataStage: figure.stage,
              dataPart: figure.province ? '' : undefined,
              x: left + 1,
              y: y(baht),
              width: wide - 2,
              height: FOOT - y(baht),
            }),
            s(
              'text',
              {
                className: ['chart-label'],
                x: Math.min(left + wide / 2, WIDTH - widthOf(words) / 2 - SPACE),
                y: y(baht) - 6,
                textAnchor: 'middle',
              },
              words,
            ),
          ];
        }),
        ...((year - first) % every === 0
          ? [
              s(
                'text',
                { className: ['chart-soft'], x: middle, y: FOOT + 18, textAnchor: 'middle' },
                String(eraYear(year, lang)),
              ),
            ]
          : []),
      ];
    }),
    s('line', { className: ['chart-axis'], x1: x(first), x2: WIDTH, y1: FOOT, y2: FOOT }),
  ]);
}

function key(bars: readonly Bar[], { t }: PageContext): Element {
  const c = t.looking.charts;
  const stages = MONEY_STAGES.filter((stage) => bars.some(({ figure }) => figure.stage === stage && !figure.province));
  const swatch = (stage: string, part?: string) =>
    s('svg', { viewBox: '0 0 14 14', width: 14, height: 14, ariaHidden: 'true' }, [
      s('rect', { className: ['chart-bar'], dataStage: stage, dataPart: part, x: 1, y: 1, width: 12, height: 12 }),
    ]);
  return h('ul.chart-key', { role: 'list' }, [
    ...stages.map((stage) => h('li', [swatch(stage), c.stage[stage]])),
    ...(bars.some(({ figure }) => figure.province) ? [h('li', [swatch('paid', ''), c.oneProvince])] : []),
    h('li', [h('span.chart-key-gap', { ariaHidden: 'true' }), c.yearGapKey]),
  ]);
}
