import type { EntryKind } from '../../intake/schema/names.ts';
import type { RecordKind } from '../../intake/schema/list/records.ts';
import type { PageName, Target } from '../address.ts';

/** The list in which what is of a kind stands. */
const LIST_OF: Record<EntryKind, PageName> = {
  case: 'cases',
  lesson: 'lessons',
  note: 'notes',
  workshop: 'workshops',
  agenda: 'agenda',
  topic: 'topics',
  help: 'help',
};
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
  if ('list' in target) return ['home', target.list];
  if ('side' in target) return ['home', 'triangle'];
  if ('guide' in target) return ['home', 'guide'];
  if ('kind' in target && isEntryKind(target.kind)) return ['home', LIST_OF[target.kind]];
  return ['home'];
}

const isEntryKind = (kind: EntryKind | RecordKind | 'term' | 'source'): kind is EntryKind => kind in LIST_OF;
