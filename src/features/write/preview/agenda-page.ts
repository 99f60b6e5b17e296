import { words } from '../../../words/words.ts';
import { formatDate, machineDate } from '../../../words/dates.ts';
import type { EntryText } from '../../../library/entry.ts';
import { SIDES } from '../../../intake/schema/names.ts';
import { el } from '../../../dom/element.ts';
import type { PageParts } from './page-parts.ts';
import { cite, fragment, section, sideMark, topicLinks, type PageContext } from './pieces.ts';

/** What stands on the page of one year's agenda. */
export function agendaPage({ data, body }: EntryText<'agenda'>, page: PageContext): PageParts {
  const { lang } = page;
  const t = words(lang);
  const head = (name: string) => el('th', { scope: 'col' }, name);
  return {
    kicker: [t.agenda.year(formatDate(String(data.year), lang))],
    main: [
      el(
        'div',
        { class: 'agenda-sides' },
        SIDES.map((side) =>
          el(
            'section',
            { 'data-side': side },
            el('h2', { id: side, lang }, sideMark(side, lang, true)),
            (['situation', 'plan'] as const).map((part) => {
              const points = data.sides[side][part];
              return [
                el('h3', { lang }, t.agenda[part]),
                points.length === 0
                  ? el('p', { class: 'no-data', lang }, t.agenda.empty)
                  : el(
                      'ul',
                      { role: 'list' },
                      points.map((point) =>
                        el(
                          'li',
                          {},
                          `${point.text} `,
                          cite(point.sources, page),
                          point.uncertain &&
                            el(
                              'span',
                              { class: 'uncertain' },
                              el('b', { lang }, t.cases.uncertain),
                              ` ${point.uncertain}`,
                            ),
                        ),
                      ),
                    ),
              ];
            }),
          ),
        ),
      ),
      data.events.length > 0 &&
        section(
          'events',
          t.agenda.events,
          lang,
          el(
            'ol',
            { class: 'timeline', role: 'list' },
            data.events.map((event) =>
              el(
                'li',
                {},
                el('time', { datetime: machineDate(event.date) }, formatDate(event.date, lang)),
                el(
                  'div',
                  {},
                  el('p', {}, `${event.what} `, cite([event.source], page)),
                  event.place && el('p', { class: 'small soft' }, event.place),
                ),
              ),
            ),
          ),
        ),
      data.commitments.length > 0 &&
        section(
          'commitments',
          t.agenda.commitments,
          lang,
          el(
            'div',
            { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-labelledby': 'commitments' },
            el(
              'table',
              {},
              el(
                'thead',
                { lang },
                el('tr', {}, [t.agenda.who, t.agenda.what, t.filter.side, t.agenda.due, t.agenda.outcome].map(head)),
              ),
              el(
                'tbody',
                {},
                data.commitments.map((item) =>
                  el(
                    'tr',
                    {},
                    el('th', { scope: 'row' }, item.who),
                    el('td', {}, `${item.what} `, cite([item.source], page)),
                    el('td', { lang }, sideMark(item.side, lang)),
                    el('td', { lang }, item.due ? formatDate(item.due, lang) : el('span', { class: 'soft' }, t.noData)),
                    el('td', {}, item.outcome ?? el('span', { class: 'soft', lang }, t.notKnown)),
                  ),
                ),
              ),
            ),
          ),
        ),
      body.html &&
        el(
          'section',
          { class: 'section' },
          el('h2', { id: 'story', class: 'label', lang }, t.lessons.story),
          el('div', { class: 'prose' }, fragment(body.html)),
        ),
      topicLinks(data.topics, page),
    ],
  };
}
