import { fragment } from '../../../dom/trusted.ts';
import { words } from '../../../words/words.ts';
import { address, type Target } from '../../../library/address.ts';
import type { DataOf } from '../../../intake/schema/entry/kinds.ts';
import type { Entry } from '../../../library/entry.ts';
import type { Lang } from '../../../words/languages.ts';
import { STRENGTHS, gradeOf, type Grade } from '../../../library/evidence.ts';
import { textIn, type Library } from '../../../library/library.ts';
import { formatReference } from '../../../library/format-source.ts';
import type { Side } from '../../../intake/schema/names.ts';
import { el } from '../../../dom/element.ts';

/** What the pieces of a previewed page share. */
export interface PageContext {
  library: Library;
  lang: Lang;
  base: string;
  numbers: ReadonlyMap<string, number>;
}

export { fragment };

export const link = (target: Target, { lang, base }: PageContext): string => address(target, lang, base);

/** Numbered marks, as `Cite.astro` draws them. */
export const cite = (sources: readonly (string | undefined)[], { numbers, lang }: PageContext): HTMLElement[] =>
  sources.flatMap((id) =>
    id && numbers.has(id)
      ? [
          el(
            'a',
            {
              class: 'cite',
              href: `#ref-${id}`,
              'data-source': id,
              'aria-label': `${words(lang).kind.source} ${numbers.get(id)!}`,
            },
            `[${numbers.get(id)!}]`,
          ),
        ]
      : [],
  );

export const sideMark = (side: Side, lang: Lang, long = false): HTMLElement =>
  el(
    'span',
    { class: 'side-mark', 'data-side': side },
    el('span', { class: 'shape', 'aria-hidden': 'true' }),
    (long ? words(lang).side : words(lang).sideShort)[side],
  );

export function gradeMark(grade: Grade, lang: Lang, long = false): HTMLElement {
  const t = words(lang);
  const filled = STRENGTHS.length - STRENGTHS.indexOf(grade.strength);
  const bars = STRENGTHS.map(
    (_, bar) =>
      `<rect x="${bar * 5.6}" y="${10 - bar * 3}" width="4" height="${4 + bar * 3}" class="${bar < filled ? 'on' : 'off'}"></rect>`,
  ).join('');
  return el(
    'span',
    { class: 'grade', 'data-strength': grade.strength },
    fragment(`<svg viewBox="0 0 22 14" aria-hidden="true" focusable="false">${bars}</svg>`),
    el('span', {}, t.strength[grade.strength], grade.disputed && ` · ${t.lessons.disputedShort}`),
    long &&
      el(
        'span',
        { class: 'grade-why' },
        `${t.strengthHelp[grade.strength]} · ${t.lessons.kinds(grade.kinds.length)} ${t.lessons.places(grade.places)}`,
      ),
  );
}

export function lessonItem(lesson: Entry<'lesson'>, page: PageContext): HTMLElement {
  const { data, lang } = textIn(lesson, page.lang);
  const foreign = lang === page.lang ? undefined : lang;
  return el(
    'article',
    { class: 'lesson-item', 'data-side': data.side },
    el('h3', { lang: foreign }, el('a', { href: link({ kind: 'lesson', id: lesson.id }, page) }, data.title)),
    el('p', { lang: foreign }, data.statement),
    el('p', { class: 'facts' }, sideMark(data.side, page.lang), gradeMark(gradeOf(data), page.lang)),
  );
}

export function lessonSection(ids: readonly string[], title: string, page: PageContext): HTMLElement | false {
  const lessons = ids.flatMap((id) => page.library.find('lesson', id) ?? []);
  return (
    lessons.length > 0 &&
    el(
      'section',
      { class: 'section', lang: page.lang },
      el('h2', { id: 'lessons' }, title),
      el(
        'ul',
        { role: 'list', class: 'stack' },
        lessons.map((lesson) => el('li', {}, lessonItem(lesson, page))),
      ),
    )
  );
}

export function topicLinks(ids: readonly string[], page: PageContext): HTMLElement | false {
  const topics = ids.flatMap((id) => page.library.find('topic', id) ?? []);
  const name = words(page.lang).nav.topics;
  return (
    topics.length > 0 &&
    el(
      'nav',
      { class: 'topics', 'aria-label': name, lang: page.lang },
      el('span', { class: 'soft small' }, name),
      el(
        'ul',
        { role: 'list' },
        topics.map((topic) =>
          el(
            'li',
            {},
            el(
              'a',
              { class: 'chip', href: link({ kind: 'topic', id: topic.id }, page) },
              textIn(topic, page.lang).data.title,
            ),
          ),
        ),
      ),
    )
  );
}

/** The numbered list at the end of a page, as `References.astro` draws it. */
export function references(page: PageContext, locators: ReadonlyMap<string, readonly string[]>): HTMLElement | false {
  const t = words(page.lang);
  const items = [...page.numbers].flatMap(([id, number]) => {
    const source = page.library.source(id);
    return source
      ? [{ id, number, source, reference: formatReference(source, page.lang), places: locators.get(id) ?? [] }]
      : [];
  });
  return (
    items.length > 0 &&
    el(
      'section',
      { class: 'section references', 'aria-labelledby': 'references' },
      el('h2', { id: 'references' }, t.entry.references),
      el(
        'ol',
        { role: 'list' },
        items.map(({ id, number, source, reference, places }) =>
          el(
            'li',
            { id: `ref-${id}` },
            el('span', { class: 'number', 'aria-hidden': 'true' }, number),
            el(
              'p',
              {},
              `${reference.lead}. `,
              el(
                'a',
                { href: link({ kind: 'source', id }, page), lang: source.language },
                el('cite', {}, reference.title),
              ),
              `. ${reference.rest}${reference.rest && '.'}${places.length ? ` (${places.join('; ')})` : ''} `,
              el(
                'span',
                { class: 'source-kind' },
                `${t.sources.confidence[source.confidence]} · ${t.sources.reading[source.reading]}`,
              ),
              ' ',
              reference.url && el('a', { class: 'original', href: reference.url, rel: 'noopener' }, t.entry.external),
            ),
          ),
        ),
      ),
    )
  );
}

export function termNotes(ids: readonly string[], page: PageContext): HTMLElement | false {
  const found = ids.flatMap((id) => page.library.term(id) ?? []);
  return (
    found.length > 0 &&
    el(
      'section',
      { class: 'section term-notes', 'aria-labelledby': 'terms-here' },
      el('h2', { id: 'terms-here' }, words(page.lang).terms.onThisPage),
      el(
        'dl',
        {},
        found.map((term) =>
          el(
            'div',
            { id: `term-${term.id}` },
            el('dt', {}, el('a', { href: link({ kind: 'term', id: term.id }, page) }, term[page.lang])),
            el('dd', {}, term.definition[page.lang]),
          ),
        ),
      ),
    )
  );
}

/** A heading with what stands under it. */
export const section = (id: string, title: string, lang: Lang, ...children: Parameters<typeof el>[2][]): HTMLElement =>
  el('section', { class: 'section' }, el('h2', { id, lang }, title), ...children);
export type LessonData = DataOf['lesson'];
