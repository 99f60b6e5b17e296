import type { EntryKind } from '../../intake/schema/names.ts';
import { here } from '../../here.ts';
import { SITE } from '../../site.config.ts';
import type { Lang } from '../../words/languages.ts';

const without: readonly string[] = SITE.without;

/** Entries that ask by what a budget should be shared out. */
const LEADING: Partial<Record<EntryKind, readonly string[]>> = {
  lesson: ['people-share-or-member-share', 'come-when-the-law-is-rewritten'],
  agenda: ['2007', '2026'],
  topic: ['state-matching'],
};

/** The door of the page that shares a budget out: where an entry leads that asks for it; `undefined` for others. */
export const budgetLinkOf = (kind: EntryKind, id: string, lang: Lang): string | undefined =>
  !without.includes('budget') && LEADING[kind]?.includes(id) ? here(lang)({ page: 'budget' }) : undefined;
