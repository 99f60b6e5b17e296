import { itemAt } from '../../certain.ts';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Body } from '../body.ts';
import type { Lang } from '../../words/languages.ts';
import type { BlockContext } from '../blocks/block.ts';
import { WORDS } from '../blocks/block-words.ts';

/** Numbers the sources of one text in order of first citation, and draws the marks that lead to them. */
export class Citations {
  /** Sources cited so far, with the locators given for each. */
  readonly list: Body['citations'] = [];
  readonly #marks = new Map<string, number>();
  readonly #lang: Lang;

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  /** The mark for one citation: `[3]` or `[3, หน้า 12]`, a link to the entry in the page's reference list. */
  mark(source: string, locator?: string): Element {
    let index = this.list.findIndex((item) => item.source === source);
    if (index < 0) index = this.list.push({ source, locators: [] }) - 1;
    const { locators } = itemAt(this.list, index);
    if (locator && !locators.includes(locator)) locators.push(locator);
    const count = (this.#marks.get(source) ?? 0) + 1;
    this.#marks.set(source, count);
    return citationMark(this.#lang, source, index + 1, count, locator);
  }
}

/**
 * A mark that leads to a source in the page's reference list (`#ref-<source>`).
 * @param number place of the source in that list, from 1
 * @param count  how often the text has cited it by now, this time included; makes the id of the mark, which has none
 * without it
 */
export function citationMark(lang: Lang, source: string, number: number, count?: number, locator?: string): Element {
  const label = WORDS[lang].source(number) + (locator ? `, ${locator}` : '');
  return h(
    'a',
    {
      className: ['cite'],
      href: `#ref-${source}`,
      ...(count && { id: `cite-${source}-${count}` }),
      role: 'doc-noteref',
      ariaLabel: label,
    },
    `[${number}${locator ? `, ${locator}` : ''}]`,
  );
}

/** The locator on a mark that `citationMark` has drawn. @param text words of the mark */
export const locatorIn = (text: string, number: number): string => text.slice(`[${number}, `.length, -1);

/** What a block shows for a source: the page's own mark, or one made from the number that the page gives. */
export function marksFor(
  { lang, cite }: Pick<BlockContext, 'lang' | 'cite'>,
  source: string,
  locator?: string,
): ElementContent[] {
  const given = cite(source, locator);
  if (typeof given === 'number') return [citationGroup([citationMark(lang, source, given, undefined, locator)])];
  return given ?? [];
}

/** Marks that stand together. */
export const citationGroup = (marks: ElementContent[]): Element => h('span', { className: ['cites'] }, marks);
