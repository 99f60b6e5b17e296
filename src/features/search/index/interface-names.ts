import { words } from '../../../words/words.ts';
import { PROVINCES } from '../../../intake/schema/provinces.ts';
import type { NameGroup } from '../query/names.ts';

/**
 * What the interface calls things, in both languages: provinces, kinds of entry, sides. Widens a search across
 * languages.
 */
export function interfaceNames(): NameGroup[] {
  const [th, en] = [words('th'), words('en')];
  const pairs = (a: Record<string, string>, b: Record<string, string>): NameGroup[] =>
    Object.keys(a).map((key) => [a[key]!, b[key]!]);
  return [
    ...Object.values(PROVINCES).map((province): NameGroup => [province.th, province.en]),
    ...pairs(th.kind, en.kind),
    ...pairs(th.side, en.side),
  ];
}
