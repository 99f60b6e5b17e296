import { changed, lost, sample, type Loss } from './loss.ts';
import type { OpenDocx } from './open-docx.ts';
import { elements, readXml, textOf, within, type Element } from './word/xml.ts';

/**
 * Looks through a Word file for what stands around its text or beneath it and is left behind, so that it can be listed.
 * @param root the main part as it was
 */
export function survey(file: OpenDocx, root: Element): Loss[] {
  const losses: Loss[] = [];
  const seen = { inserted: 0, deleted: 0, coloured: false, columns: false };
  count(root, seen);
  if (seen.deleted + seen.inserted)
    losses.push(
      changed(
        'tracked-changes',
        `มีการแก้ไขที่ติดตามไว้ (Track Changes) เพิ่ม ${seen.inserted} แห่ง ลบ ${seen.deleted} แห่ง เรารับการแก้ไขทั้งหมด`,
        `There are tracked changes (${seen.inserted} inserted, ${seen.deleted} deleted); all were accepted`,
      ),
    );
  const related = (type: string): Element[] =>
    [...file.relations(file.main).values()].flatMap((relation) => {
      if (relation.type !== type || relation.external) return [];
      const text = file.text(relation.target);
      try {
        return text === undefined ? [] : [readXml(text)];
      } catch {
        return [];
      }
    });
  const comments = related('comments').flatMap((part) => within(part, 'w:comment')).length;
  if (comments)
    losses.push(
      lost(
        'comments',
        `ความเห็นข้างหน้ากระดาษ ${comments} ข้อ ไม่ได้ย้ายมา`,
        `${comments} comment${comments === 1 ? '' : 's'} in the margin could not be carried over`,
      ),
    );
  for (const kind of ['header', 'footer'] as const) {
    const texts = [...new Set(related(kind).map(wordsIn))].filter((text) => /\p{L}/u.test(text));
    const named = texts.map((text) => sample(text, 120)).join(' · ');
    if (texts.length)
      losses.push(
        lost(
          `page-${kind}`,
          `ข้อความ${kind === 'header' ? 'หัว' : 'ท้าย'}กระดาษไม่ได้ย้ายมา: ${named}`,
          `The page ${kind} was left out: ${named}`,
        ),
      );
  }
  if (seen.coloured)
    losses.push(
      changed(
        'colours',
        'สีตัวอักษรและสีไฮไลต์ไม่ได้ย้ายมา ถ้าสีมีความหมาย เขียนเป็นคำแทน',
        'Colours and highlighting were left out; where a colour means something, say it in words',
      ),
    );
  if (seen.columns)
    losses.push(changed('columns', 'ข้อความหลายคอลัมน์เรียงต่อกันเป็นคอลัมน์เดียว', 'Columns were joined into one'));
  return losses;
}

const wordsIn = (part: Element): string =>
  within(part, 'w:p')
    .map((paragraph) => within(paragraph, 'w:t').map(textOf).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

function count(node: Element, seen: { inserted: number; deleted: number; coloured: boolean; columns: boolean }): void {
  for (const inner of elements(node)) {
    const value = inner.attributes['w:val'] ?? '';
    if (/^w:(?:ins|moveTo)$/.test(inner.name)) seen.inserted += 1;
    else if (/^w:(?:del|moveFrom)$/.test(inner.name)) seen.deleted += 1;
    else if (inner.name === 'w:highlight') seen.coloured ||= value !== 'none';
    else if (inner.name === 'w:color') seen.coloured ||= /^(?!000000)[0-9a-f]{6}$/i.test(value);
    else if (inner.name === 'w:cols') seen.columns ||= Number(inner.attributes['w:num'] ?? 1) > 1;
    count(inner, seen);
  }
}
