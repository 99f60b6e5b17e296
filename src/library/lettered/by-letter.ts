import { byCode } from '../../words/order.ts';
import { letterOf } from '../address.ts';

/** What has an id, by the letter of the page on which it stands; letters in order, digits first. */
export function byLetter<T extends { id: string }>(items: readonly T[]): Map<string, T[]> {
  const letters = [...new Set(items.map(({ id }) => letterOf(id)))].sort(byCode);
  return new Map(letters.map((letter) => [letter, items.filter(({ id }) => letterOf(id) === letter)]));
}
