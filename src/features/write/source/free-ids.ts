import type { Fields } from '../draft/draft.ts';

/** What is compared of a source that the library or the draft has already. */
export type KnownSource = Readonly<Record<string, unknown>>;

const plain = (value: unknown): string =>
  String(value ?? '')
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|\/+$/g, '')
    .replace(/[\s\p{P}]+/gu, '');

/** The id under which the same work is known already; `undefined` for a new one. */
export function knownId(source: Fields, known: readonly KnownSource[]): string | undefined {
  const same = known.find((other) => {
    for (const key of ['DOI', 'URL']) if (source[key] && other[key]) return plain(source[key]) === plain(other[key]);
    return (
      plain(source['title']) !== '' &&
      plain(source['title']) === plain(other['title']) &&
      String(source['issued'] ?? '').slice(0, 4) === String(other['issued'] ?? '').slice(0, 4)
    );
  });
  return same && String(same['id']);
}

/** Sources with ids that nothing else has: the second of one name is called `name-2`. */
export function withFreeIds(sources: readonly Fields[], taken: Iterable<string>): Fields[] {
  const used = new Set(taken);
  return sources.map((source) => {
    const wanted = String(source['id']);
    let id = wanted;
    for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
    used.add(id);
    return { ...source, id };
  });
}
