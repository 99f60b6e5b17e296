import { analyse, squeeze } from '../query/analyse.ts';
import { grams } from '../query/grams.ts';
import { gramKey, wordKey } from '../format/layout.ts';
import type { Store } from '../store.ts';

/**
 * Which passages have a text letter for letter, as the lists tell: all its trigrams stand there. (That they also stand
 * side
 * by side is nearly always true, and seen when the passage is read.) A text shorter than a trigram is looked up as a
 * word.
 * @returns 1 for each passage that has it
 */
export async function standing(text: string, store: Store): Promise<Uint8Array> {
  const { records, grams: levels, dictionary } = await store.start();
  const squeezed = squeeze(analyse(text));
  const parts = [...grams(squeezed)].map((gram) => ({ key: gramKey(gram), level: levels.level(gram) }));
  if (parts.length === 0) parts.push({ key: wordKey(squeezed), level: dictionary.levels.get(squeezed) ?? 0 });
  const has = new Uint8Array(records);
  if (parts.some(({ level }) => level === 0)) return has;
  const rarest = parts.sort((a, b) => a.level - b.level).slice(0, MOST);
  const lists = await Promise.all(rarest.map(({ key, level }) => store.list(key, level)));
  const times = new Uint8Array(records);
  for (const { records: having } of lists) for (const record of having) times[record]!++;
  times.forEach((often, record) => (has[record] = often === lists.length ? 1 : 0));
  return has;
}

const MOST = 24;
