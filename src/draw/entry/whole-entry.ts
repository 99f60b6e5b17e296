import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ToldOfCase } from '../../library/told/told-of-case.ts';
import type { ToDraw } from '../context.ts';
import { drawEntry } from './draw-entry.ts';
import { articleLooks, contentsList, entryFacts, entryHead, entryNotes, notices } from './frame.ts';

/**
 * The article of an entry by itself, as `EntryPage.astro` frames it, without what only the whole site knows: what to
 * read next, what links here, the tools.
 * @param told what other entries tell of it, where it is a case
 */
export function wholeEntry(made: ToDraw, told?: ToldOfCase): Element {
  const drawing = drawEntry(made, told);
  return h('article', articleLooks(made), [
    ...notices(made),
    h('header.entry-head', entryHead(drawing, made)),
    h('div.with-side', [
      h('div.entry-main', drawing.main.flat()),
      h('div.aside', { lang: made.page.lang }, [...contentsList(drawing, made), ...entryFacts(made)]),
    ]),
    h('div.entry-after', { lang: made.page.lang }, entryNotes(made)),
  ]);
}
