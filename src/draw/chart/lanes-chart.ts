import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { byDecade } from '../../library/records.ts';
import type { Library } from '../../library/library.ts';
import type { EventData } from '../../intake/schema/list/event.ts';
import { SIDE_FACES } from '../../settings/faces.ts';
import { SIDES, type Side } from '../../settings/sides.ts';
import { dateParts, eraYear, formatRange } from '../../words/dates.ts';
import type { PageContext } from '../context.ts';
import { sideMark } from '../pieces.ts';
import { sourcesOf, type Chart } from './chart.ts';
import { sourceNames } from './source-names.ts';

const SHAPES = {
  square: symbolSquare,
  circle: symbolCircle,
  diamond: symbolDiamond,
  triangle: symbolTriangle,
  star: symbolStar,
} as const;
/** Area of a mark, in px². */
const AREA = 15;
const STEP = 7;
const NAME = 24;
const FOOT = 22;
const DECADE = 10;

/**
 * The events as lanes, one a side, each mark an event in its year; turning points are filled.
 * Across a screen of any width, since places along it are per cent and letters keep their size. A decade of a lane leads
 * to its events in the list below.
 */
export function lanesChart(
  events: readonly EventData[],
  library: Pick<Library, 'source'>,
  page: PageContext,
): Chart | undefined {
  if (events.length === 0) return undefined;
  const { lang, t } = page;
  const c = t.looking.charts;
  const counts = SIDES.map(
    (side) => `${t.side[side]} ${t.movement.timeline.count(events.filter((event) => event.side === side).length)}`,
  );
  return {
    id: 'timeline',
    title: c.lanes,
    alt: `${c.lanes}: ${counts.join('; ')}`,
    note: c.lanesNote,
    drawing: drawing(events, page),
    key: key(page),
    head: [t.cases.date, t.filter.side, t.sources.event, t.movement.turning, c.sources],
    rows: events.map((event) => [
      formatRange(event.date, event.to, lang),
      t.side[event.side],
      event.title[lang],
      event.turning ? c.yes : '',
      sourceNames(event.sources, library, lang),
    ]),
    sources: sourcesOf(events),
  };
}

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

function drawing(events: readonly EventData[], page: PageContext): Element {
  const { lang, t } = page;
  const decades = byDecade(events, lang).map(({ decade }) => decade);
  const [first, last] = [Math.min(...decades), Math.max(...decades) + DECADE];
  const x = scaleLinear([first, last], [0, 100]);
  let top = 0;
  const lanes = SIDES.map((side) => {
    const own = events.filter((event) => event.side === side);
    const height = NAME + Math.max(1, ...[...byYear(own).values()].map(({ length }) => length)) * STEP + STEP;
    const lane = { side, own, top, foot: top + height };
    top += height;
    return lane;
  });
  const years = Array.from({ length: (last - first) / DECADE }, (_, at) => first + at * DECADE);
  return s('svg', { className: ['chart-drawing', 'chart-lanes'], width: '100%', height: top + FOOT }, [
    ...years
      .slice(1)
      .map((year) =>
        s('line', { className: ['chart-line'], x1: percent(x(year)), x2: percent(x(year)), y1: 0, y2: top }),
      ),
    ...lanes.flatMap((lane) => [
      s('line', { className: ['chart-axis'], x1: '0%', x2: '100%', y1: lane.foot, y2: lane.foot }),
      s('text', { className: ['chart-label'], x: 0, y: lane.top + 17 }, t.sideShort[lane.side]),
      ...marks(lane, x, lang),
      ...years.map((decade) => decadeLink(lane, decade, x, page)),
    ]),
    ...years.map((year) =>
      s(
        'text',
        { className: ['chart-soft'], x: percent(x(year + DECADE / 2)), y: top + 17, textAnchor: 'middle' },
        String(year),
      ),
    ),
  ]);
}

interface Lane {
  side: Side;
  own: readonly EventData[];
  top: number;
  foot: number;
}
type Across = (year: number) => number;

function byYear(events: readonly EventData[]): Map<number, EventData[]> {
  const years = new Map<number, EventData[]>();
  for (const event of events) {
    const { year } = dateParts(event.date);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return years;
}

const marks = ({ side, own, foot }: Lane, x: Across, lang: PageContext['lang']): Element[] =>
  [...byYear(own)].flatMap(([year, inYear]) =>
    [...inYear]
      .sort((a, b) => Number(b.turning) - Number(a.turning))
      .map((event, at) =>
        // A place in per cent is what a path cannot have, and a drawing within the drawing can.
        s('svg', { x: percent(x(eraYear(year, lang) + 0.5)), y: foot - STEP * (at + 0.75), overflow: 'visible' }, [
          s('path', {
            className: ['chart-event'],
            dataSide: side,
            dataTurning: event.turning ? '' : undefined,
            d: symbol(SHAPES[SIDE_FACES[side].shape], AREA)() ?? '',
          }),
        ]),
      ),
  );

function decadeLink(
  { side, own, top, foot }: Lane,
  decade: number,
  x: Across,
  { lang, t, href }: PageContext,
): Element {
  const count = own.filter(({ date }) => {
    const year = eraYear(dateParts(date).year, lang);
    return year >= decade && year < decade + DECADE;
  }).length;
  const area = { x: percent(x(decade)), y: top, width: percent(x(decade + DECADE) - x(decade)), height: foot - top };
  if (count === 0) return s('rect', { className: ['chart-empty'], ...area });
  const name = `${t.side[side]}, ${t.movement.timeline.decade(decade)}: ${t.movement.timeline.count(count)}`;
  return s('a', { href: `${href({ page: 'timeline' })}?side=${side}#y${decade}`, ariaLabel: name }, [
    s('rect', { className: ['chart-cell'], ...area }, [s('title', name)]),
  ]);
}

const key = (page: PageContext): Element =>
  h('ul.chart-key', { role: 'list' }, [
    ...SIDES.map((side) => h('li', [sideMark(side, page)])),
    h('li', [
      s('svg', { viewBox: '0 0 14 14', width: 14, height: 14, ariaHidden: 'true' }, [
        s('circle', { className: ['chart-event'], dataTurning: '', cx: 7, cy: 7, r: 4 }),
      ]),
      page.t.movement.turning,
    ]),
  ]);
