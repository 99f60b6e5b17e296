import { isMap, parseDocument } from 'yaml';
import { splitFrontMatter } from '../../../intake/front-matter.ts';
import { YAML_STYLE, yamlPart, yamlText } from '../../../intake/yaml-text.ts';
import type { Fields } from '../draft/draft.ts';
import { tidy } from '../draft/tidy.ts';

/**
 * A content file: front matter and text.
 * Where the entry was published before, what did not change stays exactly as its author typed it.
 * @param original the whole file as it was published
 */
export function contentFile(data: Fields, body: string, original?: string): string {
  const split = original === undefined ? undefined : splitFrontMatter(original);
  const text =
    split && split.text.trim() === body.trim()
      ? split.text.slice(split.yaml.split('\n').length + 1)
      : body.trim()
        ? `\n${body.trim()}\n`
        : '';
  const yaml = split?.complete ? changedYaml(split.yaml.replace(/^\n/, ''), data) : yamlText(data);
  return `---\n${yaml.trimEnd()}\n---\n${text}`;
}

function changedYaml(original: string, data: Fields): string {
  const document = parseDocument(original);
  const before = document.toJS() as Fields;
  const changed = Object.keys(data).filter((key) => !same(tidy(before[key]), data[key]));
  // A field that was published empty (`period: {}`) says nothing, and its absence says the same.
  const gone = Object.keys(before).filter((key) => !(key in data) && tidy(before[key]) !== undefined);
  if (changed.length === 0 && gone.length === 0) return original;
  if (!isMap(document.contents)) return yamlText(data);
  for (const key of gone) document.delete(key);
  for (const key of changed) document.set(key, yamlPart(document, data[key]));
  return document.toString(YAML_STYLE);
}

/** Whether two values are the same as YAML has them; a year typed without quotation marks equals its digits. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (String(a) === String(b) && typeof a !== 'object' && typeof b !== 'object')) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (!a || !b || typeof a !== 'object' || typeof b !== 'object' || Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Fields, b as Fields];
  return Object.keys(x).length === Object.keys(y).length && Object.keys(x).every((key) => same(x[key], y[key]));
}
