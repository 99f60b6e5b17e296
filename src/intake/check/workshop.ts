import type { WorkshopData } from '../schema/entry/workshop.ts';
import { problemAt, type Finding } from '../problem.ts';
import type { Check } from '../content-check.ts';
import type { FieldPath } from '../raw-content.ts';

/** Sums and limits of a workshop that do not fit together. */
export const checkWorkshop: Check = ({ entries }) =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'workshop' || !entry.th?.valid) return [];
    const { data, where, facts } = entry.th;
    const found = [...findings(data), ...(facts ? tableFindings(data, facts.headings) : [])];
    return found.map(([path, finding]) => problemAt(where(path), finding));
  });

/** A short part takes so long, in minutes. */
const [SHORTEST, LONGEST] = [5, 15];

function* findings({ minutes, people, agenda, part }: WorkshopData): Generator<[FieldPath, Finding]> {
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
  if (part !== undefined && (sum < SHORTEST || sum > LONGEST)) {
    yield [
      ['part'],
      {
        rule: 'short-part-minutes',
        params: { sum, shortest: SHORTEST, longest: LONGEST },
        th: {
          what: `เป็นช่วงสั้น แต่ทุกช่วงรวมกันได้ ${sum} นาที`,
          todo: `ปรับให้อยู่ใน ${SHORTEST}–${LONGEST} นาที หรือเอา part ออกให้เป็นชุดกิจกรรมทั้งชุด`,
        },
        en: {
          what: `It is a short part, but its steps make ${sum} minutes`,
          todo: `Make it ${SHORTEST} to ${LONGEST} minutes, or take part out and make it a whole kit`,
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
    yield* joinedFindings(step, index);
  }
}

/** Tables for whoever leads, and those that are counted, stand in sections that the text has. */
function* tableFindings(
  { leaderTables = [], counts }: WorkshopData,
  headings: readonly { id: string }[],
): Generator<[FieldPath, Finding]> {
  const named: [FieldPath, string][] = [
    ...leaderTables.map((id, index): [FieldPath, string] => [['leaderTables', index], id]),
    ...counts.flatMap(({ table }, index): [FieldPath, string][] =>
      table === undefined ? [] : [[['counts', index, 'table'], table]],
    ),
  ];
  for (const [path, id] of named) {
    if (headings.some((heading) => heading.id === id)) continue;
    const ids = headings.map((heading) => heading.id).join(', ');
    yield [
      path,
      {
        rule: 'section-unknown',
        params: { id },
        th: {
          what: `ในเนื้อความไม่มีหัวข้อรหัส "${id}"`,
          todo: ids ? `หัวข้อที่มี: ${ids}` : 'ใส่รหัสไว้ท้ายหัวข้อ เช่น ## บัตร [#cards]',
        },
        en: {
          what: `The text has no section "${id}"`,
          todo: ids ? `It has: ${ids}` : 'Name the section at its heading, as in ## Cards [#cards]',
        },
      },
    ];
  }
}

/** A step that changes beside another kit must be one of those that do, and cannot grow. */
function* joinedFindings(
  { role, joined, minutes }: WorkshopData['agenda'][number],
  index: number,
): Generator<[FieldPath, Finding]> {
  if (joined === undefined) return;
  if (role !== 'welcome' && role !== 'close') {
    yield [
      ['agenda', index, 'joined'],
      {
        rule: 'joined-without-role',
        th: {
          what: 'มีเวลาเมื่อต่อกับชุดอื่น แต่ไม่ได้บอกว่าเป็นช่วงต้อนรับหรือปิดวง',
          todo: 'ใส่ role: welcome หรือ role: close หรือเอา joined ออก',
        },
        en: {
          what: 'It has minutes for use beside another kit, but is neither a welcome nor a close',
          todo: 'Write role: welcome or role: close, or take joined out',
        },
      },
    ];
  } else if (joined > minutes) {
    yield [
      ['agenda', index, 'joined'],
      {
        rule: 'joined-grows',
        params: { joined, minutes },
        th: { what: `เมื่อต่อกับชุดอื่นใช้ ${joined} นาที ซึ่งมากกว่า ${minutes} นาทีเดิม`, todo: 'ใส่ตัวเลขที่ไม่เกินเวลาเดิม' },
        en: {
          what: `Beside another kit it takes ${joined} minutes, more than its ${minutes}`,
          todo: 'Write no more than the minutes of the step',
        },
      },
    ];
  }
}
