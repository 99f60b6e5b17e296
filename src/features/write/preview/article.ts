import { words } from '../../../words/words.ts';
import { formatDate } from '../../../words/dates.ts';
import type { Entry, EntryText } from '../../../library/entry.ts';
import type { Lang } from '../../../words/languages.ts';
import { textIn } from '../../../library/library.ts';
import { numberSources } from '../../../library/numbering.ts';
import { readingMinutes } from '../../../library/reading-time.ts';
import { el } from '../../../dom/element.ts';
import { agendaPage } from './agenda-page.ts';
import { casePage } from './case-page.ts';
import { lessonPage } from './lesson-page.ts';
import { notePage } from './note-page.ts';
import type { PageParts } from './page-parts.ts';
import { fragment, references, termNotes, type PageContext } from './pieces.ts';
import type { PreviewEntry } from './preview-entry.ts';
import { workshopPage } from './workshop-page.ts';

/**
 * The article of a draft as its page will show it, in a language; the same classes in the same order as the published
 * page, which a test compares.
 * What only the whole site knows (what to read next, what links here, the buttons) is left out.
 */
export function article({ library, entry }: PreviewEntry, lang: Lang, base: string): HTMLElement {
  const t = words(lang);
  const text = textIn(entry, lang);
  const { data, body } = text;
  const foreign = text.lang === lang ? undefined : text.lang;
  const page: PageContext = { library, lang, base, numbers: numberSources(entry.kind, text) };
  const { kicker, title, lead, main, contents = [] } = parts(entry, text, page, text.lang);
  const locators = new Map(body.citations.map(({ source, locators: places }) => [source, places]));
  const date = data.updated.replace(/[~?]$/, '');
  return el(
    'article',
    { class: `wrap entry entry-${entry.kind}`, lang: foreign },
    foreign && el('p', { class: 'notice', lang }, t.entry.onlyThai),
    el(
      'header',
      { class: 'entry-head' },
      el('p', { class: 'kicker', lang }, kicker),
      title ?? el('h1', {}, data.title),
      lead ?? el('p', { class: 'lead' }, data.summary),
      el(
        'p',
        { class: 'entry-facts', lang },
        body.words > 60 && el('span', {}, t.entry.readingTime(readingMinutes(body.words))),
        date && el('span', {}, `${t.entry.updated} `, el('time', { datetime: date }, formatDate(data.updated, lang))),
        data.status === 'draft' && el('span', {}, t.entry.draft),
        data.aliases.length > 0 && el('span', {}, `${t.entry.alsoKnown}: ${data.aliases.join(', ')}`),
      ),
    ),
    el(
      'div',
      { class: 'with-side' },
      el('div', { class: 'entry-main' }, main),
      contents.length > 2 &&
        el(
          'nav',
          { class: 'aside contents', 'aria-labelledby': 'contents', lang },
          el('h2', { id: 'contents' }, t.entry.onThisPage),
          el(
            'ul',
            { role: 'list' },
            contents.map(([id, name]) => el('li', {}, el('a', { href: `#${id}` }, name))),
          ),
        ),
    ),
    el('div', { class: 'entry-after', lang }, references(page, locators), termNotes(body.terms, page)),
  );
}

function parts({ kind }: Entry, text: EntryText, page: PageContext, textLang: Lang): PageParts {
  switch (kind) {
    case 'note':
      return notePage(text as EntryText<'note'>, page);
    case 'lesson':
      return lessonPage(text as EntryText<'lesson'>, page);
    case 'case':
      return casePage(text as EntryText<'case'>, page, textLang);
    case 'workshop':
      return workshopPage(text as EntryText<'workshop'>, page);
    case 'agenda':
      return agendaPage(text as EntryText<'agenda'>, page);
    case 'topic':
      return {
        kicker: [words(page.lang).kind.topic],
        lead: el('p', { class: 'lead' }, (text as EntryText<'topic'>).data.introduction),
        main: [el('div', { class: 'prose' }, fragment(text.body.html))],
      };
  }
}
