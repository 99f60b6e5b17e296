import type { Element } from 'hast';
import { h } from 'hastscript';
import type { SourceData } from '../intake/schema/list/source.ts';
import type { TermData } from '../intake/schema/list/term.ts';
import type { PageContext } from './context.ts';
import { sourceItem } from './source-item.ts';
import { termItem } from './term-item.ts';

/** Terms and sources by themselves, as their lists show them, without what only the whole site knows of them. */
export function listedItems(terms: readonly TermData[], sources: readonly SourceData[], page: PageContext): Element {
  const rows = terms.map((term) => h('div.term-item', termItem(term, page)));
  const items = sources.map((source) => h('li', sourceItem(source, page)));
  return h('div.wrap', [
    ...(rows.length > 0 ? [h('section.section.term-group', h('dl', rows))] : []),
    ...(items.length > 0 ? [h('section.section.source-group', h('ul', { role: 'list' }, items))] : []),
  ]);
}
