import { itemAt } from '../../../../certain.ts';
import { LANGS } from '../../../../words/languages.ts';
import { words } from '../../../../words/words.ts';
import type { NameGroup } from '../../query/names.ts';

/**
 * What the interface calls things, in every language: kinds of entry, sides. Widens a search across languages.
 */
export function interfaceNames(): NameGroup[] {
  const all = LANGS.map(words);
  const groups = (tables: readonly Record<string, string>[]): NameGroup[] =>
    Object.keys(itemAt(tables, 0)).map((key) => [...new Set(tables.map((table) => table[key] ?? ''))].filter(Boolean));
  return [...groups(all.map(({ kind }) => kind)), ...groups(all.map(({ side }) => side))];
}
