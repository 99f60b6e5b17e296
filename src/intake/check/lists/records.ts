import type { EventData } from '../../schema/list/event.ts';
import type { FigureData } from '../../schema/list/figure.ts';
import type { RecordKind } from '../../schema/list/records.ts';
import { compareDates, formatNumber } from '../../../words/dates.ts';
import { partSums } from '../../figure-sums.ts';
import { problemAt, type Problem } from '../../problem.ts';
import type { Check } from '../../content-check.ts';
import type { FieldPath, RawItem } from '../../raw-content.ts';

/**
 * What the schemas of records cannot say: an end before its beginning, a doubtful date without its reason, parts that
 * do not add up and nobody says so.
 */
export const checkRecords: Check = ({ records }) => {
  if (!records) return [];
  return [
    ...(['event', 'figure', 'rule'] as const).flatMap((kind) =>
      records[kind].flatMap((item) => (item.valid ? backwards(kind, item.data, item.where) : [])),
    ),
    ...records.event.flatMap((item) => (item.valid ? doubtWithoutReason(item.data, item.where) : [])),
    ...records.figure.flatMap((item) => (item.valid ? silentSums(item.data, item.where) : [])),
  ];
};

type Where = RawItem['where'];

function backwards(kind: RecordKind, data: Readonly<Record<string, unknown>>, where: Where): Problem[] {
  const [from, to] = kind === 'rule' ? [data['date'], data['inForce']] : [data['date'], data['to']];
  if (typeof from !== 'string' || typeof to !== 'string' || compareDates(from, to) <= 0) return [];
  return [
    problemAt(where([kind === 'rule' ? 'inForce' : 'to']), {
      rule: 'record-backwards',
      params: { from, to },
      th: { what: `${to} มาก่อน ${from}`, todo: 'สลับวันเริ่มกับวันจบ หรือแก้ปีให้ถูก' },
      en: { what: `${to} is before ${from}`, todo: 'Put the beginning first, or mend the year' },
    }),
  ];
}

function doubtWithoutReason({ date, uncertain }: EventData, where: Where): Problem[] {
  if (!date.endsWith('?') || uncertain) return [];
  return [
    problemAt(where(['date']), {
      rule: 'record-doubt-without-reason',
      params: { date },
      th: { what: `วันที่ ${date} มีเครื่องหมาย ? แต่ไม่บอกว่าทำไมจึงไม่แน่ใจ`, todo: 'เพิ่มช่อง uncertain พร้อมเหตุผลสองภาษา' },
      en: {
        what: `The date ${date} is marked uncertain, without a reason`,
        todo: 'Add "uncertain" with the reason in both languages',
      },
    }),
  ];
}

function silentSums(figure: FigureData, where: Where): Problem[] {
  if (figure.contradiction) return [];
  return partSums(figure)
    .filter(({ sum, total }) => sum !== total)
    .map(({ of, sum, total }) =>
      problemAt(where(['parts'] satisfies FieldPath), {
        rule: 'figure-parts-differ',
        params: { of, sum, total },
        th: {
          what: `ส่วนต่าง ๆ ของ ${of} รวมกันได้ ${formatNumber(sum)} ไม่ใช่ ${formatNumber(total)}`,
          todo: 'ถ้าแหล่งเขียนไว้อย่างนี้ บอกในช่อง contradiction ถ้าไม่ใช่ แก้ตัวเลข',
        },
        en: {
          what: `The parts of ${of} add up to ${formatNumber(sum)}, not ${formatNumber(total)}`,
          todo: 'If the source has it so, say it in "contradiction"; if not, mend the numbers',
        },
      }),
    );
}
