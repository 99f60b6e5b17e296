import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import type { Lang } from '../../../words/languages.ts';
import { formatReference } from '../../../library/format-source.ts';
import { sourceSchema, type SourceData } from '../../../intake/schema/list/source.ts';
import { termSchema, type TermData } from '../../../intake/schema/list/term.ts';
import type { Draft } from '../draft/draft.ts';
import { tidy } from '../draft/tidy.ts';
import { el } from '../../../dom/element.ts';
import { lenient } from './lenient.ts';
import { sideMark } from './pieces.ts';

/** Terms and sources of a draft as their pages list them. */
export function itemsArticle({ terms, sources }: Draft, lang: Lang): HTMLElement {
  const t = words(lang);
  const other: Lang = lang === 'th' ? 'en' : 'th';
  const term = (data: TermData) =>
    el(
      'div',
      { class: 'term-item' },
      el(
        'dt',
        {},
        `${data[lang]} `,
        el('span', { class: 'soft', lang: other }, data[other]),
        data.side && sideMark(data.side, lang),
      ),
      el(
        'dd',
        {},
        el('p', {}, data.definition[lang]),
        data.also.length > 0 && el('p', { class: 'small soft' }, `${t.terms.also}: ${data.also.join(', ')}`),
      ),
    );
  const source = (data: SourceData) => {
    const { lead, title, rest, url } = formatReference(data, lang);
    return el(
      'li',
      {},
      el(
        'p',
        {},
        `${lead}. `,
        el('cite', { lang: data.language }, title),
        `. ${rest}${rest && '. '}`,
        url && el('a', { class: 'original', href: url, rel: 'noopener' }, t.entry.external),
      ),
      el(
        'p',
        { class: 'small soft' },
        `${t.sources.confidence[data.confidence]} · ${t.sources.reading[data.reading]}${data.accessed ? ` · ${t.sources.accessed} ${formatDate(data.accessed, lang)}` : ''}`,
      ),
      data.note && el('p', { class: 'small' }, data.note),
    );
  };
  return el(
    'div',
    { class: 'wrap' },
    terms.length > 0 &&
      el(
        'section',
        { class: 'section term-group' },
        el(
          'dl',
          {},
          terms.map((item) => term(lenient(termSchema, tidy(item) ?? {}) as TermData)),
        ),
      ),
    sources.length > 0 &&
      el(
        'section',
        { class: 'section source-group' },
        el(
          'ul',
          { role: 'list' },
          sources.map((item) => source(lenient(sourceSchema, tidy(item) ?? {}) as SourceData)),
        ),
      ),
  );
}
