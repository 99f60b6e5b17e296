import type { FieldPath } from '../../../intake/raw-content.ts';

/** The value at a path; `undefined` where the path leads nowhere. */
export const valueAt = (whole: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>((at, part) => (at as Record<string | number, unknown> | null | undefined)?.[part], whole);

/**
 * The same data with another value at a path. What is not on the path is shared with the original, which is left as it
 * was.
 * `undefined` takes the field away; an object that loses its last field stays, empty.
 */
export function withValue<T>(whole: T, path: FieldPath, value: unknown): T {
  const [first, ...rest] = path;
  if (first === undefined) return value as T;
  if (typeof first === 'number') {
    const list = Array.isArray(whole) ? [...(whole as unknown[])] : [];
    // No holes: an item of a translation stands at the place of its Thai one.
    while (list.length < first) list.push(rest.length ? {} : '');
    list[first] = withValue(list[first], rest, value);
    return list as T;
  }
  const { [first]: old, ...others } = (whole ?? {}) as Record<string, unknown>;
  const next = withValue(old, rest, value);
  if (next === undefined) return others as T;
  // Kept in its old place, so that fields do not change their order while somebody types.
  return (
    first in ((whole ?? {}) as object) ? { ...(whole as object), [first]: next } : { ...others, [first]: next }
  ) as T;
}
