import { type Lang, type OwnLang } from './languages.ts';
import { inOwn } from './locale/own-languages.ts';
import { words } from './words.ts';

/** What readers call each value, in the languages of the program. */
export type ValueNames = Readonly<Record<string, Readonly<Record<OwnLang, string>>>>;

/**
 * What readers call each value of a field that takes one of a few words: the names that the field brings, else the
 * site's own words, else those of the writing page.
 * @param values what may be typed
 * @param own    names that the field itself gives its values (see `FieldHelp.names`)
 * @returns names by value; a value that nothing names is missing
 */
export function valueNames(
  values: readonly string[],
  own: ValueNames | undefined,
  lang: Lang,
): Partial<Record<string, string>> {
  if (own) return Object.fromEntries(Object.entries(own).map(([value, name]) => [value, inOwn(name, lang)]));
  const t = words(lang);
  const tables: Record<string, string>[] = [
    t.side,
    t.state,
    t.method,
    t.consent,
    t.evidenceKind,
    t.group,
    t.per,
    t.sources.reading,
    t.sources.confidence,
    t.movement.figures.parts,
    t.movement.figures.columns,
    t.movement.rules.form,
    t.movement.rules.effect,
    t.movement.studies.subject,
    ...Object.values(t.write.values),
  ];
  return tables.find((names) => values.every((value) => value in names)) ?? {};
}
