import { problemAt } from '../problem.ts';
import type { Check } from './check-library.ts';

/** An agenda whose folder is named after another year: its address would be wrong. */
export const checkAgenda: Check = ({ entries }) =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'agenda' || !entry.th?.valid || String(entry.th.data.year) === entry.id) return [];
    const { id } = entry;
    const { data, where } = entry.th;
    return [
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
