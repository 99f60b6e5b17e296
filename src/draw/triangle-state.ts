import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { CaseData } from '../intake/schema/entry/case.ts';
import { SIDES } from '../intake/schema/names.ts';
import type { DrawContext } from './context.ts';
import { cited, sideMark } from './pieces.ts';

/** The slopes of the small mountain, as points of its picture. */
const SLOPES = {
  policy: '98,3 3,137 98,92',
  movement: '102,3 197,137 102,92',
  knowledge: '100,97 7,141 193,141',
} as const;

/** How the three sides stand in a case: a small mountain whose slopes are filled by state, and the reasons in words. */
export function triangleState({ triangle }: Pick<CaseData, 'triangle'>, page: DrawContext): Element {
  const { t, textLang } = page;
  const name = SIDES.map((side) => `${t.sideShort[side]}: ${t.state[triangle[side].state] ?? t.noData}`).join(', ');
  const slopes = SIDES.map((side) =>
    s('polygon', { points: SLOPES[side], className: [side], dataState: triangle[side].state }),
  );
  const rows = SIDES.map((side) => {
    const { state, note, sources } = triangle[side];
    return h('div', { dataSide: side }, [
      h('dt', [
        h('a', { href: page.href({ side }) }, sideMark(side, page, true)),
        ' ',
        h('span.state', { dataState: state }, t.state[state]),
      ]),
      ...(note ? [h('dd', { lang: textLang }, cited(note, sources, page))] : []),
    ]);
  });
  return h('div.triangle-state', [
    s('svg', { viewBox: '0 0 200 144', role: 'img', ariaLabel: name }, slopes),
    h('dl', rows),
  ]);
}
