import { problemAt, type Finding } from '../problem.ts';
import type { Check } from '../content-check.ts';

const WITHOUT_CASE: Finding = {
  rule: 'note-without-case',
  params: {},
  th: {
    what: 'บันทึกนี้ไม่บอกว่าเป็นเรื่องของกรณีใด',
    todo: 'เพิ่ม cases หรือถ้าเป็นบันทึกหลังวงที่ไม่ได้เล่าเรื่องของกองทุนใด ให้ method เป็น after-action-review',
  },
  en: {
    what: 'This note does not say which case it is about',
    todo: 'Add cases, or where it tells of a meeting and of no fund, let method be after-action-review',
  },
};

/** Notes that are about no case; a meeting of several funds, or of one that the library has not, needs none. */
export const checkNote: Check = ({ entries }) =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'note' || !entry.th?.valid) return [];
    const { data, where } = entry.th;
    return data.cases.length > 0 || data.method === 'after-action-review'
      ? []
      : [problemAt(where(['cases']), WITHOUT_CASE)];
  });
