import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { sayAmount, sayNumber } from '../../library/amount.ts';
import type { Library } from '../../library/library.ts';
import type { FigureData } from '../../intake/schema/list/figure.ts';
import { formatRange } from '../../words/dates.ts';
import type { PageContext } from '../context.ts';
import { sourcesOf, WIDTH, type Chart } from './chart.ts';
import { labelPlaces } from './label-places.ts';
import { sourceNames } from './source-names.ts';
import { timeAxis, valueLines, valueRoom } from './time-axis.ts';
import { gapsBetween, whenOf } from './when.ts';

type Amount = FigureData['values'][number];
/** Units whose growth is drawn. */
export type GrowthUnit = 'funds' | 'members' | 'baht';

const [TOP, FOOT, HEIGHT] = [34, 196, 222];
/** Counts further apart than this are not joined: nobody counted between them. */
const GAP_YEARS = 2;
/** Years at the foot. */
const EVERY = 5;
const DOT = 4.5;

interface Point {
  figure: FigureData;
  amount: Amount;
  when: number;
}

/** Counts of one unit over time, to scale; where nobody counted for more than two years the line is cut. */
export function growthChart(
  figures: readonly FigureData[],
  unit: GrowthUnit,
  library: Pick<Library, 'source'>,
  page: PageContext,
): Chart | undefined {
  const { lang, t } = page;
  const points = figures.flatMap((figure): Point[] => {
    const amount = figure.values.find((value) => value.unit === unit);
    return amount ? [{ figure, amount, when: whenOf(figure.date) }] : [];
  });
  if (points.length < 2) return undefined;
  const words = t.movement.figures;
  const c = t.looking.charts;
  const said = ({ amount, figure }: Point) =>
    `${formatRange(figure.date, figure.to, lang)} ${sayAmount(amount, words)}`;
  return {
    id: `growth-${unit}`,
    title: c.growth[unit],
    alt: `${c.growth[unit]}: ${points.map(said).join('; ')}. ${c.gapsSaid}`,
    note: c.gapNote,
    drawing: drawing(points, page),
    key: key(page),
    head: [words.asOf, words.columns[unit], c.bound, c.sources],
    rows: points.map(({ figure, amount }) => [
      formatRange(figure.date, figure.to, lang),
      amount.value,
      words.bound[amount.bound].trim() || c.exact,
      sourceNames(figure.sources, library, lang),
    ]),
    sources: sourcesOf(points.map(({ figure }) => figure)),
  };
}

function drawing(points: readonly Point[], { lang, t }: PageContext): Element {
  const words = t.movement.figures;
  const short = (value: number) => {
    const { number, millions } = sayNumber(value);
    return millions ? `${number} ${words.million}` : number;
  };
  const whens = points.map(({ when }) => when);
  const y = scaleLinear([0, Math.max(...points.map(({ amount }) => amount.value))], [FOOT, TOP]);
  const left = valueRoom(y, short);
  const x = scaleLinear([Math.floor(Math.min(...whens)), Math.ceil(Math.max(...whens))], [left + DOT * 2, WIDTH - 14]);
  const gaps = gapsBetween(whens, GAP_YEARS);
  const joined = line<Point>(
    ({ when }) => x(when),
    ({ amount }) => y(amount.value),
  );
  const labels = labelPlaces(
    points.map(({ amount, when }) => ({ text: sayAmount(amount, words, false), x: x(when), y: y(amount.value) })),
    [left, WIDTH],
    FOOT - 4,
  );
  return s('svg', { className: ['chart-drawing'], viewBox: `0 0 ${WIDTH} ${HEIGHT}` }, [
    ...gaps.map(({ from, to }) =>
      s('rect', { className: ['chart-gap'], x: x(from), y: TOP, width: x(to) - x(from), height: FOOT - TOP }),
    ),
    ...valueLines(y, short, left),
    ...timeAxis(x, FOOT, EVERY, lang),
    ...runsOf(points, gaps.length > 0 ? GAP_YEARS : Infinity).map((run) =>
      s('path', { className: ['chart-run'], d: joined([...run]) ?? '' }),
    ),
    ...points.map(({ amount, when }) =>
      s('circle', { className: ['chart-dot'], dataBound: amount.bound, cx: x(when), cy: y(amount.value), r: DOT }),
    ),
    ...labels.map(({ text, x: at, y: base }) =>
      s('text', { className: ['chart-label'], x: at, y: base, textAnchor: 'middle' }, text),
    ),
  ]);
}

/** Points that follow each other without a gap. */
export function runsOf<T extends { when: number }>(points: readonly T[], years: number): T[][] {
  const runs: T[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && point.when - last.when <= years) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

const key = ({ t: { looking } }: PageContext): Element =>
  h('ul.chart-key', { role: 'list' }, [
    h('li', [dotKey('exact'), looking.charts.exactKey]),
    h('li', [dotKey('over'), looking.charts.boundKey]),
    h('li', [h('span.chart-key-gap', { ariaHidden: 'true' }), looking.charts.gapKey]),
  ]);

const dotKey = (bound: Amount['bound']): Element =>
  s('svg', { viewBox: '0 0 14 14', width: 14, height: 14, ariaHidden: 'true' }, [
    s('circle', { className: ['chart-dot'], dataBound: bound, cx: 7, cy: 7, r: DOT }),
  ]);
