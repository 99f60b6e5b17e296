import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { sayAmount } from '../../library/amount.ts';
import type { Library } from '../../library/library.ts';
import type { FigureData } from '../../intake/schema/list/figure.ts';
import type { RuleData } from '../../intake/schema/list/rule.ts';
import { formatDate } from '../../words/dates.ts';
import type { PageContext } from '../context.ts';
import { sourcesOf, WIDTH, type Chart } from './chart.ts';
import { sourceNames } from './source-names.ts';

/** The rule that promises three equal legs. */
export const THREE_LEGS = 'three-legs';
const LEGS = ['members', 'local', 'state'] as const;
const PROMISED = 100 / LEGS.length;

const [ROW, BAR, LABEL] = [54, 18, 22];

/** What each leg was promised to give and what it had given, in per cent of all money. */
export function legsChart(
  figure: FigureData,
  rule: RuleData,
  library: Pick<Library, 'source'>,
  page: PageContext,
): Chart | undefined {
  const { lang, t } = page;
  const c = t.looking.charts;
  const words = t.movement.figures;
  const parts = figure.parts.filter(({ of }) => of === 'baht');
  const sum = parts.reduce((total, { value }) => total + value, 0);
  if (sum === 0) return undefined;
  const whos = [...LEGS, ...(parts.some(({ who }) => who === 'other') ? (['other'] as const) : [])];
  const legs = whos.map((who) => {
    const value = parts.find((part) => part.who === who)?.value;
    const paid = value === undefined ? undefined : Math.round((value / sum) * 1000) / 10;
    return { who, value, paid, promised: who === 'other' ? 0 : Math.round(PROMISED * 10) / 10 };
  });
  const date = formatDate(figure.date, lang);
  const said = ({ who, paid, promised }: (typeof legs)[number]) =>
    `${words.parts[who]}: ${c.promised} ${promised}%, ${c.paid} ${paid === undefined ? t.noData : `${paid}%`}`;
  return {
    id: 'three-legs',
    title: c.legs(date),
    alt: `${c.legs(date)}: ${legs.map(said).join('; ')}`,
    note: c.legsNote,
    drawing: drawing(legs, page),
    key: key(page),
    head: [c.leg, c.promisedPercent, c.paidPercent, words.columns.baht, c.sources],
    rows: legs.map(({ who, promised, paid, value }) => [
      words.parts[who],
      promised,
      paid ?? t.noData,
      value === undefined ? t.noData : sayAmount({ unit: 'baht', value, bound: 'exact' }, words),
      sourceNames([...new Set([...rule.sources, ...figure.sources])], library, lang),
    ]),
    sources: sourcesOf([rule, figure]),
  };
}

interface Leg {
  who: (typeof LEGS)[number] | 'other';
  paid: number | undefined;
  promised: number;
}

function drawing(legs: readonly Leg[], { t }: PageContext): Element {
  const words = t.movement.figures;
  const x = scaleLinear([0, 100], [0, WIDTH]);
  return s('svg', { className: ['chart-drawing'], viewBox: `0 0 ${WIDTH} ${legs.length * ROW}` }, [
    ...legs.flatMap(({ who, paid, promised }, at) => {
      const top = at * ROW + LABEL;
      const end = x(paid ?? 0);
      return [
        s('text', { className: ['chart-label'], x: 0, y: top - 7 }, words.parts[who]),
        s('rect', { className: ['chart-track'], x: 0, y: top, width: WIDTH, height: BAR }),
        ...(paid === undefined
          ? []
          : [s('rect', { className: ['chart-leg'], dataWho: who, x: 0, y: top, width: end, height: BAR })]),
        ...(promised > 0
          ? [
              s('line', {
                className: ['chart-promise'],
                x1: x(promised),
                x2: x(promised),
                y1: top - 5,
                y2: top + BAR + 5,
              }),
            ]
          : []),
        s(
          'text',
          { className: ['chart-label'], x: WIDTH, y: top - 7, textAnchor: 'end' },
          paid === undefined ? t.noData : `${paid}%`,
        ),
      ];
    }),
  ]);
}

const key = ({ t: { looking } }: PageContext): Element =>
  h('ul.chart-key', { role: 'list' }, [
    h('li', [h('span.chart-key-paid', { ariaHidden: 'true' }), looking.charts.paid]),
    h('li', [
      h('span.chart-key-promise', { ariaHidden: 'true' }),
      `${looking.charts.promised} (${Math.round(PROMISED)}%)`,
    ]),
  ]);
