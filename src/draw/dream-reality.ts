import type { Element } from 'hast';
import { h } from 'hastscript';
import type { CaseData } from '../intake/schema/entry/case.ts';
import type { DrawContext } from './context.ts';
import { cited, uncertain } from './pieces.ts';

/** The dream beside the real thing, and the gap between them. A side that no source tells of is shown as a gap. */
export function dreamReality(data: Pick<CaseData, 'vision' | 'reality' | 'gap'>, page: DrawContext): Element {
  const { lang, t, textLang } = page;
  const half = (name: string, title: string, points: CaseData['vision']) =>
    h(`section.${name}`, { ariaLabelledBy: name }, [
      h('h2', { id: name, lang }, title),
      points.length === 0
        ? h('p.no-data', { lang }, t.noData)
        : h(
            'ul',
            { role: 'list' },
            points.map((point) =>
              h('li', { lang: textLang }, [
                ...cited(point.text, point.sources, page),
                ...uncertain(point.uncertain, page),
              ]),
            ),
          ),
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
