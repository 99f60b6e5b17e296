import { z } from 'zod';
import type { Fields } from './draft.ts';

/**
 * Fields without what an author left empty: blank words, empty lists, groups of which nothing was filled in.
 * Items of a list stay, however empty, so that a problem is shown at the right one.
 */
export function tidy(value: unknown, inList = false): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const items = value.map((item) => tidy(item, true)).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (value && typeof value === 'object') {
    const kept = Object.entries(value)
      .map(([key, inner]) => [key, tidy(inner)] as const)
      .filter(([, inner]) => inner !== undefined);
    return kept.length || inList ? Object.fromEntries(kept) : undefined;
  }
  return value ?? undefined;
}

/**
 * Tidy fields with the groups that a schema needs, however empty, so that what is missing is told of the field itself
 * and not of its group.
 */
export function withGroups(schema: z.ZodType, data: unknown): unknown {
  if (
    !(schema instanceof z.ZodObject) ||
    (data !== undefined && (typeof data !== 'object' || data === null || Array.isArray(data)))
  )
    return data;
  const given = (data ?? {}) as Fields;
  const groups = Object.entries(schema.shape)
    .map(([key, field]) => [key, withGroups(field as z.ZodType, given[key])] as const)
    .filter(([, value]) => value !== undefined);
  return { ...given, ...Object.fromEntries(groups) };
}

/**
 * A translation whose lists are as long as the Thai ones: `{}` stands for an item that was not translated, the Thai
 * words for a line that was not.
 * What the Thai entry does not have (any more) is left out.
 * @param thai        tidy Thai fields
 * @param translation English fields as they were typed, so that items stand beside their Thai ones
 */
export function matched(thai: unknown, translation: unknown): unknown {
  if (translation === undefined || translation === null || thai === undefined) return undefined;
  if (Array.isArray(thai)) {
    const items = Array.isArray(translation) ? translation : [];
    const made = thai.map((item, index) =>
      typeof item === 'string'
        ? (typeof items[index] === 'string' && items[index].trim()) || item
        : (matched(item, items[index] ?? {}) ?? {}),
    );
    return made.some((item, index) =>
      typeof item === 'string' ? item !== thai[index] : Object.keys(item as object).length > 0,
    )
      ? made
      : undefined;
  }
  if (thai && typeof thai === 'object') {
    const kept = Object.entries(translation as Fields)
      .map(([key, value]) => [key, matched((thai as Fields)[key], value)] as const)
      .filter(([, value]) => value !== undefined);
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  return typeof translation === 'string' && translation.trim() === '' ? undefined : translation;
}
