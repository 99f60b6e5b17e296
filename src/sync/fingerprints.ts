import type { NameIndex } from '../intake/names.ts';
import type { RawContent, RawEntry, RawText } from '../intake/raw-content.ts';
import { digestOf } from './read-content.ts';
import type { DigestedText } from './read-text.ts';

const LINK = /\[\[([^|[\]\n]+)/g;
const CITATION = /@([a-z0-9-]+)/g;
const ATTRIBUTE = /\b(case|id)="([^"\n]+)"/g;

/**
 * Digests by which a rendered entry is kept or rendered again. A digest covers both texts and everything that their
 * HTML was made from elsewhere:
 * names of linked entries, data behind components, whether cited sources exist, and the glossary.
 * What a text refers to is read from its words without parsing it; words that only look like a reference make the
 * digest cover more, never less.
 * @param version digest of the code that renders, and of what else holds for every page, such as the base path
 */
export function entryDigests(content: RawContent, names: NameIndex, version: string): (entry: RawEntry) => string {
  const glossary = digestOf(
    JSON.stringify(content.terms.map(({ data }) => [data.id, data['th'], data['en'], data['also'], data['hint']])),
  );
  const byKey = new Map(content.entries.map((entry) => [`${entry.kind}:${entry.id}`, entry]));
  const textDigest = (text: RawText | undefined): string => (text ? (text as DigestedText).digest : '');
  const titles = (entry: RawEntry | undefined): unknown[] => [entry?.th?.data?.['title'], entry?.en?.data?.['title']];

  const linked = (target: string): unknown[] => {
    const { found, among } = names.resolve(target);
    if (!found) return ['none', among?.length];
    return [
      found.kind,
      found.id,
      ...(byKey.has(`${found.kind}:${found.id}`) ? titles(byKey.get(`${found.kind}:${found.id}`)) : found.names),
    ];
  };
  const embedded = (attribute: string, id: string): unknown[] => {
    const entry = byKey.get(`${attribute === 'case' ? 'case' : 'lesson'}:${id}`);
    return [textDigest(entry?.th), textDigest(entry?.en)];
  };

  return (entry) => {
    const { th, en } = entry;
    const parts: unknown[] = [version, glossary, textDigest(th), textDigest(en)];
    for (const text of [th?.text ?? '', en?.text ?? '']) {
      for (const [, target] of text.matchAll(LINK)) parts.push(linked(target!));
      for (const [, source] of text.matchAll(CITATION)) parts.push(names.has('source', source!));
      for (const [, attribute, id] of text.matchAll(ATTRIBUTE)) parts.push(embedded(attribute!, id!));
    }
    return digestOf(JSON.stringify(parts)).slice(0, 24);
  };
}
