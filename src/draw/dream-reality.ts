import type { Element } from 'hast';
import { h } from 'hastscript';
import type { CaseData } from '../intake/schema/entry/case.ts';
import type { DrawContext } from './context.ts';
import { cited, uncertain } from './pieces.ts';

/** How many points stay open; one more is folded alone only where both are long, in letters. */
const OPEN = 1;
const LONG = 200;
const open = (points: CaseData['vision']): number =>
  points.length > OPEN + 1 ||
  points.reduce((sum, { text, uncertain: why = '' }) => sum + text.length + why.length, 0) > LONG
    ? OPEN
    : points.length;

/** The dream beside the real thing, and the gap between them. A side that no source tells of is shown as a gap. */
export function dreamReality(data: Pick<CaseData, 'vision' | 'reality' | 'gap'>, page: DrawContext): Element {
  const { lang, t, textLang } = page;
  const item = (point: CaseData['vision'][number]) =>
    h('li', { lang: textLang }, [...cited(point.text, point.sources, page), ...uncertain(point.uncertain, page)]);
  const half = (name: string, title: string, points: CaseData['vision']) =>
    h(`section.${name}`, { ariaLabelledBy: name }, [
      h('h2', { id: name, lang }, title),
      points.length === 0
        ? h('p.no-data', { lang }, t.noData)
        : h('ul', { role: 'list' }, points.slice(0, open(points)).map(item)),
      ...(points.length > open(points)
        ? [
            h('details.folded', [
              h('summary', { lang }, t.showRest(points.length - open(points))),
              h('ul', { role: 'list' }, points.slice(open(points)).map(item)),
            ]),
          ]
        : []),
    ]);
  return h('div.dream-reality', [
    half('dream', t.cases.dream, data.vision),
    half('reality', t.cases.reality, data.reality),
    ...(data.gap
      ? [
          h('section.gap', { ariaLabelledBy: 'gap' }, [
            h('h2', { id: 'gap', lang }, t.cases.gap),
            h('p', { lang: textLang }, data.gap),
            h('p.small.soft', { lang }, t.cases.gapBy),
          ]),
        ]
      : []),
  ]);
}
