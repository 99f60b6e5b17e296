import { itemAt } from '../../../certain.ts';
import { isMap, isSeq, parseDocument, type Node } from 'yaml';
import type { Fields } from '../draft/draft.ts';
import { yamlText } from '../../../intake/yaml-text.ts';

/**
 * `sources.yaml` or `terms.yaml` with some items added or replaced. Everything else stays as it was typed; new items go
 * where their id belongs.
 * @param text  the file
 * @param items items in the order of their fields, each with an id
 */
export function listFile(text: string, items: readonly Fields[]): string {
  return items.reduce<string>(withItem, text.endsWith('\n') || text === '' ? text : `${text}\n`);
}

function withItem(text: string, item: Fields): string {
  const id = String(item['id']);
  const lines = yamlText(item).trimEnd().split('\n');
  const written = `- ${lines.join('\n  ')}\n`;
  const { contents } = parseDocument(text);
  if (!isSeq(contents) || contents.items.length === 0) return `${text}${text.trim() ? '\n' : ''}${written}`;
  const known = contents.items.flatMap((node) => {
    const range = isMap(node) && (node as Node).range;
    return range ? [{ id: String(node.get('id')), range }] : [];
  });
  const begin = (at: number) => text.lastIndexOf('\n', at - 1) + 1;
  const own = known.find((other) => other.id === id);
  if (own) {
    // An item in braces ends within its line, all others at the beginning of the next one.
    const rest = text.slice(own.range[1]);
    const behind = text[own.range[1] - 1] === '\n' ? rest : rest.replace(/^[^\n]*\n?/, '');
    return text.slice(0, begin(own.range[0])) + written + behind;
  }
  const sorted = known.every((other, index) => index === 0 || itemAt(known, index - 1).id <= other.id);
  const next = sorted ? known.find((other) => other.id > id) : undefined;
  if (!next) return `${text}\n${written}`;
  const at = begin(next.range[0]);
  return `${text.slice(0, at)}${written}\n${text.slice(at)}`;
}
