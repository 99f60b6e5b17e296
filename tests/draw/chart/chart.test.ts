import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { figureSchema, type FigureData } from '../../../src/intake/schema/list/figure.ts';
import { ruleSchema } from '../../../src/intake/schema/list/rule.ts';
import { address } from '../../../src/library/address.ts';
import { pageContext } from '../../../src/draw/context.ts';
import { growthChart, runsOf } from '../../../src/draw/chart/growth-chart.ts';
import { labelPlaces, widthOf } from '../../../src/draw/chart/label-places.ts';
import { lanesChart } from '../../../src/draw/chart/lanes-chart.ts';
import { legsChart } from '../../../src/draw/chart/legs-chart.ts';
import { stateMoneyChart } from '../../../src/draw/chart/state-money-chart.ts';
import { gapsBetween, whenOf } from '../../../src/draw/chart/when.ts';
import { eventSchema } from '../../../src/intake/schema/list/event.ts';
import { holds } from '../../property.ts';

const page = pageContext('th', (target) => address(target, 'th'));
const english = pageContext('en', (target) => address(target, 'en'));
const source = () => undefined;
const library = { source };
const figure = (id: string, date: string, more: object): FigureData =>
  figureSchema.parse({ id, series: 'funds', date, title: { th: id, en: id }, sources: ['a-source'], ...more });
const funds = (date: string, value: number, bound = 'exact') =>
  figure(`f-${date.replace('~', '')}`, date, { values: [{ unit: 'funds', value, bound }] });
const all = (drawing: Element, name: string): Element[] => {
  const found: Element[] = [];
  visit(drawing, 'element', (element: Element) => {
    if ([element.properties['className']].flat().includes(name)) found.push(element);
  });
  return found;
};
const numbers = (elements: readonly Element[], name: string): number[] =>
  elements.map(({ properties }) => Number(properties[name]));

describe('time', () => {
  test.each([
    ['2013', 2013.5],
    ['2009~', 2009.5],
    ['2013-01', 2013 + 0.5 / 12],
    ['2013-07-01', 2013.5],
    ['2013-08-31', 2013 + 7 / 12 + 30 / 365],
  ])('%s lies at its place in the year', (date, when) => expect(whenOf(date)).toBeCloseTo(when, 9));
  test.each([
    [
      [2009, 2010, 2013, 2019],
      2,
      [
        [2010, 2013],
        [2013, 2019],
      ],
    ],
    [[2009, 2011], 2, []],
    [[], 2, []],
  ])('%j has silent stretches of more than %i years at %j', (whens, years, gaps) =>
    expect(gapsBetween(whens, years).map(({ from, to }) => [from, to])).toEqual(gaps),
  );
  test('runs and gaps together hold every point once', () =>
    holds(
      fc.property(fc.array(fc.integer({ min: 1980, max: 2030 })), (years) => {
        const points = years.sort((a, b) => a - b).map((when) => ({ when }));
        const runs = runsOf(points, 2);
        expect(runs.flat()).toEqual(points);
        expect(gapsBetween(years, 2)).toHaveLength(Math.max(0, runs.length - 1));
      }),
    ));
});

test('words of a chart stay within it and never cover each other', () =>
  holds(
    fc.property(
      fc.array(
        fc.record({
          text: fc.constantFrom('กว่า 6,000', '15,000 ล้าน', '5', 'nearly 6,000'),
          x: fc.integer({ min: 0, max: 340 }),
          y: fc.integer({ min: 30, max: 200 }),
        }),
        { maxLength: 20 },
      ),
      (points) => {
        const labels = labelPlaces(points, [0, 340], 200);
        for (const [at, a] of labels.entries()) {
          expect(a.x - widthOf(a.text) / 2).toBeGreaterThanOrEqual(-0.001);
          expect(a.x + widthOf(a.text) / 2).toBeLessThanOrEqual(340.001);
          for (const b of labels.slice(at + 1))
            expect(Math.abs(a.x - b.x) >= (widthOf(a.text) + widthOf(b.text)) / 2 || Math.abs(a.y - b.y) >= 17).toBe(
              true,
            );
        }
        expect(labels.length > 0).toBe(points.length > 0);
      },
    ),
  ));

test('a word of a chart stands below its point where it would cover the dot of another above', () => {
  const points = [
    { text: 'กว่า 2,500', x: 40, y: 120 },
    { text: '', x: 50, y: 104 },
    { text: '5,915', x: 300, y: 30 },
  ];
  const first = labelPlaces(points, [30, 340], 160).find(({ text }) => text === 'กว่า 2,500');
  expect(first?.y).toBeGreaterThan(120);
  expect(labelPlaces(points, [30, 340]).map(({ text }) => text)).not.toContain('กว่า 2,500');
});

