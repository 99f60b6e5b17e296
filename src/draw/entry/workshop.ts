import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DataOf } from '../../intake/schema/entry/kinds.ts';
import { textIn } from '../../library/library.ts';
import type { DrawContext, ToDraw } from '../context.ts';
import { lessonSection } from '../lesson-item.ts';
import { cite, rendered, section, text } from '../pieces.ts';
import { topicLinks } from '../topics.ts';
import { triedLine, triedSection } from '../tried/tried-section.ts';
import type { EntryDrawing } from './drawing.ts';

type WorkshopData = DataOf['workshop'];

/**
 * The page of a workshop kit in four runs: whether it was tried, what it needs, how it goes and went, and where it
 * belongs. Between them stand the site's tools: keep the kit on the device, the clock, papers to print, the form in which
 * somebody tells of it.
 */
export function drawWorkshop({ entry, text: { data, body }, page }: ToDraw<'workshop'>): EntryDrawing {
  const { lang, t } = page;
  const w = t.workshops;
  const lessons = [...new Set([...data.lessons, ...data.agenda.flatMap((step) => step.lessons)])];
  return {
    kicker: [
      text(
        `${data.part ? w.part[data.part] : t.kind.workshop} · ${w.minutes(data.minutes)} · ${w.people(data.people.min, data.people.max)}`,
      ),
    ],
    title: h('h1', data.title),
    lead: h('p.lead', data.summary),
    contents: [],
    main: [
      [tried(entry.id, page)],
      [needs(data, page)],
      [
        section('agenda', w.agenda, page, [h('ol.steps', { role: 'list' }, steps(data, page))]),
        ...trouble(data, page),
        ...(body.html ? [more(body.html, page)] : []),
        triedSection('workshop', entry.id, page),
      ],
      [
        ...lessonSection(lessons, w.usedLessons, page),
        h('p.section.small', { lang }, [text(`${w.methodSources} `), ...cite(data.sources, page)]),
        ...topicLinks(data.topics, page),
      ],
    ],
  };
}

/** Whether anybody told that it was used. */
const tried = (id: string, page: DrawContext): Element =>
  triedLine(id, page) ??
  h('p.notice', { lang: page.lang }, [
    `${page.t.workshops.untried} `,
    h('a', { href: '#tried' }, page.t.tried.tellOfKit),
  ]);

function needs(data: WorkshopData, { lang, t }: DrawContext): Element {
  const row = (name: string, value: Element | ElementContent[] | string) =>
    h('div', [h('dt', { lang }, name), h('dd', value)]);
  const materials = h(
    'ul',
    data.materials.map((item) => h('li', item)),
  );
  return h('dl.workshop-facts', [
    row(t.workshops.goal, data.goal),
    row(t.workshops.room, data.room),
    row(t.workshops.materials, materials),
    ...(data.helpers ? [row(t.workshops.helpers, h('span', { lang }, t.workshops.helpersFor(data.helpers)))] : []),
    ...(data.online ? [row(t.workshops.online, online(data.online, lang, t))] : []),
  ]);
}

/** How to run it on a screen; always ours, until somebody tells of it. */
const online = (words: string, lang: DrawContext['lang'], t: DrawContext['t']): ElementContent[] => [
  text(`${words} `),
  h('span.soft.small', { lang }, `(${t.workshops.onlineOurs})`),
];

/** How to get ready, read the result and go on: for who runs it, before and after. */
const more = (html: string, { lang, t }: DrawContext): Element =>
  h('section.section', [
    h('details.fold', [
      h('summary', { lang }, [h('h2', t.workshops.more)]),
      h('div.fold-inside.prose', [rendered(html)]),
    ]),
  ]);

/** The steps as a list of titles and times, which is the plan at a glance; each opens to what is done. */
function steps({ agenda }: WorkshopData, page: DrawContext): Element[] {
  const { lang, t } = page;
  let start = 0;
  return agenda.map((step) => {
    const from = start;
    start += step.minutes;
    const facts = h('span.facts', { lang }, [
      h('span', t.workshops.start(from)),
      h('span', t.workshops.minutes(step.minutes)),
      ...(step.shrinkTo === undefined ? [] : [h('span', t.workshops.shrink(step.shrinkTo))]),
    ]);
    return h('li', [
      h('details.fold', [
        h('summary', [h('h3', step.title), ' ', facts]),
        h('div.fold-inside', [
          h('p.soft', step.method),
          ...takenFrom(step.from, page),
          h(
            'ol',
            step.steps.map((line) => h('li', line)),
          ),
          ...(step.say ? [h('blockquote.say', h('p', [h('b', { lang }, t.workshops.say), ` ${step.say}`]))] : []),
        ]),
      ]),
    ]);
  });
}

/** Which kit a part was taken from. */
function takenFrom(from: string | undefined, { lang, t, href, library }: DrawContext): Element[] {
  const kit = from === undefined ? undefined : library.find('workshop', from);
  if (!kit) return [];
  const { data, lang: textLang } = textIn(kit, lang);
  const link = h('a', { href: href({ kind: 'workshop', id: kit.id }), lang: textLang }, data.title);
  return [h('p.small.soft', { lang }, [`${t.workshops.takenFrom} `, link])];
}

function trouble({ trouble: items }: WorkshopData, page: DrawContext): Element[] {
  if (items.length === 0) return [];
  const rows = items.map((item) => h('div', [h('dt', item.if), h('dd', item.then)]));
  return [
    h('section.section', [
      h('details.fold', [
        h('summary', { lang: page.lang }, [
          h('h2', page.t.workshops.trouble),
          ' ',
          h('span.soft.small', `${rows.length}`),
        ]),
        h('dl.fold-inside.trouble#trouble', rows),
      ]),
    ]),
  ];
}
