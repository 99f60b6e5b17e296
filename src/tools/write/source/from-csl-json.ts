import { SOURCE_TYPES } from '../../../schema/source.ts';
import type { Fields } from '../draft.ts';
import { typedDate } from '../typed-date.ts';
import { compact } from './from-bibtex.ts';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : typeof value === 'number' ? String(value) : undefined;

/** Reads CSL-JSON: one item, or a list of them. Text that is not JSON gives nothing. */
export function fromCslJson(json: string): Fields[] {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return [];
  }
  const items = (Array.isArray(read) ? read : [read]).filter(
    (item): item is Fields => typeof item === 'object' && item !== null && 'title' in item,
  );
  return items.map((item) =>
    compact({
      type: (SOURCE_TYPES as readonly unknown[]).includes(item['type']) ? item['type'] : 'document',
      title: text(item['title']),
      author: Array.isArray(item['author'])
        ? (item['author'] as Fields[]).flatMap((name) =>
            text(name['literal'])
              ? [{ literal: text(name['literal'])! }]
              : text(name['family'])
                ? [compact({ family: text(name['family']), given: text(name['given']) })]
                : [],
          )
        : undefined,
      'container-title': text(item['container-title']),
      publisher: text(item['publisher']),
      issued: date(item['issued']),
      volume: text(item['volume']),
      issue: text(item['issue']),
      page: text(item['page']),
      URL: text(item['URL']),
      DOI: text(item['DOI']),
      ISBN: text(item['ISBN']),
      accessed: date(item['accessed']),
      language: /^en/i.test(text(item['language']) ?? '') || !/[ก-๙]/.test(text(item['title']) ?? '') ? 'en' : 'th',
    }),
  );
}

function date(value: unknown): string | undefined {
  if (typeof value === 'string') return typedDate(value);
  const {
    'date-parts': parts,
    raw,
    literal,
  } = (value ?? {}) as { 'date-parts'?: (number | string)[][]; raw?: string; literal?: string };
  if (parts?.[0]?.[0])
    return typedDate(
      parts[0]
        .slice(0, 3)
        .map((part) => String(part).padStart(2, '0'))
        .join('-'),
    );
  return raw || literal ? typedDate((raw ?? literal)!) : undefined;
}
