import { CASE_GROUPS, type CaseGroup } from '../../intake/schema/entry/case.ts';
import { TEXTS } from '../../site.texts.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';

/** What this network calls each group of cases. */
export const groupName = (group: CaseGroup, lang: Lang): string =>
  TEXTS.groups?.[group]?.[lang] ?? words(lang).group[group];

/** Groups with their names, as filters show them. */
export const groupOptions = (lang: Lang): (readonly [CaseGroup, string])[] =>
  CASE_GROUPS.map((group) => [group, groupName(group, lang)]);
