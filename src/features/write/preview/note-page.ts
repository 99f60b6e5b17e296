import { words } from '../../../words/words.ts';
import { formatDate, machineDate } from '../../../words/dates.ts';
import type { DataOf } from '../../../intake/schema/entry/kinds.ts';
import type { EntryText } from '../../../library/entry.ts';
import { textIn } from '../../../library/library.ts';
import { el } from '../../../dom/element.ts';
import type { PageParts } from './page-parts.ts';
import { cite, fragment, lessonSection, link, topicLinks, type PageContext } from './pieces.ts';

/** What stands on the page of a field note. */
export function notePage({ data, body }: EntryText<'note'>, page: PageContext): PageParts {
  const t = words(page.lang);
  const { library, lang } = page;
  const row = (name: string, ...value: Parameters<typeof el>[2][]) =>
    el('div', {}, el('dt', {}, name), el('dd', {}, ...value));
  const original = data.source && library.source(data.source);
  return {
    kicker: [
      data.date ? `${t.kind.note} · ` : t.kind.note,
      data.date && el('time', { datetime: machineDate(data.date) }, formatDate(data.date, lang)),
    ],
    contents: body.headings.filter(({ depth }) => depth === 2).map((heading) => [heading.id, heading.text]),
    main: [
      el(
        'dl',
        { class: 'note-facts', lang },
        row(t.notes.authors, data.authors.join(', ')),
        row(t.notes.method, [t.method[data.method], t.consent[data.consent]].filter(Boolean).join(' · ')),
        row(
          t.notes.about,
          data.cases.flatMap((id) => {
            const entry = library.find('case', id);
            const name = entry && textIn(entry, lang);
            return name
              ? [
                  el(
                    'a',
                    {
                      class: 'chip',
                      href: link({ kind: 'case', id }, page),
                      lang: name.lang === lang ? undefined : name.lang,
                    },
                    (name.data as DataOf['case']).title,
                  ),
                ]
              : [];
          }),
        ),
        data.source &&
          row(
            t.notes.original,
            el(
              'a',
              { href: original ? original.URL : `#ref-${data.source}`, rel: 'noopener', lang: 'th' },
              original ? original.title : data.source,
            ),
            ' ',
            cite([data.source], page),
          ),
      ),
      el('div', { class: 'prose' }, fragment(body.html)),
      lessonSection(data.lessons, t.notes.lessons, page),
      topicLinks(data.topics, page),
    ],
  };
}
