import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate, machineDate } from '../../words/dates.ts';
import { SIDES, type Side } from '../../intake/schema/names.ts';
import type { DataOf } from '../../intake/schema/entry/kinds.ts';
import type { DrawContext, ToDraw } from '../context.ts';
import { cited, section, sideMark, story, text, uncertain } from '../pieces.ts';
import { topicLinks } from '../topics.ts';
import type { EntryDrawing } from './drawing.ts';

type AgendaData = DataOf['agenda'];

/** The page of one year's agenda: situation and plan on each side, what happened, what was promised. */
export function drawAgenda({ text: { data, body }, page }: ToDraw<'agenda'>): EntryDrawing {
  const { lang, t } = page;
  return {
    // A draft may have no year yet.
    kicker: [text(data.year ? t.agenda.year(formatDate(String(data.year), lang)) : t.kind.agenda)],
    title: h('h1', data.title),
    lead: h('p.lead', data.summary),
    contents: [],
    main: [
      [
        h(
          'div.agenda-sides',
          SIDES.map((side) => sideOf(data, side, page)),
        ),
        ...events(data, page),
        ...commitments(data, page),
        ...story(body.html, t.lessons.story, page, 'story'),
        ...topicLinks(data.topics, page),
      ],
    ],
  };
}

function sideOf(data: AgendaData, side: Side, page: DrawContext): Element {
  const { lang, t } = page;
  const part = (name: 'situation' | 'plan'): Element[] => {
    const points = data.sides[side][name];
    return [
      h('h3', { lang }, t.agenda[name]),
      points.length === 0
        ? h('p.no-data', { lang }, t.agenda.empty)
        : h(
            'ul',
            { role: 'list' },
            points.map((point) =>
              h('li', [...cited(point.text, point.sources, page), ...uncertain(point.uncertain, page)]),
            ),
          ),
    ];
  };
  return h('section', { dataSide: side }, [
    h('h2', { id: side, lang }, sideMark(side, page, true)),
    ...part('situation'),
    ...part('plan'),
  ]);
}

function events({ events: items }: AgendaData, page: DrawContext): Element[] {
  if (items.length === 0) return [];
  const drawn = items.map((event) =>
    h('li', [
      h('time', { dateTime: machineDate(event.date) }, formatDate(event.date, page.lang)),
      h('div', [
        h('p', cited(event.what, [event.source], page)),
        ...(event.place ? [h('p.small.soft', event.place)] : []),
      ]),
    ]),
  );
  return [section('events', page.t.agenda.events, page, [h('ol.timeline', { role: 'list' }, drawn)])];
}

function commitments({ commitments: items }: AgendaData, page: DrawContext): Element[] {
  if (items.length === 0) return [];
  const { lang, t } = page;
  const drawn = items.map((item) =>
    h('li', [
      h('p', [h('strong', item.who), text(' '), ...cited(item.what, [item.source], page)]),
      h('p.small.soft', { lang }, [
        sideMark(item.side, page),
        text(` · ${t.agenda.dueBy(item.due && formatDate(item.due, lang))}`),
      ]),
      h('p', [h('span.soft', { lang }, `${t.agenda.outcome}: `), ...outcome(item, page)]),
    ]),
  );
  return [section('commitments', t.agenda.commitments, page, [h('ul.promised', { role: 'list' }, drawn)])];
}

/** What came of a promise: in a word, then in a sentence with its source. */
function outcome(
  { outcome: known, outcomeNote, outcomeSource }: AgendaData['commitments'][number],
  page: DrawContext,
): ElementContent[] {
  const { lang, t } = page;
  const word = h(known === 'unknown' ? 'span.soft' : 'strong', { lang }, t.agenda.outcomes[known]);
  const sources = outcomeSource ? [outcomeSource] : [];
  return outcomeNote || sources.length > 0 ? [word, text(' '), ...cited(outcomeNote ?? '', sources, page)] : [word];
}
