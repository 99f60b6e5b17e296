import { LANGS } from '../../../words/languages.ts';
import type { ConceptData } from '../../../intake/schema/list/concept.ts';
import type { TermData } from '../../../intake/schema/list/term.ts';
import { analyse, squeeze } from '../query/analyse.ts';
import type { Meaning } from '../query/meanings.ts';
import { flatKey } from '../../../words/locale/flat-key.ts';

/** Words for one thing, with the spellings of the terms that mean it, as search looks for them. */
export function conceptMeanings(
  concepts: readonly ConceptData[],
  terms: readonly TermData[],
): Omit<Meaning, 'level'>[] {
  const byId = new Map(terms.map((term) => [term.id, [...LANGS.map((lang) => term[flatKey(lang)]), ...term.also]]));
  const normal = (words: readonly string[]): string[] =>
    [...new Set(words.map((word) => squeeze(analyse(word))))].filter((word) => word.length >= 2);
  return concepts.map(({ weight, not, terms: ids, ...words }) => ({
    weight,
    members: normal([...LANGS.flatMap((lang) => words[flatKey(lang)]), ...ids.flatMap((id) => byId.get(id) ?? [])]),
    not: normal(not),
  }));
}
