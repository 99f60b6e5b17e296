import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate, machineDate } from '../../words/dates.ts';
import { textIn } from '../../library/library.ts';
import type { DataOf } from '../../intake/schema/entry/kinds.ts';
import type { DrawContext, ToDraw } from '../context.ts';
import { leadPhoto } from '../scene/lead-photo.ts';
import { lessonSection } from '../lesson-item.ts';
import { cite, rendered, text } from '../pieces.ts';
import { topicLinks } from '../topics.ts';
import type { EntryDrawing } from './drawing.ts';

type NoteData = DataOf['note'];

/** The page of a field note: who saw what, how and where, then the note itself. */
export function drawNote(made: ToDraw<'note'>): EntryDrawing {
  const {
    text: { data, body },
    page,
  } = made;
  const { lang, t } = page;
  return {
    kicker: data.date
      ? [text(`${t.kind.note} · `), h('time', { dateTime: machineDate(data.date) }, formatDate(data.date, lang))]
      : [text(t.kind.note)],
    title: h('h1', data.title),
    lead: h('p.lead', data.summary),
    contents: body.headings.filter(({ depth }) => depth === 2).map((heading) => [heading.id, heading.text]),
    main: [
      [
        ...leadPhoto(made),
        facts(data, page),
        h('div.prose', [rendered(body.html)]),
        ...lessonSection(data.lessons, t.notes.lessons, page),
        ...topicLinks(data.topics, page),
      ],
    ],
  };
}

function facts(data: NoteData, page: DrawContext): Element {
  const { lang, t } = page;
  const row = (name: string, value: ElementContent[] | string) => h('div', [h('dt', name), h('dd', value)]);
  return h('dl.note-facts', { lang }, [
    row(t.notes.authors, data.authors.join(', ')),
    row(t.notes.method, [t.method[data.method], t.consent[data.consent]].filter(Boolean).join(' · ')),
    ...(data.cases.length > 0
      ? [
          row(
            t.notes.about,
            data.cases.flatMap((id) => caseLink(id, page)),
          ),
        ]
      : []),
    ...(data.source ? [row(t.notes.original, original(data.source, page))] : []),
  ]);
}

function caseLink(id: string, { lang, href, library }: DrawContext): Element[] {
  const entry = library.find('case', id);
  if (!entry) return [];
  const { data, lang: nameLang } = textIn(entry, lang);
  return [
    h('a.chip', { href: href({ kind: 'case', id }), lang: nameLang === lang ? undefined : nameLang }, data.title),
  ];
}

/** A link to where the note was first published. */
function original(id: string, page: DrawContext): ElementContent[] {
  const source = page.library.source(id);
  const link = { href: source?.URL ?? `#ref-${id}`, rel: ['noopener'], lang: source?.language ?? 'th' };
  return [h('a', link, source?.title ?? id), text(' '), ...cite([id], page)];
}
