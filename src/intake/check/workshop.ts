import type { WorkshopData } from '../schema/entry/workshop.ts';
import { problemAt, type Finding } from '../problem.ts';
import type { Check } from './check-library.ts';
import type { FieldPath } from '../raw-content.ts';

/** Sums and limits of a workshop that do not fit together. */
export const checkWorkshop: Check = ({ entries }) =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'workshop' || !entry.th?.valid) return [];
    const { data, where } = entry.th;
    return [...findings(data)].map(([path, finding]) => problemAt(where(path), finding));
  });

function* findings({ minutes, people, agenda }: WorkshopData): Generator<[FieldPath, Finding]> {
  const sum = agenda.reduce((total, step) => total + step.minutes, 0);
  if (sum !== minutes) {
    yield [
      ['minutes'],
      {
        rule: 'workshop-minutes',
        params: { minutes, sum },
        th: { what: `เวลารวมเขียนว่า ${minutes} นาที แต่ทุกช่วงรวมกันได้ ${sum} นาที`, todo: `แก้เป็น ${sum} หรือแก้เวลาของช่วง` },
        en: {
          what: `It says ${minutes} minutes, but the steps make ${sum}`,
          todo: `Write ${sum}, or change the steps`,
        },
      },
    ];
  }
  if (people.min > people.max) {
    yield [
      ['people', 'min'],
      {
        rule: 'people-backwards',
        params: { min: people.min, max: people.max },
        th: { what: `จำนวนคนน้อยสุด (${people.min}) มากกว่ามากสุด (${people.max})`, todo: 'สลับหรือแก้ตัวเลข' },
        en: {
          what: `The least number of people (${people.min}) is above the most (${people.max})`,
          todo: 'Swap or mend the numbers',
        },
      },
    ];
  }
  for (const [index, step] of agenda.entries()) {
    if (step.shrinkTo !== undefined && step.shrinkTo > step.minutes) {
      yield [
        ['agenda', index, 'shrinkTo'],
        {
          rule: 'shrink-grows',
          params: { shrinkTo: step.shrinkTo, minutes: step.minutes },
          th: { what: `ลดเหลือ ${step.shrinkTo} นาที ซึ่งมากกว่า ${step.minutes} นาทีเดิม`, todo: 'ใส่ตัวเลขที่น้อยกว่าเวลาของช่วง' },
          en: {
            what: `It shrinks to ${step.shrinkTo} minutes, more than its ${step.minutes}`,
            todo: 'Write a number below the minutes of the step',
          },
        },
      ];
    }
  }
}
