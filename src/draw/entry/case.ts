import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate } from '../../words/dates.ts';
import { benefitsTable } from '../../text/blocks/benefits.ts';
import { timelineList } from '../../text/blocks/timeline.ts';
import { placeName } from '../../library/place.ts';
import type { CaseData } from '../../intake/schema/entry/case.ts';
import type { DrawContext, ToDraw } from '../context.ts';
import { dreamReality } from '../dream-reality.ts';
import { cite, cited, section, story, text } from '../pieces.ts';
import { schemeFigures } from '../scheme-figures.ts';
import { topicLinks } from '../topics.ts';
import { triangleState } from '../triangle/triangle-state.ts';
import type { EntryDrawing } from './drawing.ts';

/** Parts of the page of a case that the site adds from other entries, between what the case itself tells. */
export type AddedToCase = 'lessons' | 'notes' | 'whole';

/**
 * The page of a case: the dream and the real thing, the triangle, the story, the fund, what happened when; in a second
 * run who took part and what nobody knows.
 * @param added what the site adds between the two runs
 */
export function drawCase(
  { text: { data, body }, page }: ToDraw<'case'>,
  added: readonly AddedToCase[] = [],
): EntryDrawing {
  const { t, textLang, numbers } = page;
  const block = { lang: textLang, cite: (source: string) => numbers.get(source) };
  const parts: [id: string, name: string, there: boolean][] = [
    ['dream', t.cases.dream, true],
    ['reality', t.cases.reality, true],
    ['triangle', t.cases.triangle, true],
    ['story', t.cases.story, body.html !== ''],
    ['scheme', t.cases.scheme, data.scheme !== undefined],
    ['timeline', t.cases.timeline, data.timeline.length > 0],
    ['lessons', t.cases.lessons, added.includes('lessons')],
    ['notes', t.cases.notes, added.includes('notes')],
    ['whole', t.movement.hereTitle, added.includes('whole')],
    ['organisations', t.cases.organisations, data.organisations.length > 0],
    ['unknown', t.cases.unknown, data.unknown.length > 0],
    ['references', t.entry.references, numbers.size > 0],
  ];
  return {
    kicker: whereAndWhen(data, page),
    title: h('h1', data.title),
    lead: h('p.lead', data.summary),
    contents: parts.filter(([, , there]) => there).map(([id, name]) => [id, name]),
    main: [
      [
        dreamReality(data, page),
        section('triangle', t.cases.triangle, page, [triangleState(data, page)]),
        ...story(body.html, t.cases.story, page, 'story'),
        ...scheme(data, page, block),
        ...(data.timeline.length > 0
          ? [section('timeline', t.cases.timeline, page, timelineList(data.timeline, block))]
          : []),
      ],
      [...organisations(data, page), ...unknown(data, page), ...topicLinks(data.topics, page)],
    ],
  };
}

function whereAndWhen({ place, group, period }: CaseData, page: DrawContext): ElementContent[] {
  const { lang, t } = page;
  const { from, to, source } = period;
  const since =
    from && `${t.cases.since} ${formatDate(from, lang)}${to ? ` ${t.cases.until} ${formatDate(to, lang)}` : ''}`;
  return [
    // A draft may have no province yet.
    text(place.province ? placeName(place, lang) : ''),
    h(
      'span.tags',
      group.map((each) => h('span.tag', t.group[each])),
    ),
    ...(since ? [h('span', [text(` · ${since} `), ...cite([source], page)])] : []),
  ];
}

function scheme({ scheme: fund }: CaseData, page: DrawContext, block: Parameters<typeof benefitsTable>[1]): Element[] {
  if (!fund) return [];
  const { lang, t } = page;
  return [
    section('scheme', t.cases.scheme, page, [
      ...schemeFigures(fund, page),
      ...(fund.benefits.length > 0 ? benefitsTable(fund, block) : [h('p.no-data', { lang }, t.cases.noBenefits)]),
    ]),
  ];
}

function organisations({ organisations: items }: CaseData, page: DrawContext): Element[] {
  if (items.length === 0) return [];
  const rows = items.map((item) =>
    h('div', [h('dt', cited(item.name, [item.source], page)), ...(item.role ? [h('dd', item.role)] : [])]),
  );
  return [section('organisations', page.t.cases.organisations, page, [h('dl.organisations', rows)])];
}

function unknown({ unknown: items }: CaseData, { lang, t }: DrawContext): Element[] {
  if (items.length === 0) return [];
  return [
    h('section.section.unknown', [
      h('h2#unknown', { lang }, t.cases.unknown),
      h(
        'ul',
        items.map((item) => h('li', item.text)),
      ),
      h('p.small.soft', { lang }, t.cases.unknownHelp),
    ]),
  ];
}
