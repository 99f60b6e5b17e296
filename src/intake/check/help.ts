import type { HelpData } from '../schema/entry/help.ts';
import { problemAt, type Finding } from '../problem.ts';
import type { Check } from '../content-check.ts';
import type { FieldPath } from '../raw-content.ts';
import { longSteps } from './step-length.ts';

/** Help pages with one side of the story, with long steps, with steps from lessons that they do not name. */
export const checkHelp: Check = ({ entries }) =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'help') return [];
    const { th } = entry;
    const own = th?.valid
      ? [...findings(th.data, entry.id)].map(([path, finding]) => problemAt(th.where(path), finding))
      : [];
    return [...own, ...longSteps(entry, stepsOf)];
  });

function* findings(
  { thisWeek, bring, cases, lessons, notThis }: HelpData,
  id: string,
): Generator<[FieldPath, Finding]> {
  if (!cases.some(({ went }) => went === 'worked' || went === 'unknown')) yield [['cases'], NONE_WORKED];
  if (cases.every(({ went }) => went === 'worked')) yield [['cases'], ALL_WORKED];
  for (const [index, { lesson }] of thisWeek.entries())
    if (!lessons.includes(lesson)) yield [['thisWeek', index, 'lesson'], notAmongLessons(lesson)];
  for (const [index, item] of bring.entries())
    if ([item.rule, item.workshop, item.term].filter(Boolean).length > 1) yield [['bring', index], SEVERAL_LINKS];
  for (const [index, item] of notThis.entries()) if (item.help === id) yield [['notThis', index, 'help'], LEADS_BACK];
}

/** The steps of front matter of either language, as its schema has them. */
function stepsOf(data: object) {
  const { thisWeek = [] } = data as { thisWeek?: readonly { step?: string }[] };
  return thisWeek.map(({ step }, index) => ({ step, path: ['thisWeek', index, 'step'] }));
}

const NONE_WORKED: Finding = {
  rule: 'help-one-sided',
  th: { what: 'ยังไม่มีกรณีที่ได้ผล', todo: 'เพิ่มใน cases หนึ่งรายการ ที่มี went: worked พร้อมแหล่งอ้างอิง' },
  en: { what: 'No case here says that it worked', todo: 'Add an item to cases with went: worked and its sources' },
};
const ALL_WORKED: Finding = {
  rule: 'help-one-sided',
  th: {
    what: 'ทุกกรณีในหน้านี้ได้ผล',
    todo: 'เพิ่มใน cases หนึ่งรายการที่ไม่ได้ผล (failed) ได้ผลบางส่วน (mixed) หรือไม่รู้ผล (unknown) พร้อมแหล่งอ้างอิง',
  },
  en: {
    what: 'Every case here worked',
    todo: 'Add an item to cases that failed, worked in part (mixed) or is unknown, and its sources',
  },
};
const notAmongLessons = (lesson: string): Finding => ({
  rule: 'help-lesson-missing',
  params: { lesson },
  th: { what: `ขั้นนี้อ้างบทเรียน "${lesson}" ซึ่งไม่อยู่ใน lessons`, todo: 'เพิ่มรหัสนี้ใน lessons ด้วย' },
  en: { what: `This step cites the lesson "${lesson}", which lessons does not name`, todo: 'Add its id to lessons' },
});
const SEVERAL_LINKS: Finding = {
  rule: 'bring-several',
  th: { what: 'รายการนี้ลิงก์ไปหลายที่', todo: 'เก็บไว้อย่างเดียวใน rule, workshop หรือ term ที่เหลือแยกเป็นอีกรายการ' },
  en: {
    what: 'This item leads to several places',
    todo: 'Keep one of rule, workshop and term; make items of their own of the others',
  },
};
const LEADS_BACK: Finding = {
  rule: 'help-leads-back',
  th: { what: 'รายการนี้พากลับมาหน้าเดิม', todo: 'ใส่รหัสของทางออกอื่น หรือลบ help ออก' },
  en: { what: 'This leads back to the page it stands on', todo: 'Name another help page, or leave help out' },
};