describe('growth', () => {
  const chart = growthChart(
    [funds('2009~', 2500, 'over'), funds('2010', 3000), funds('2019', 6000), funds('2020', 5000)],
    'funds',
    library,
    page,
  )!;
  test('stands to scale: heights by number, places by time', () => {
    const dots = all(chart.drawing, 'chart-dot');
    const [foot] = numbers(all(chart.drawing, 'chart-axis'), 'y1');
    const heights = numbers(dots, 'cy').map((y) => foot! - y);
    expect(heights[1]! / heights[2]!).toBeCloseTo(3000 / 6000, 6);
    expect(heights[0]! / heights[2]!).toBeCloseTo(2500 / 6000, 6);
    const [a, b, c] = numbers(dots, 'cx');
    expect((c! - b!) / (b! - a!)).toBeCloseTo(9, 6);
  });
  test('cuts its line where nobody counted, and marks the stretch', () => {
    expect(all(chart.drawing, 'chart-run')).toHaveLength(2);
    expect(all(chart.drawing, 'chart-gap')).toHaveLength(1);
  });
  test('shows a bound as a hollow dot, and says it in the table and in words', () => {
    expect(all(chart.drawing, 'chart-dot').map(({ properties }) => properties['dataBound'])).toEqual([
      'over',
      'exact',
      'exact',
      'exact',
    ]);
    expect(chart.rows.map((row) => row[1])).toEqual([2500, 3000, 6000, 5000]);
    expect(chart.rows[0]![2]).toBe('กว่า');
    expect(chart.alt).toContain('กว่า 2,500');
  });
  test('counts years as its readers do', () => {
    const years = (made: typeof chart) => all(made.drawing, 'chart-soft').map((element) => toString(element));
    expect(years(chart)).toContain('2555');
    expect(years(growthChart([funds('2009', 1), funds('2020', 2)], 'funds', library, english)!)).toContain('2015');
  });
  test('is not drawn of a single count', () =>
    expect(growthChart([funds('2009', 1)], 'funds', library, page)).toBeUndefined());
});

describe('money of the state', () => {
  const money = (date: string, stage: string | undefined, baht: number, more = {}) =>
    figure(`s-${date}-${stage}`, date, {
      series: 'state-money',
      stage,
      values: [{ unit: 'baht', value: baht }],
      ...more,
    });
  const chart = stateMoneyChart(
    [
      money('2005', 'paid', 20e6),
      money('2006', 'paid', 60e6),
      money('2009', 'planned', 600e6),
      money('2009', 'asked', 1200e6),
      money('2009', 'held', 5000e6),
      money('2010', undefined, 9e6),
      money('2011', 'paid', 30e6, { province: 'TH-90' }),
    ],
    library,
    page,
  )!;
  test('stands to scale from zero, without sums of all years and what no source places', () => {
    const bars = numbers(all(chart.drawing, 'chart-bar'), 'height');
    expect(bars).toHaveLength(5);
    expect(bars[0]! / bars[3]!).toBeCloseTo(20 / 1200, 6);
    expect(bars[2]! / bars[3]!).toBeCloseTo(0.5, 6);
  });
  test('shows each year that nobody found as a gap, and names all years', () => {
    expect(all(chart.drawing, 'chart-gap')).toHaveLength(3);
    const years = all(chart.drawing, 'chart-soft').map((element) => toString(element));
    expect(years.filter((year) => /^25\d\d$/.test(year))).toEqual([
      '2548',
      '2549',
      '2550',
      '2551',
      '2552',
      '2553',
      '2554',
    ]);
  });
  test('tells what was refused, and what is of one province', () => {
    expect(chart.rows.map((row) => row[3])).toEqual(['จ่ายแล้ว', 'จ่ายแล้ว', 'ตั้งงบไว้', 'ขอแต่ไม่ได้', 'จ่ายแล้ว, สงขลา']);
  });
});

test('three legs: what was given is of all money, what was promised a third each, a leg without a number is a gap', () => {
  const whole = figure('whole', '2013-08-31', {
    values: [{ unit: 'baht', value: 1000 }],
    parts: [
      { of: 'baht', who: 'members', value: 600 },
      { of: 'baht', who: 'state', value: 300 },
      { of: 'baht', who: 'other', value: 100 },
      { of: 'members', who: 'children', value: 7 },
    ],
  });
  const rule = ruleSchema.parse({
    id: 'three-legs',
    form: 'programme',
    title: { th: 'ก', en: 'a' },
    date: '2010',
    effect: 'opens',
    says: { th: 'ก', en: 'a' },
    sources: ['b-source'],
  });
  const chart = legsChart(whole, rule, library, english)!;
  expect(chart.rows.map((row) => row.slice(0, 3))).toEqual([
    ['Members', 33.3, 60],
    ['Local government', 33.3, english.t.noData],
    ['State', 33.3, 30],
    ['Other', 0, 10],
  ]);
  expect(numbers(all(chart.drawing, 'chart-leg'), 'width')).toEqual([204, 102, 34]);
  expect(all(chart.drawing, 'chart-promise')).toHaveLength(3);
  expect(chart.sources).toEqual(['b-source', 'a-source']);
});

test('three lanes: every event once in the lane of its side, turning points filled, decades lead to their events', () => {
  const event = (id: string, date: string, side: string, turning = false) =>
    eventSchema.parse({ id, date, side, turning, title: { th: id, en: id }, sources: ['a-source'] });
  const events = [
    event('a', '1973', 'knowledge', true),
    event('b', '2005-03', 'policy'),
    event('c', '2005', 'policy', true),
    event('d', '2026', 'movement'),
  ];
  const chart = lanesChart(events, library, page)!;
  const marks = all(chart.drawing, 'chart-event');
  expect(marks.map(({ properties }) => properties['dataSide'])).toEqual(['policy', 'policy', 'movement', 'knowledge']);
  expect(marks.filter(({ properties }) => properties['dataTurning'] !== undefined)).toHaveLength(2);
  const links: string[] = [];
  visit(chart.drawing, 'element', (element: Element) => {
    if (element.tagName === 'a') links.push(String(element.properties['href']));
  });
  expect(links).toEqual([
    '/timeline/?side=policy#y2540',
    '/timeline/?side=movement#y2560',
    '/timeline/?side=knowledge#y2510',
  ]);
  expect(chart.rows).toHaveLength(4);
});
