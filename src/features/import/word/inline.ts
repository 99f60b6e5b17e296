import { control } from './control.ts';
import { equation } from './equation.ts';
import { hyperlink } from './fields.ts';
import { link } from './link.ts';
import { nearby, type Line, type Reading } from './reading.ts';
import { readText, run } from './run.ts';
import { place } from './told.ts';
import { child, element, elements, within, type Element } from './xml.ts';

/** Reads what stands in a paragraph: runs, and what holds runs. */
export function inline(reading: Reading, node: Element, line: Line): void {
  switch (node.name) {
    case 'w:r':
      run(reading, node, line);
      return;
    case 'w:hyperlink': {
      const relation = reading.relations.get(node.attributes['r:id'] ?? '');
      const anchor = node.attributes['w:anchor'];
      const address = `${relation?.target ?? ''}${anchor ? `#${anchor}` : ''}`;
      linked(reading, address, line, () => elements(node).forEach((inner) => inline(reading, inner, line)));
      return;
    }
    case 'w:fldSimple': {
      const instruction = node.attributes['w:instr'] ?? '';
      const before = line.words.length + line.out.length;
      const read = () => elements(node).forEach((inner) => inline(reading, inner, line));
      const address = hyperlink(instruction);
      if (address === undefined) read();
      else linked(reading, address, line, read);
      if (
        line.words.length + line.out.length === before &&
        !reading.fields.silent &&
        !/^\s*(?:XE|TC|TA|RD|SET)\b/i.test(instruction)
      )
        reading.word.teller.tell('field-empty', place(nearby(reading, line), instruction));
      return;
    }
    case 'w:sdt': {
      const checkbox = child(child(node, 'w:sdtPr'), 'w14:checkbox');
      if (checkbox) {
        const checked = /^(?:1|true|on)$/.test(child(checkbox, 'w14:checked')?.attributes['w14:val'] ?? '');
        const [run] = within(child(node, 'w:sdtContent'), 'w:r');
        const look = { ...reading.word.styles.run(line.base, child(run, 'w:rPr')), font: undefined };
        readText(reading, checked ? '☑' : '☐', look, line);
        return;
      }
      control(
        reading,
        node,
        (inner) => (inner.forEach((each) => inline(reading, each, line)), []),
        place(nearby(reading, line)),
      );
      return;
    }
    case 'm:oMath':
    case 'm:oMathPara': {
      const text = equation(node);
      if (!text.trim() || reading.fields.silent) return;
      reading.word.teller.tell('equations', place(nearby(reading, line), text));
      readText(reading, text, line.base, line);
      return;
    }
    case 'mc:AlternateContent':
      elements(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback')).forEach((inner) => inline(reading, inner, line));
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'w:ruby':
      run(reading, element('w:r', {}, [node]), line);
      return;
    case 'w:p':
      // A paragraph within a paragraph is no Word, but words are words.
      line.behind.push(...reading.blocks([node]));
      return;
    case 'w:tbl':
      line.behind.push(...reading.blocks([node]));
      return;
    case 'w:subDoc':
      reading.blocks([node]);
      return;
    case 'w:del':
    case 'w:moveFrom':
    case 'w:pPr':
    case 'w:rPr':
    case 'w:sdtPr':
      return;
    default:
      for (const inner of elements(node)) inline(reading, inner, line);
  }
}

/** Reads something that leads elsewhere. */
function linked(reading: Reading, address: string, line: Line, read: () => void): void {
  const start = line.out.length;
  const words = line.words.length;
  read();
  const inner = line.out.splice(start);
  line.out.push(...link(reading, address, inner, line.words.slice(words)));
}
