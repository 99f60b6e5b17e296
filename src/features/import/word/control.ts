import type { Reading } from './reading.ts';
import { place } from './told.ts';
import { child, elements, switched, textOf, valueOf, within, type Element } from './xml.ts';

/** Words of Word that ask for others. */
export const PROMPT = /คลิกหรือแตะ|คลิกที่นี่|แตะที่นี่|click (?:or tap )?here|click to enter|choose an item|เลือกรายการ/i;

/** The content of a form's field or a box that Word filled; prompts that nobody answered are left out. */
export function control(
  reading: Reading,
  node: Element,
  read: (inner: readonly Element[]) => Element[],
  where: string,
): Element[] {
  const properties = child(node, 'w:sdtPr');
  const content = child(node, 'w:sdtContent');
  if (switched(properties, 'w:showingPlcHdr') && isPrompt(reading, content)) {
    reading.word.teller.tell('placeholder', `${where} ${place('', within(content, 'w:t').map(textOf).join(''))}`);
    return [];
  }
  const before = reading.contents;
  if (/table of contents/i.test(valueOf(child(properties, 'w:docPartObj'), 'w:docPartGallery') ?? ''))
    reading.contents = true;
  const out = read(elements(content));
  reading.contents = before;
  return out;
}

/** Whether words only ask for others. Some programs call any words so; then they stay. */
function isPrompt(reading: Reading, content: Element | undefined): boolean {
  const runs = within(content, 'w:r').filter((run) => within(run, 'w:t').some((words) => textOf(words).trim()));
  return (
    runs.length > 0 &&
    (PROMPT.test(runs.map(textOf).join('')) ||
      runs.every((run) => reading.word.styles.runStyle(child(run, 'w:rPr')) === 'placeholder text'))
  );
}
