import type { Element } from 'hast';
import { s } from 'hastscript';
import type { ScaleLinear } from 'd3-scale';
import { eraYear } from '../../words/dates.ts';
import type { Lang } from '../../words/languages.ts';
import { WIDTH } from './chart.ts';
import { widthOf } from './label-places.ts';

type Scale = ScaleLinear<number, number>;

/** The foot of a chart: a line, and a year at every so many years, counted as readers of the language count. */
export function timeAxis(x: Scale, y: number, every: number, lang: Lang): Element[] {
  const [from = 0, to = 0] = x.domain();
  const [left = 0, right = 0] = x.range();
  const years = Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, at) => Math.ceil(from) + at);
  return [
    s('line', { className: ['chart-axis'], x1: left, x2: right, y1: y, y2: y }),
    ...years
      .filter((year) => eraYear(year, lang) % every === 0)
      .flatMap((year) => [
        s('line', { className: ['chart-axis'], x1: x(year), x2: x(year), y1: y, y2: y + 4 }),
        s(
          'text',
          { className: ['chart-soft'], x: x(year), y: y + 18, textAnchor: 'middle' },
          String(eraYear(year, lang)),
        ),
      ]),
  ];
}

const TICKS = 3;
const SPACE = 6;

/** The round values at which an axis has lines. */
const valuesOn = (y: Scale): number[] => y.ticks(TICKS).filter((value) => value > 0);

/** Room that the values of an axis need at its left, so that nothing is drawn over them. */
export const valueRoom = (y: Scale, say: (value: number) => string): number =>
  Math.max(0, ...valuesOn(y).map((value) => widthOf(say(value)))) + SPACE;

/** Lines at round values, each with its value at the left. @param left where the lines begin */
export const valueLines = (y: Scale, say: (value: number) => string, left: number): Element[] =>
  valuesOn(y).flatMap((value) => [
    s('line', { className: ['chart-line'], x1: left, x2: WIDTH, y1: y(value), y2: y(value) }),
    s('text', { className: ['chart-soft'], x: left - SPACE, y: y(value) + 5, textAnchor: 'end' }, say(value)),
  ]);
