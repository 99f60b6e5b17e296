import { problemAt, type Finding } from '../problem.ts';
import type { Check } from '../content-check.ts';

const OUTCOME_SOURCE = (outcome: string): Finding => ({
  rule: 'outcome-without-source',
  params: { outcome },
  th: { what: `บอกผลของคำมั่นว่า "${outcome}" แต่ไม่มีแหล่งอ้างอิง`, todo: 'เพิ่ม outcomeSource หรือเปลี่ยนผลเป็น unknown' },
  en: {
    what: `The outcome of this promise is "${outcome}" without a source`,
    todo: 'Add outcomeSource, or let the outcome be unknown',
  },
});

/** Outcomes that no source tells, and an agenda whose folder is named after another year: its address would be wrong. */
export const checkAgenda: Check = ({ entries }) =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'agenda' || !entry.th?.valid) return [];
    const { id } = entry;
    const { data, where } = entry.th;
    const unsourced = data.commitments.flatMap(({ outcome, outcomeSource }, index) =>
      outcome === 'unknown' || outcomeSource
        ? []
        : [problemAt(where(['commitments', index, 'outcome']), OUTCOME_SOURCE(outcome))],
    );
    if (String(data.year) === id) return unsourced;
    return [
      ...unsourced,
      problemAt(where(['year']), {
        rule: 'agenda-year',
        params: { id, year: data.year },
        th: { what: `โฟลเดอร์ชื่อ ${id} แต่วาระเป็นปี ${data.year}`, todo: `เปลี่ยนชื่อโฟลเดอร์เป็น ${data.year} หรือแก้ปี` },
        en: {
          what: `The folder is called ${id}, but the agenda is for ${data.year}`,
          todo: `Call the folder ${data.year}, or mend the year`,
        },
      }),
    ];
  });
