import type { EntryKind } from '../../intake/schema/names.ts';
import { here } from '../../here.ts';
import { WITHOUT } from '../../settings/without.ts';
import { TEXTS } from '../../site.texts.ts';
import type { Lang } from '../../words/languages.ts';

/** The door of the page that shares a budget out: where an entry leads that asks for it; `undefined` for others. */
export const budgetLinkOf = (kind: EntryKind, id: string, lang: Lang): string | undefined =>
  !WITHOUT.includes('budget') && TEXTS.leads?.budget?.[kind]?.includes(id) ? here(lang)({ page: 'budget' }) : undefined;
