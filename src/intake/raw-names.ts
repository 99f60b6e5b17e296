import { LANGS } from '../words/languages.ts';
import { NameIndex, type Named } from './names.ts';
import { NeighbourIndex } from './neighbours/neighbour-index.ts';
import { asRead, textsOf, type RawContent, type RawText } from './raw-content.ts';
import { flatKey } from '../words/locale/flat-key.ts';

const text = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** The title or the other names in front matter, which may be of any shape where it is not valid. */
export function namesIn(file: RawText, field: 'title' | 'aliases'): string[] {
  const data = asRead(file);
  return data && typeof data === 'object' && field in data ? text((data as Record<string, unknown>)[field]) : [];
}

/**
 * Everything that a reference may mean, with all its names.
 * @param rules ids of the rules that fields may name, where the content given has no records
 */
export function namesOf(
  { entries, terms, sources, records, neighbours }: RawContent,
  rules = records?.rule.map(({ data }) => data.id),
): NameIndex {
  const things: Named[] = [];
  for (const entry of entries)
    if (entry.th)
      things.push({
        kind: entry.kind,
        id: entry.id,
        names: textsOf(entry).flatMap((each) => [...namesIn(each, 'title'), ...namesIn(each, 'aliases')]),
      });
  for (const { data } of terms)
    things.push({
      kind: 'term',
      id: data.id,
      names: [...LANGS.map((lang) => data[flatKey(lang)]), data['also']].flatMap(text),
    });
  for (const { data } of sources) things.push({ kind: 'source', id: data.id, names: text(data['title']) });
  return new NameIndex(things, rules, new NeighbourIndex(neighbours));
}
