import type { SourceData } from '../../../../intake/schema/list/source.ts';
import type { Lang } from '../../../../words/languages.ts';
import { formatReference, nameInThai } from '../../../../library/format-source.ts';
import type { Library } from '../../../../library/library.ts';
import type { SearchSection } from '../indexed-page.ts';

/** Persons who wrote a work, given name first: nobody looks for a name turned round. */
const personsOf = ({ author = [] }: SourceData): string[] =>
  author.flatMap((name) => ('family' in name && !NO_NAME.test(name.family) ? nameInThai(name) : []));
/** What stands for persons who are not named. */
const NO_NAME = /^(?:และ)?คณะ$/;

/** Persons who wrote what a record rests on, each once. */
export function authorsOf({ sources }: { sources: readonly string[] }, library: Library): string[] {
  const written = sources.flatMap((id) => library.source(id) ?? []);
  return [...new Set(written.flatMap(personsOf))];
}

/** Titles told of one author; more would be the list itself. */
const MOST_TITLES = 3;

/**
 * Everybody who wrote a source, with what they wrote, as passages of the list of sources: somebody who looks for a name
 * is led to the place in that list. Institutions are left out, since pages of their own tell of them.
 */
export function authorSections(sources: readonly SourceData[], lang: Lang): SearchSection[] {
  const works = new Map<string, SourceData[]>();
  for (const source of sources)
    for (const person of personsOf(source)) works.set(person, [...(works.get(person) ?? []), source]);
  return [...works].map(([person, own]) => ({
    anchor: own[0]!.id,
    heading: person,
    listed: true,
    text: own
      .slice(0, MOST_TITLES)
      .map((source) => formatReference(source, lang))
      .map(({ title, when }) => `${title} (${when})`)
      .join(' · '),
  }));
}
