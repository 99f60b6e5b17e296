import { z } from 'zod';
import { fieldHelp, unwrap } from '../../../intake/schema/field.ts';
import { PROVINCES, type ProvinceCode } from '../../../intake/schema/provinces.ts';
import { valueNames } from '../../../words/value-names.ts';
import { FIRST, LANGS, type Lang } from '../../../words/languages.ts';
import type { ReferenceKind } from '../../../intake/schema/field-references.ts';
import type { Draft } from '../draft/draft.ts';
import type { LibraryIndex } from '../library/writing-index.ts';
import type { Choice } from '../view/picker.ts';
import { flatKey } from '../../../words/locale/flat-key.ts';

/** The values of a field that takes one of a few words, with what a reader calls each; `undefined` for other fields. */
export function enumChoices(schema: z.ZodType, lang: Lang): Choice[] | undefined {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodEnum)) return undefined;
  const values = inner.options.map(String);
  if (values[0] !== undefined && values[0] in PROVINCES)
    return values.map((id) => ({
      id,
      label: PROVINCES[id as ProvinceCode][lang],
      also: Object.values(PROVINCES[id as ProvinceCode]).join(' '),
    }));
  const names = valueNames(values, fieldHelp(schema)?.names, lang);
  return values.map((id) => ({ id, label: names[id] ?? id }));
}

/** What a field that names another entry may point at: everything published, and what the draft itself brings. */
export function referenceChoices(kind: ReferenceKind, draft: Draft, index: LibraryIndex, lang: Lang): Choice[] {
  if (kind === 'source') {
    const own = draft.sources.map((source): Choice => ({
      id: String(source['id'] ?? ''),
      label: String(source['title'] ?? source['id'] ?? ''),
    }));
    return [
      ...own,
      ...index.sources
        .filter(({ id }) => !own.some((each) => each.id === id))
        .map(({ id, title, author, issued }): Choice => ({
          id,
          label: title,
          also: `${author.map((name) => Object.values(name).join(' ')).join(' ')} ${issued ?? ''}`,
        })),
    ].filter(({ id }) => id);
  }
  if (kind === 'term')
    return index.terms.map((term) => ({
      id: term.id,
      label: term[flatKey(lang)],
      also: `${LANGS.map((each) => term[flatKey(each)]).join(' ')} ${term.also.join(' ')}`,
    }));
  if (kind === 'rule')
    return (index.rules ?? []).map(({ id, th, en }) => ({ id, label: lang === FIRST ? th : en, also: `${th} ${en}` }));
  return index.entries
    .filter((entry) => entry.kind === kind)
    .map(({ id, th, en, aliases = [] }) => ({
      id,
      label: (lang !== FIRST && en) || th,
      also: `${th} ${en ?? ''} ${aliases.join(' ')}`,
    }));
}
