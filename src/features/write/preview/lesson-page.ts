import { words } from '../../../words/words.ts';
import type { EntryText } from '../../../library/entry.ts';
import { gradeOf } from '../../../library/evidence.ts';
import { textIn } from '../../../library/library.ts';
import { el } from '../../../dom/element.ts';
import type { PageParts } from './page-parts.ts';
import { cite, fragment, gradeMark, link, sideMark, topicLinks, type PageContext } from './pieces.ts';

/** What stands on the page of a lesson. */
export function lessonPage({ data, body }: EntryText<'lesson'>, page: PageContext): PageParts {
  const { lang, library } = page;
  const t = words(lang);
  const row = (name: string, value: string, kind?: string) =>
    el('div', { class: kind }, el('dt', {}, name), el('dd', {}, value));
  const groups = [
    {
      title: t.lessons.evidence,
      against: false,
      items: data.evidence.map((item) => ({ ...item, kindName: t.evidenceKind[item.kind] as string | undefined })),
    },
    {
      title: t.lessons.disputed,
      against: true,
      items: data.disputed.map((item) => ({ ...item, kindName: undefined as string | undefined })),
    },
  ].filter(({ items }) => items.length > 0);
  return {
    kicker: [`${t.kind.lesson} · ${t.lessons.learnedOn} `, sideMark(data.side, lang, true)],
    title: el('h1', { class: 'lesson-title' }, data.title),
    lead: el(
      'div',
      { class: 'statement', 'data-side': data.side },
      el('p', {}, data.statement),
      gradeMark(gradeOf(data), lang, true),
    ),
    main: [
      el(
        'section',
        { class: 'advice', 'aria-labelledby': 'advice' },
        el('h2', { id: 'advice' }, t.lessons.advice),
        el(
          'dl',
          {},
          row(t.lessons.when, data.advice.when),
          row(t.lessons.do, data.advice.do, 'do'),
          row(t.lessons.because, data.advice.because),
          data.limits && row(t.lessons.limits, data.limits, 'limits'),
        ),
      ),
      groups.map(({ title, items, against }) =>
        el(
          'section',
          { class: `section evidence${against ? ' against' : ''}` },
          el('h2', {}, title),
          el(
            'ul',
            { role: 'list' },
            items.map((item) => {
              const place = item.case ? library.find('case', item.case) : undefined;
              return el(
                'li',
                {},
                el('p', {}, `${item.finding} `, cite([item.source], page)),
                el(
                  'p',
                  { class: 'facts', lang },
                  item.kindName && el('span', { class: 'tag' }, item.kindName),
                  place &&
                    el('a', { href: link({ kind: 'case', id: place.id }, page) }, textIn(place, lang).data.title),
                ),
              );
            }),
          ),
        ),
      ),
      body.html &&
        el(
          'section',
          { class: 'section' },
          el('h2', { class: 'label', lang }, t.lessons.story),
          el('div', { class: 'prose' }, fragment(body.html)),
        ),
      data.supports.length > 0 &&
        el(
          'section',
          { class: 'section supports' },
          el('h2', { lang }, t.lessons.supports),
          el(
            'ul',
            { role: 'list' },
            data.supports.map((item) =>
              el(
                'li',
                { 'data-side': item.side },
                el(
                  'p',
                  { class: 'facts', lang },
                  sideMark(data.side, lang),
                  el('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'),
                  sideMark(item.side, lang, true),
                ),
                el('p', {}, `${item.how} `, cite(item.sources, page)),
              ),
            ),
          ),
        ),
      topicLinks(data.topics, page),
    ],
  };
}
