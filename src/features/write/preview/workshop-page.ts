import { words } from '../../../words/words.ts';
import type { EntryText } from '../../../library/entry.ts';
import { el } from '../../../dom/element.ts';
import type { PageParts } from './page-parts.ts';
import { cite, fragment, lessonSection, section, topicLinks, type PageContext } from './pieces.ts';

/** What stands on the page of a workshop kit. */
export function workshopPage({ data, body }: EntryText<'workshop'>, page: PageContext): PageParts {
  const { lang } = page;
  const t = words(lang).workshops;
  const start = (index: number) => data.agenda.slice(0, index).reduce((sum, step) => sum + step.minutes, 0);
  const row = (name: string, ...value: Parameters<typeof el>[2][]) =>
    el('div', {}, el('dt', { lang }, name), el('dd', {}, ...value));
  return {
    kicker: [
      `${words(lang).kind.workshop} · ${t.minutes(data.minutes)} · ${t.people(data.people.min, data.people.max)}`,
    ],
    main: [
      data.tried.length === 0
        ? el('p', { class: 'notice', lang }, t.untried)
        : section(
            'tried',
            t.tried,
            lang,
            el(
              'ul',
              {},
              data.tried.map((item) => el('li', {}, `${item.text} `, cite(item.sources, page))),
            ),
          ),
      el(
        'dl',
        { class: 'workshop-facts' },
        row(t.goal, data.goal),
        row(t.room, data.room),
        row(
          t.materials,
          el(
            'ul',
            {},
            data.materials.map((item) => el('li', {}, item)),
          ),
        ),
      ),
      section(
        'agenda',
        t.agenda,
        lang,
        el(
          'ol',
          { class: 'steps', role: 'list' },
          data.agenda.map((step, index) =>
            el(
              'li',
              {},
              el('h3', {}, step.title),
              el(
                'p',
                { class: 'facts', lang },
                el('span', {}, `${t.start} ${start(index)}–${start(index) + step.minutes}`),
                el('span', {}, t.minutes(step.minutes)),
                step.shrinkTo !== undefined && el('span', {}, t.shrink(step.shrinkTo)),
              ),
              el('p', { class: 'soft' }, step.method),
              el(
                'ol',
                {},
                step.steps.map((line) => el('li', {}, line)),
              ),
              step.say && el('blockquote', { class: 'say' }, el('p', {}, el('b', { lang }, t.say), ` ${step.say}`)),
            ),
          ),
        ),
      ),
      data.trouble.length > 0 &&
        section(
          'trouble',
          t.trouble,
          lang,
          el(
            'dl',
            { class: 'trouble' },
            data.trouble.map((item) => el('div', {}, el('dt', {}, item.if), el('dd', {}, item.then))),
          ),
        ),
      body.html && el('div', { class: 'section prose' }, fragment(body.html)),
      lessonSection(
        [...new Set([...data.lessons, ...data.agenda.flatMap((step) => step.lessons)])],
        t.usedLessons,
        page,
      ),
      el('p', { class: 'section small', lang }, `${t.methodSources} `, cite(data.sources, page)),
      topicLinks(data.topics, page),
    ],
  };
}
