import type { LessonData } from '../schema/entry/lesson.ts';
import { problemAt, type Finding } from '../problem.ts';
import type { Check } from '../content-check.ts';
import type { FieldPath } from '../raw-content.ts';
import { longSteps } from './step-length.ts';

/** Lessons without evidence, evidence without a source, lessons that support the side on which they stand, long steps. */
export const checkLesson: Check = ({ entries }) =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'lesson') return [];
    const { th } = entry;
    const own = th?.valid ? [...findings(th.data)].map(([path, finding]) => problemAt(th.where(path), finding)) : [];
    return [...own, ...longSteps(entry, stepsOf)];
  });

/** The steps of front matter of either language, as its schema has them. */
function stepsOf(data: object) {
  const { advice } = data as { advice?: { do?: readonly string[] } };
  return (advice?.do ?? []).map((step, index) => ({ step, path: ['advice', 'do', index] }));
}

function* findings({ side, supports, evidence, disputed }: LessonData): Generator<[FieldPath, Finding]> {
  if (evidence.length === 0) yield [['evidence'], NO_EVIDENCE];
  for (const [index, item] of evidence.entries()) if (!item.source) yield [['evidence', index], NO_SOURCE];
  for (const [index, item] of disputed.entries()) if (!item.source) yield [['disputed', index], NO_SOURCE];
  const seen = new Set<string>();
  for (const [index, item] of supports.entries()) {
    if (item.side === side) yield [['supports', index, 'side'], OWN_SIDE];
    else if (seen.has(item.side)) yield [['supports', index, 'side'], SIDE_TWICE];
    seen.add(item.side);
  }
}

const NO_EVIDENCE: Finding = {
  rule: 'lesson-without-evidence',
  th: { what: 'บทเรียนนี้ไม่มีหลักฐาน', todo: 'เพิ่ม evidence อย่างน้อยหนึ่งรายการ มี finding, source และ kind' },
  en: { what: 'This lesson has no evidence', todo: 'Add at least one item of evidence with finding, source and kind' },
};
const NO_SOURCE: Finding = {
  rule: 'evidence-without-source',
  th: { what: 'หลักฐานนี้ไม่มีแหล่งอ้างอิง', todo: 'เพิ่ม source: รหัสแหล่งที่บอกเรื่องนี้' },
  en: { what: 'This evidence has no source', todo: 'Add source: the id of the source that reports it' },
};
const OWN_SIDE: Finding = {
  rule: 'supports-own-side',
  th: { what: 'บทเรียนหนุนเหลี่ยมของตัวเอง', todo: 'ช่อง supports มีไว้สำหรับเหลี่ยมอื่น ลบหรือเปลี่ยนเหลี่ยม' },
  en: {
    what: 'The lesson supports its own side',
    todo: 'supports is for other sides; remove the item or change its side',
  },
};
const SIDE_TWICE: Finding = {
  rule: 'supports-twice',
  th: { what: 'เหลี่ยมนี้อยู่ใน supports แล้ว', todo: 'รวมเป็นรายการเดียว' },
  en: { what: 'This side stands in supports already', todo: 'Join the two items' },
};
