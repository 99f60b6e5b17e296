import type PptxGenJS from 'pptxgenjs';
import { OFFICE_COLOURS as C } from '../parts/office-face.ts';
import { officeText } from '../parts/office-text.ts';
import { INDENT } from './fill-slides.ts';
import type { SlideText } from './slide-model.ts';

/** No smaller type stands in what a room reads, points. */
const SMALLEST = 14;
/** Size of a label compared with that of its text. */
const LABEL = 0.72;

/** The number that each numbered text begins counting at: that of the first in an unbroken row of its level. */
function startsOf(texts: readonly SlideText[]): (number | undefined)[] {
  const counting = new Map<number, { start: number; next: number }>();
  return texts.map(({ number, bullet, level = 0 }) => {
    if (number === undefined && !bullet) counting.clear();
    for (const deeper of [...counting.keys()]) if (deeper > level) counting.delete(deeper);
    if (number === undefined) return undefined;
    const before = counting.get(level);
    const start = before?.next === number ? before.start : number;
    counting.set(level, { start, next: number + 1 });
    return start;
  });
}

/**
 * Texts as runs of PowerPoint: lists are counted by PowerPoint itself.
 * @param size  points
 * @param width of the place in which they stand, points
 */
export function runs(texts: readonly SlideText[], size: number, width: number): PptxGenJS.TextProps[] {
  const starts = startsOf(texts);
  const indent = Math.round(size * 0.9);
  const room = (type: number, isListed: boolean, level: number) => width / type - (isListed ? INDENT * (level + 1) : 0);
  return texts.flatMap(({ text, label, bullet, number, level = 0, bold }, index) => [
    ...(label
      ? [
          {
            text: officeText(label, room(size * LABEL, false, 0)),
            options: {
              bold: true,
              fontSize: Math.max(SMALLEST, Math.round(size * LABEL)),
              color: C.soft,
              breakLine: true,
              paraSpaceAfter: 0,
            },
          },
        ]
      : []),
    {
      text: officeText(text, room(size, bullet === true || number !== undefined, level)),
      options: {
        breakLine: true,
        ...(bold && { bold: true }),
        ...(number !== undefined
          ? {
              bullet: {
                type: 'number' as const,
                style: 'arabicPeriod',
                numberStartAt: starts[index] ?? number,
                indent: Math.round(size * INDENT),
              },
            }
          : bullet && { bullet: { indent } }),
        ...(level > 0 && { indentLevel: level }),
      },
    },
  ]);
}
