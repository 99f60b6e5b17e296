import type { EntryKind } from '../../intake/schema/names.ts';
import { here } from '../../here.ts';
import { SITE } from '../../site.config.ts';
import { TEXTS } from '../../site.texts.ts';
import type { Lang } from '../../words/languages.ts';

const without: readonly string[] = SITE.without;

/** The door of the page that shares a budget out: where an entry leads that asks for it; `undefined` for others. */
export const budgetLinkOf = (kind: EntryKind, id: string, lang: Lang): string | undefined =>
  !without.includes('budget') && TEXTS.leads?.budget?.[kind]?.includes(id) ? here(lang)({ page: 'budget' }) : undefined;
