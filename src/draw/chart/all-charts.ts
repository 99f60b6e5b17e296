import type { Library } from '../../library/library.ts';
import type { PageContext } from '../context.ts';
import type { Chart } from './chart.ts';
import { growthChart, type GrowthUnit } from './growth-chart.ts';
import { lanesChart } from './lanes-chart.ts';
import { legsChart, THREE_LEGS } from './legs-chart.ts';
import { stateMoneyChart } from './state-money-chart.ts';

const UNITS: readonly GrowthUnit[] = ['funds', 'members', 'baht'];

/** The charts of the page on figures, as far as the library holds what they show. */
export interface FigureCharts {
  growth: Chart[];
  legs?: Chart;
  stateMoney?: Chart;
}

/** Draws the charts of the page on figures. */
export function figureCharts(library: Pick<Library, 'records' | 'source'>, page: PageContext): FigureCharts {
  const figures = library.records('figure');
  const national = figures.filter(({ series, province }) => series === 'funds' && !province);
  const whole = national.findLast(({ parts }) => parts.some(({ of }) => of === 'baht'));
  const rule = library.records('rule').find(({ id }) => id === THREE_LEGS);
  return {
    growth: UNITS.flatMap((unit) => growthChart(national, unit, library, page) ?? []),
    legs: whole && rule && legsChart(whole, rule, library, page),
    stateMoney: stateMoneyChart(
      figures.filter(({ series }) => series === 'state-money'),
      library,
      page,
    ),
  };
}

/** Every chart of the site, each with a table of its own. */
export function allCharts(library: Pick<Library, 'records' | 'source'>, page: PageContext): Chart[] {
  const { growth, legs, stateMoney } = figureCharts(library, page);
  return [...growth, legs, stateMoney, lanesChart(library.records('event'), library, page)].flatMap(
    (chart) => chart ?? [],
  );
}
