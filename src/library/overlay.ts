/**
 * Lays a translation over the data of the entry: prose that the translation has replaces what was written first,
 * everything else stays. Lists are matched item by item; an item that is `{}` or missing stays as it was. Neither
 * argument is changed.
 */
export function overlay<T>(original: T, translation: unknown): T {
  if (translation === undefined || translation === null) return original;
  if (Array.isArray(original)) {
    const items = Array.isArray(translation) ? translation : [];
    return original.map((item, index) => overlay(item, items[index])) as T;
  }
  if (original && typeof original === 'object') {
    const merged: Record<string, unknown> = { ...(original as Record<string, unknown>) };
    for (const [key, value] of Object.entries(translation))
      merged[key] = key in merged ? overlay(merged[key], value) : value;
    return merged as T;
  }
  return translation as T;
}
