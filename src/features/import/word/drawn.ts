import { drawing, type Chart } from './drawings.ts';
import { pictureMark, type ParagraphFacts } from './facts.ts';
import { maybeLinked } from './link.ts';
import { nearby, type Line, type Reading } from './reading.ts';
import { place } from './told.ts';
import { child, element, elements, textOf, within, type Element } from './xml.ts';

/** Of two forms of one drawing, the newer is read, unless only the older holds a picture. */
export function alternatives(node: Element): Element[] {
  const choices = elements(node).filter(({ name }) => name === 'mc:Choice');
  const fallback = child(node, 'mc:Fallback');
  const KNOWN = ['pic:pic', 'w:txbxContent', 'c:chart', 'dgm:relIds', 'w:t', 'a:t', 'm:oMath'];
  const chosen = choices.find((choice) => within(choice, ...KNOWN, 'a:blipFill').length) ?? undefined;
  const old =
    fallback && within(fallback, 'v:imagedata', 'w:txbxContent', 'v:textpath', ...KNOWN).length ? fallback : undefined;
  return elements(chosen ?? old ?? choices[0] ?? fallback);
}

/** Pictures, boxes, charts and diagrams of a drawing. */
export function drawn(reading: Reading, node: Element, line: Line): void {
  const { file, pictures, teller } = reading.word;
  const before = nearby(reading, line);
  const found = drawing(node, { file, relations: reading.relations, teller, before });
  for (const picture of found.pictures)
    line.out.push(
      ...maybeLinked(
        reading,
        element('w:r', {}, [element('w:bookmarkStart', { 'w:name': pictureMark(pictures.push(picture) - 1) })]),
      ),
    );
  for (const box of found.boxes) {
    const blocks = Array.isArray(box)
      ? box.map((words) => plainParagraph(words))
      : apart(reading, () => reading.blocks(elements(box)));
    const words = blocks.map((block) => within(block, 'w:t').map(textOf).join('')).join(' ');
    if (words.trim()) teller.tell('text-boxes', place('', words));
    line.behind.push(...blocks);
  }
  for (const chart of found.charts) line.behind.push(...chartBlocks(chart));
  for (const words of found.diagrams)
    line.behind.push(
      ...words.map((text) => plainParagraph(text, { label: { level: 0, bullet: true, number: 1, text: '' } })),
    );
}

/** Reads what stands apart from the text around it: fields that are open there do not reach into it. */
function apart<T>(reading: Reading, read: () => T): T {
  const [fields, last] = [reading.fields, reading.last];
  const depth = reading.depth;
  reading.depth = 0;
  const result = read();
  reading.fields = fields;
  reading.last = last;
  reading.depth = depth;
  return result;
}

/** A paragraph of words that had no form of Word. */
function plainParagraph(words: string, facts: ParagraphFacts = {}): Element {
  return element('w:p', {}, [
    element('w:pPr', {}, [element('w:pStyle', { 'w:val': JSON.stringify(facts) })]),
    element('w:r', {}, [element('w:t', {}, [{ type: 'text', value: words }])]),
  ]);
}

/** The numbers of a chart as a table under its title. */
function chartBlocks({ title, rows }: Chart): Element[] {
  return [
    ...(title ? [plainParagraph(title)] : []),
    ...(rows.length
      ? [
          element(
            'w:tbl',
            {},
            rows.map((row) =>
              element(
                'w:tr',
                {},
                row.map((cell) => element('w:tc', {}, [plainParagraph(cell)])),
              ),
            ),
          ),
        ]
      : []),
  ];
}
