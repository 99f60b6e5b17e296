/**
 * A value that the code itself put there, whatever its type allows.
 * @param what names it in the error, as a reader of the code would look for it
 * @throws Error when it is not there
 */
export function given<T>(value: T, what: string): NonNullable<T> {
  if (value === undefined || value === null) throw new Error(`${what} is missing`);
  return value;
}

/**
 * An item of a list, a letter of a text, or a group of a pattern that matched.
 * @param index from 0; a negative one counts from the end
 * @throws RangeError when nothing stands there
 */
export function itemAt<T>(items: ArrayLike<T>, index: number): Exclude<T, undefined> {
  const item = items[index < 0 ? items.length + index : index];
  if (item === undefined) throw new RangeError(`Nothing stands at ${index} of ${items.length}`);
  return item as Exclude<T, undefined>;
}

/**
 * What a group of a pattern caught, each time that the pattern matched.
 * @param pattern with the flag `g`, and a group that takes part in every match
 * @throws RangeError where the group took no part
 */
export const captures = (text: string, pattern: RegExp, group = 1): string[] =>
  Array.from(text.matchAll(pattern), (match) => itemAt(match, group));

/** A list that cannot be empty, as such. @throws where it is */
export function atLeastOne<T>(list: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('A list that needs an item has none');
  return [first, ...rest];
}
