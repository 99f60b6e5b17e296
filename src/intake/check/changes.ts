import { compareDates } from '../../words/dates.ts';
import { problemAt, type Finding } from '../problem.ts';
import type { Check } from '../content-check.ts';

/**
 * Entries whose day of the last change and whose list of changes do not agree. Readers who come back read that list, and
 * it goes out as a feed; an entry that never told of a change is not asked.
 */
export const checkChanges: Check = ({ entries }) =>
  entries.flatMap(({ th }) => {
    const changes = th?.valid ? (th.data.changes ?? []) : [];
    if (!th?.valid || changes.length === 0) return [];
    const { updated } = th.data;
    const newest = changes.map(({ date }) => date).reduce((a, b) => (compareDates(b, a) > 0 ? b : a));
    const order = compareDates(updated, newest);
    return order === 0
      ? []
      : [problemAt(th.where(['updated']), order > 0 ? untold(updated, newest) : older(updated, newest))];
  });

const untold = (updated: string, newest: string): Finding => ({
  rule: 'change-untold',
  severity: 'warning',
  params: { updated, newest },
  th: {
    what: `updated เป็น ${updated} แต่ changes บอกถึงแค่ ${newest} คนอ่านไม่รู้ว่าแก้อะไร`,
    todo: 'เพิ่มบรรทัดใน changes ว่าแก้อะไรและเพราะอะไร สั่ง npm run touched จะได้บรรทัดไว้วาง ถ้าแก้แค่ตัวสะกด ให้ updated เป็นวันเดิม',
  },
  en: {
    what: `updated is ${updated}, but changes ends at ${newest}: readers do not learn what was changed`,
    todo: 'Add a line to changes that says what, and why; npm run touched prints one to paste. After a slip of spelling, put updated back',
  },
});
const older = (updated: string, newest: string): Finding => ({
  rule: 'change-after-updated',
  severity: 'warning',
  params: { updated, newest },
  th: { what: `changes บอกว่าแก้เมื่อ ${newest} แต่ updated ยังเป็น ${updated}`, todo: `ใส่ updated: ${newest}` },
  en: { what: `changes tells of ${newest}, but updated is still ${updated}`, todo: `Write updated: ${newest}` },
});
