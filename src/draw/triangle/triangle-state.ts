import type { Element } from 'hast';
import { h } from 'hastscript';
import type { CaseData } from '../../intake/schema/entry/case.ts';
import { SIDES, type Side } from '../../intake/schema/names.ts';
import type { DrawContext } from '../context.ts';
import { cited, sideMark } from '../pieces.ts';
import { triangleGlyph } from './triangle-glyph.ts';

/** How the three sides stand in a case: a triangle whose sides have a line each by state, and the reasons in words. */
export function triangleState({ triangle }: Pick<CaseData, 'triangle'>, page: DrawContext): Element {
  const { t, textLang } = page;
  const name = SIDES.map((side) => `${t.sideShort[side]}: ${t.state[triangle[side].state] ?? t.noData}`).join(', ');
  const states = Object.fromEntries(SIDES.map((side) => [side, triangle[side].state])) as Record<
    Side,
    CaseData['triangle'][Side]['state']
  >;
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
  return h('div.triangle-state', [triangleGlyph(states, name), h('dl', rows)]);
}
