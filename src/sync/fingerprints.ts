import type { NameIndex } from '../intake/names.ts';
import { LANGS } from '../words/languages.ts';
import { textsOf, type RawContent, type RawEntry, type RawText, type TextReference } from '../intake/raw-content.ts';
import { namesIn } from '../intake/raw-names.ts';
import { digestOf } from './read-content.ts';
import { flatKey } from '../words/locale/flat-key.ts';

/**
 * Digests by which a rendered entry is kept or rendered again. A digest covers both texts and everything that their
 * HTML was made from elsewhere:
 * names of linked entries, data behind components, whether cited sources exist, and the glossary.
 * What a text refers to is what its parse found, now or when it was parsed.
 * @param version digest of the code that renders, and of what else holds for every page, such as the base path
 */
export function entryDigests(content: RawContent, names: NameIndex, version: string): (entry: RawEntry) => string {
  const glossary = digestOf(
    JSON.stringify(
      content.terms.map(({ data }) => [
        data.id,
        ...LANGS.map((lang) => data[flatKey(lang)]),
        data['also'],
        data['hint'],
      ]),
    ),
  );
  const byKey = new Map(content.entries.map((entry) => [`${entry.kind}:${entry.id}`, entry]));
  const textDigest = (text: RawText | undefined): string => text?.digest ?? '';
  const digestsIn = (entry: RawEntry): string[] => [
    textDigest(entry.th),
    ...LANGS.slice(1).map((lang) => textDigest(entry.translations[lang])),
  ];
  const titles = (entry: RawEntry | undefined): unknown[] =>
    [entry?.th, ...LANGS.slice(1).map((lang) => entry?.translations[lang])].map(
      (text) => text && namesIn(text, 'title')[0],
    );

  const linked = (target: string): unknown[] => {
    const { found, among } = names.resolve(target);
    if (!found) {
      const beyond = names.neighbours.resolve(target);
      return [
        'none',
        among?.length,
        beyond?.found && [beyond.neighbour.name, beyond.found.title, beyond.found.address],
      ];
    }
    return [
      found.kind,
      found.id,
      ...(byKey.has(`${found.kind}:${found.id}`) ? titles(byKey.get(`${found.kind}:${found.id}`)) : found.names),
    ];
  };
  const embedded = (kind: string, id: string): unknown[] => {
    const entry = byKey.get(`${kind}:${id}`);
    return entry ? digestsIn(entry) : ['', ''];
  };
  const referredTo = ({ target, kind }: TextReference): unknown =>
    kind === undefined ? linked(target) : kind === 'source' ? names.has('source', target) : embedded(kind, target);

  return (entry) =>
    digestOf(
      JSON.stringify([
        version,
        glossary,
        ...digestsIn(entry),
        ...textsOf(entry).flatMap((text) => text.facts?.references.map(referredTo) ?? []),
      ]),
    ).slice(0, 24);
}
