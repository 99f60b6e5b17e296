import { nameOfLanguage } from '../../words/locale/formats.ts';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate, machineDate } from '../../words/dates.ts';
import { readingMinutes } from '../../library/reading-time.ts';
import type { ToDraw } from '../context.ts';
import { text } from '../pieces.ts';
import { references } from '../references.ts';
import { termNotes } from '../term-notes.ts';
import type { EntryDrawing } from './drawing.ts';

/** What the article of an entry is: its classes, and its language where that is not the page's. */
export const articleLooks = ({ entry, page }: ToDraw): { class: string; lang: string | undefined } => ({
  class: `wrap entry entry-${entry.kind}`,
  lang: page.textLang === page.lang ? undefined : page.textLang,
});

/** Says that there is no translation, or that it is older than the Thai text. */
export function notices({ outdated, entry, page: { lang, textLang, t } }: ToDraw): Element[] {
  const said = [
    ...(textLang === lang ? [] : [t.entry.notTranslated(nameOfLanguage(textLang, lang))]),
    ...(outdated ? [t.entry.outdated(nameOfLanguage(entry.lang, lang))] : []),
  ];
  return said.map((words) => h('p.notice', { lang }, words));
}

/** Kicker, title and lead at the head of an entry: nothing stands between them and the answer. */
export const entryHead = ({ kicker, title, lead }: EntryDrawing, { page }: ToDraw): Element[] => [
  h('p.kicker', { lang: page.lang }, kicker),
  title,
  lead,
];

/** How long it takes to read, how old and how sure it is, and what else it is called: what stands below the text. */
export function entryFacts({ text: { data, body }, page }: ToDraw): Element[] {
  const { lang, t } = page;
  const date = data.updated.replace(/[~?]$/, '');
  return [
    h('p.entry-facts', { lang }, [
      ...(body.words > 60 ? [h('span', t.entry.readingTime(readingMinutes(body.words)))] : []),
      ...(date
        ? [h('span', [`${t.entry.updated} `, h('time', { dateTime: date }, formatDate(data.updated, lang))])]
        : []),
      h('span', statusOf(data, page)),
      ...(data.aliases.length > 0 ? [h('span', `${t.entry.alsoKnown}: ${data.aliases.join(', ')}`)] : []),
    ]),
  ];
}

/** How far others have looked at it: a draft leads to how it is reviewed, what was compared to the list of all that was. */
function statusOf({ status, checkedOn }: ToDraw['text']['data'], { lang, t, href }: ToDraw['page']): ElementContent[] {
  if (status === 'draft') return [h('a', { href: href({ guide: 'reviewing' }) }, t.entry.draft)];
  const list = `${href({ page: 'coverage' })}#checked`;
  return [
    h('a', { href: list }, status === 'checked' ? t.entry.checked : t.entry.reviewed),
    ...(checkedOn ? [text(' '), h('time', { dateTime: machineDate(checkedOn) }, formatDate(checkedOn, lang))] : []),
  ];
}

/**
 * The list of contents: beside the page where there is room, behind a button that stays within reach on a phone. A page
 * of one or two sections needs none.
 */
export function contentsList({ contents }: EntryDrawing, { page: { lang, t } }: ToDraw): Element[] {
  if (contents.length < 3) return [];
  const items = contents.map(([id, name]) => h('li', h('a', { href: `#${id}` }, name)));
  return [
    h('button.contents-button', { type: 'button', popoverTarget: 'contents-list', lang }, t.entry.onThisPage),
    h('nav.contents#contents-list', { ariaLabelledBy: 'contents', lang, popover: 'auto' }, [
      h('h2.label#contents', t.entry.onThisPage),
      h('ul', { role: 'list' }, items),
    ]),
  ];
}

/** Sources and terms at the end of an entry. */
export function entryNotes({ text: { body }, page }: ToDraw): Element[] {
  const locators = new Map(body.citations.map(({ source, locators: places }) => [source, places]));
  return [...references(page, locators), ...termNotes(body.terms, page)];
}
