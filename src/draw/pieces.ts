import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Side } from '../intake/schema/names.ts';
import type { DrawContext, PageContext } from './context.ts';

/**
 * HTML that the renderer of our texts made, which has passed its whitelist. Nothing else may come in here: this is the
 * one node of a drawing that is not escaped.
 */
export const rendered = (html: string): ElementContent => ({ type: 'raw', value: html });

/** Words as a node, where a space beside them matters. */
export const text = (value: string): ElementContent => ({ type: 'text', value });

/** Numbered marks that lead to the reference list of the page. Sources that the list does not have are passed over. */
export const cite = (
  sources: readonly (string | undefined)[],
  { numbers, t }: Pick<DrawContext, 'numbers' | 't'>,
): Element[] =>
  sources.flatMap((id) => {
    const number = id === undefined ? undefined : numbers.get(id);
    return number === undefined
      ? []
      : [h('a.cite', { href: `#ref-${id}`, ariaLabel: `${t.kind.source} ${number}` }, `[${number}]`)];
  });

/** Words with the marks of their sources behind them, which no line break parts from the last word. */
export const cited = (
  words: string,
  sources: readonly (string | undefined)[],
  page: Pick<DrawContext, 'numbers' | 't'>,
): ElementContent[] => [text(`${words}\u00a0`), ...cite(sources, page)];

/** Why a fact is uncertain. @param lang language of the reason, where it is not that of the element around it */
export const uncertain = (reason: string | undefined, { lang, t }: PageContext, textLang?: string): Element[] =>
  reason ? [h('span.uncertain', { lang: textLang }, [h('b', { lang }, t.cases.uncertain), ` ${reason}`])] : [];

/** A side as shape and label: square, circle, diamond. Never colour alone. @param long the long name of the side */
export const sideMark = (side: Side, { t }: Pick<PageContext, 't'>, long = false): Element =>
  h('span.side-mark', { dataSide: side }, [
    h('span.shape', { ariaHidden: 'true' }),
    (long ? t.side : t.sideShort)[side],
  ]);

/** Steps to take, numbered large enough to be followed with a finger. */
export const doSteps = (steps: readonly ElementContent[][]): Element =>
  h(
    'ol.do-steps',
    steps.map((step) => h('li', step)),
  );

/** A part of the page under a heading that can be linked to. */
export const section = (id: string, title: string, { lang }: PageContext, children: ElementContent[]): Element =>
  h('section.section', [h('h2', { id, lang }, title), ...children]);

/**
 * A part of the page that is folded until it is asked for. The id stands inside, so that a link to it (and a search in
 * the page) opens it.
 * @param note how much there is, beside the title
 */
export const foldedSection = (
  id: string,
  title: string,
  note: string,
  { lang }: Pick<PageContext, 'lang'>,
  children: ElementContent[],
): Element =>
  h('section.section', [
    h('details.fold', [
      h('summary', { lang }, [h('h2', title), ' ', h('span.soft.small', note)]),
      h('div.fold-inside', { id }, children),
    ]),
  ]);

/** The text of an entry as a part of the page; nothing where it has none. @param id of the heading, if it has one */
export const story = (html: string, title: string, { lang }: PageContext, id?: string): Element[] =>
  html ? [h('section.section', [h('h2.label', { id, lang }, title), h('div.prose', [rendered(html)])])] : [];
