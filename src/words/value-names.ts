import type { Lang } from './languages.ts';
import { words } from './words.ts';

/**
 * What readers call each value of a field that takes one of a few words: the site's own words, else those of the
 * writing page, else what the field's help says of each.
 * @param values what may be typed
 * @param help   help of the field in the language, such as `strong แข็งแรง · weak ยังอ่อน`
 * @returns names by value; a value that nothing names is missing
 */
export function valueNames(values: readonly string[], help: string, lang: Lang): Record<string, string> {
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
    ...Object.values(t.write.values),
  ];
  const table = tables.find((names) => values.every((value) => value in names));
  return (
    table ??
    Object.fromEntries(
      help
        .split(/\s*·\s*/)
        .map((part) => /^([a-z-]+)\s+(.+)$/.exec(part.trim()))
        .filter((match) => match !== null)
        .map(([, value, name]) => [value!, name!]),
    )
  );
}
