import type { EntryKind } from '../../intake/schema/names.ts';
import type { RecordKind } from '../../intake/schema/list/records.ts';
import { FOLDER_OF, type PageName, type Target } from '../address.ts';

/** Pages that stand below another in the menu. */
const PARENT: Partial<Record<PageName, PageName>> = {
  map: 'cases',
  compare: 'cases',
  benefits: 'cases',
  ours: 'triangle',
  triangleCases: 'triangle',
  budget: 'fund',
  coverage: 'about',
};

/** The pages above a page, from the home page down, without itself; none of the home page. */
export function pagesAbove(target: Target): PageName[] {
  if ('page' in target) {
    if (target.page === 'home') return [];
    const parent = PARENT[target.page];
    return parent ? ['home', parent] : ['home'];
  }
  if ('province' in target) return ['home', 'cases'];
  if ('entries' in target) return [...pagesAbove({ page: target.under }), target.under];
  if ('changes' in target) return ['home', 'changes'];
  if ('list' in target) return ['home', target.list];
  if ('side' in target) return ['home', 'triangle'];
  if ('guide' in target) return ['home', 'guide'];
  if ('kind' in target && isEntryKind(target.kind)) return ['home', FOLDER_OF[target.kind]];
  return ['home'];
}

const isEntryKind = (kind: EntryKind | RecordKind | 'term' | 'source'): kind is EntryKind => kind in FOLDER_OF;
