import { z } from 'zod';
import { fieldHelp, unwrap } from '../../../schema/field.ts';
import { PROVINCES, type ProvinceCode } from '../../../schema/provinces.ts';
import { words } from '../../../i18n/words.ts';
import type { Lang } from '../../../model/entry.ts';
import type { ReferenceKind } from '../../../model/references.ts';
import type { Draft } from '../draft.ts';
import type { LibraryIndex } from '../library-index.ts';
import type { Choice } from '../view/picker.ts';

/** The values of a field that takes one of a few words, with what a reader calls each; `undefined` for other fields. */
export function enumChoices(schema: z.ZodType, lang: Lang): Choice[] | undefined {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodEnum)) return undefined;
  const values = inner.options.map(String);
  if (values[0]?.startsWith('TH-')) return values.map((id) => ({ id, label: PROVINCES[id as ProvinceCode][lang], also: Object.values(PROVINCES[id as ProvinceCode]).join(' ') }));
  const names = namesOf(values, schema, lang);
  return values.map((id) => ({ id, label: names[id] ?? id }));
}

/** The site's own words for the values of a field, else those of the writing page, else what the field's help says of each. */
function namesOf(values: readonly string[], schema: z.ZodType, lang: Lang): Record<string, string> {
  const t = words(lang);
  const tables: Record<string, string>[] = [t.side, t.state, t.method, t.consent, t.evidenceKind, t.group, t.per, t.sources.reading, t.sources.confidence, ...Object.values(t.write.values)];
  const table = tables.find((names) => values.every((value) => value in names));
  if (table) return table;
  const help = fieldHelp(schema)?.help[lang] ?? '';
  return Object.fromEntries(help.split(/\s*·\s*/).map((part) => /^([a-z-]+)\s+(.+)$/.exec(part.trim())).filter((match) => match !== null).map(([, value, name]) => [value!, name!]));
}

/** What a field that names another entry may point at: everything published, and what the draft itself brings. */
export function referenceChoices(kind: ReferenceKind, draft: Draft, index: LibraryIndex, lang: Lang): Choice[] {
  if (kind === 'source') {
    const own = draft.sources.map((source): Choice => ({ id: String(source['id'] ?? ''), label: String(source['title'] ?? source['id'] ?? '') }));
    return [...own, ...index.sources.filter(({ id }) => !own.some((each) => each.id === id)).map(({ id, title, author, issued }): Choice => ({ id, label: title, also: `${author.map((name) => Object.values(name).join(' ')).join(' ')} ${issued ?? ''}` }))].filter(({ id }) => id);
  }
  if (kind === 'term') return index.terms.map((term) => ({ id: term.id, label: term[lang], also: `${term.th} ${term.en} ${term.also.join(' ')}` }));
  return index.entries.filter((entry) => entry.kind === kind).map(({ id, th, en, aliases = [] }) => ({ id, label: (lang === 'en' && en) || th, also: `${th} ${en ?? ''} ${aliases.join(' ')}` }));
}
