import type { ParagraphFacts } from './facts.ts';
import { inline } from './inline.ts';
import type { Label } from './numbering.ts';
import type { Line, Reading } from './reading.ts';
import { centredBy, outlineOf, type ParagraphStyle } from './styles.ts';
import { place } from './told.ts';
import { child, element, elements, switched, valueOf, type Element } from './xml.ts';

/** Letters of a heading that only has a level of the outline; what is longer is text. */
const LONGEST_OUTLINE = 200;
const CONTENTS_HEAD = /^(?:สารบัญ\S*|(?:table of )?contents|toc)$/i;

/** A paragraph in plain form, and what stands behind it. */
export function paragraph(reading: Reading, node: Element): Element[] {
  const { styles, teller } = reading.word;
  const properties = child(node, 'w:pPr');
  const id = valueOf(properties, 'w:pStyle');
  const style = styles.paragraph(id);
  const line: Line = {
    out: [],
    behind: [],
    base: styles.base(id),
    words: '',
    contents: reading.contents || reading.fields.contents,
  };
  for (const inner of elements(node)) if (inner !== properties) inline(reading, inner, line);
  const words = line.words.trim();
  const label = labelOf(reading, properties, style, words);
  const { contents } = line;
  const facts = factsOf(style, outlineOf(properties), words);
  if ((contents && !facts.heading && facts.role !== 'title') || (contents && CONTENTS_HEAD.test(words)))
    Object.assign(facts, { role: 'contents', heading: undefined });
  if (label && (label.bullet || label.text)) {
    facts.label = label;
    if (!label.bullet && label.text && !/^\d+[.)]?$/.test(label.text) && (words || line.out.length))
      teller.tell('list-numbers', place('', `${label.text} ${words}`));
  }
  if (words) reading.last = words;
  const centred = centredBy(properties) ?? style.centred;
  return [
    element('w:p', {}, [
      element('w:pPr', {}, [
        element('w:pStyle', { 'w:val': JSON.stringify(facts) }),
        ...(centred ? [element('w:jc', { 'w:val': 'center' })] : []),
      ]),
      ...line.out,
    ]),
    ...line.behind,
  ];
}

/** The number before a paragraph; counts on where it has one. */
function labelOf(
  reading: Reading,
  properties: Element | undefined,
  style: ParagraphStyle,
  words: string,
): Label | undefined {
  const direct = child(properties, 'w:numPr');
  const named = valueOf(direct, 'w:numId');
  const list = named ?? style.list?.id;
  if (list === undefined || list === '0') return undefined;
  if (child(direct, 'w:ins') === undefined && deletedEnd(properties)) return undefined;
  // Word does not count a paragraph that is hidden with its end.
  if (switched(child(properties, 'w:rPr'), 'w:vanish') && !words) return undefined;
  const level =
    valueOf(direct, 'w:ilvl') ??
    (named === undefined || named === style.list?.id
      ? (style.list?.level ?? reading.word.numbering.levelOfStyle(list, style.list?.style ?? style.id))
      : reading.word.numbering.levelOfStyle(list, style.id)) ??
    0;
  return reading.word.numbering.next(list, Number(level) || 0);
}

/** Whether the end of a paragraph was deleted, so that it goes on in the next one. */
export const deletedEnd = (properties: Element | undefined): boolean =>
  child(child(properties, 'w:rPr'), 'w:del') !== undefined ||
  child(child(properties, 'w:rPr'), 'w:moveFrom') !== undefined;

function factsOf(style: ParagraphStyle, own: number | undefined, words: string): ParagraphFacts {
  const { names } = style;
  const [nearest = ''] = names;
  if (/^toc (?:\d|heading)/.test(nearest)) return { role: 'contents' };
  if (/^title$|^ชื่อเรื่อง$/.test(nearest) || (names.includes('title') && nearest !== 'subtitle')) return { role: 'title' };
  for (const name of names) {
    const level = /^(?:heading|หัวเรื่อง|หัวข้อ) ?([1-9])$/.exec(name)?.[1];
    if (level && own !== 9) return { heading: Number(level) };
    if (name === 'caption') return { role: 'caption' };
    if (/quote/.test(name)) return { role: 'quote' };
  }
  const outline = own ?? style.outline;
  if (outline !== undefined && outline < 9 && words.length <= LONGEST_OUTLINE)
    return { heading: outline + 1, weak: true };
  return {};
}
