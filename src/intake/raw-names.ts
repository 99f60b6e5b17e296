import { NameIndex, type Named } from './names.ts';
import type { RawContent } from './raw-content.ts';

/** Everything that a reference may mean, with all its names. */
export function namesOf({ entries, terms, sources }: RawContent): NameIndex {
  const things: Named[] = [];
  const text = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  for (const { kind, id, th, en } of entries)
    if (th)
      things.push({
        kind,
        id,
        names: [th, en].flatMap((each) => {
          const data = (each?.data ?? each?.raw) as Record<string, unknown> | undefined;
          return [data?.['title'], data?.['aliases']].flatMap(text);
        }),
      });
  for (const { data } of terms)
    things.push({ kind: 'term', id: data.id, names: [data['th'], data['en'], data['also']].flatMap(text) });
  for (const { data } of sources) things.push({ kind: 'source', id: data.id, names: text(data['title']) });
  return new NameIndex(things);
}
