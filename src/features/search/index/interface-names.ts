import { words } from '../../../words/words.ts';
import type { NameGroup } from '../query/names.ts';

/**
 * What the interface calls things, in both languages: kinds of entry, sides. Widens a search across
 * languages.
 */
export function interfaceNames(): NameGroup[] {
  const [th, en] = [words('th'), words('en')];
  const pairs = (a: Record<string, string>, b: Record<string, string>): NameGroup[] =>
    Object.keys(a).map((key) => [a[key]!, b[key]!]);
  return [...pairs(th.kind, en.kind), ...pairs(th.side, en.side)];
}
