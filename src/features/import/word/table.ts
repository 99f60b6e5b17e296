import type { Reading } from './reading.ts';
import { place } from './told.ts';
import { child, element, elements, switched, valueOf, type Element } from './xml.ts';

/** A table in plain form. */
export function table(reading: Reading, node: Element): Element {
  const rows = rowsOf(node, 'w:tr').flatMap((row) => {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del')) return [];
    if (switched(properties, 'w:hidden')) {
      reading.word.teller.tell('hidden-text', place(reading.last));
      return [];
    }
    const before = Number(valueOf(properties, 'w:gridBefore') ?? 0);
    const cells = rowsOf(row, 'w:tc').map((cell) => cellOf(reading, cell));
    if (before > 0)
      cells.unshift(
        element('w:tc', {}, [
          element('w:tcPr', {}, [element('w:gridSpan', { 'w:val': String(before) })]),
          element('w:p'),
        ]),
      );
    const head = switched(properties, 'w:tblHeader') ? [element('w:trPr', {}, [element('w:tblHeader')])] : [];
    return cells.length ? [element('w:tr', {}, [...head, ...cells])] : [];
  });
  return element('w:tbl', {}, rows);
}

function cellOf(reading: Reading, node: Element): Element {
  const properties = child(node, 'w:tcPr');
  const kept = elements(properties).filter(({ name }) => name === 'w:gridSpan' || name === 'w:vMerge');
  const content = child(properties, 'w:cellDel')
    ? []
    : reading.blocks(elements(node).filter((inner) => inner !== properties));
  return element('w:tc', {}, [element('w:tcPr', {}, kept), ...content]);
}

/** Rows of a table or cells of a row, also those within marks of changes and fields of forms. */
function rowsOf(node: Element, name: 'w:tr' | 'w:tc'): Element[] {
  return elements(node).flatMap((inner) =>
    inner.name === name
      ? [inner]
      : inner.name === 'w:del' || inner.name === 'w:moveFrom' || /Pr$/.test(inner.name)
        ? []
        : rowsOf(inner, name),
  );
}
