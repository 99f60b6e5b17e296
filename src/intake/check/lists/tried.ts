import { itemAt } from '../../../certain.ts';
import { arabicDigits } from '../../../words/digits.ts';
import { problemAt, type Finding, type Problem } from '../../problem.ts';
import type { FieldPath, RawItem } from '../../raw-content.ts';
import type { TriedData } from '../../schema/list/tried.ts';
import { TRIED_KINDS } from '../../schema/names.ts';
import type { Check } from '../../content-check.ts';

/**
 * A run of digits as long as a telephone number, an account or a citizen id, or an e-mail address. Sums of money have
 * commas, or fewer digits; nothing that a group tells of a trial needs more.
 */
const PRIVATE = /(?<!\d)\d(?:[ -]?\d){8,}(?!\d)|[\w.+-]+@[\w-]+\.\w+/;

/** What the schema of `tried.yaml` cannot say: what exactly was tried, what nobody agreed to, what must not stand there. */
export const checkTried: Check = ({ tried = [] }) =>
  tried.flatMap((item) => (item.valid ? [...findings(item.data)].map(placed(item.where)) : []));

const placed =
  (where: RawItem['where']) =>
  ([path, finding]: [FieldPath, Finding]): Problem =>
    problemAt(where(path), finding);

function* findings(item: TriedData): Generator<[FieldPath, Finding]> {
  const of = TRIED_KINDS.filter((kind) => item[kind] !== undefined);
  if (of.length === 0) yield [['id'], NOTHING_TRIED];
  if (of.length > 1) yield [[itemAt(of, 1)], SEVERAL_TRIED(of.join(', '))];
  if (item.group !== undefined && !item.named) yield [['group'], NOT_AGREED];
  for (const name of ['group', 'changed'] as const)
    if (PRIVATE.test(arabicDigits(item[name] ?? ''))) yield [[name], PRIVATE_DATA(name)];
}

const NOTHING_TRIED: Finding = {
  rule: 'tried-nothing',
  th: { what: 'ไม่ได้บอกว่าลองอะไร', todo: 'เพิ่ม lesson, workshop หรือ help อย่างใดอย่างหนึ่ง พร้อมรหัส' },
  en: { what: 'It does not say what was tried', todo: 'Add one of lesson, workshop or help with its id' },
};
const SEVERAL_TRIED = (kinds: string): Finding => ({
  rule: 'tried-several',
  params: { kinds },
  th: { what: `บอกว่าลองหลายอย่างในรายการเดียว (${kinds})`, todo: 'แยกเป็นรายการละอย่าง เพื่อไม่ให้นับซ้ำ' },
  en: {
    what: `One item says that several things were tried (${kinds})`,
    todo: 'Make an item of each, so that each is counted once',
  },
});
const NOT_AGREED: Finding = {
  rule: 'tried-not-agreed',
  th: { what: 'มีชื่อกลุ่ม แต่ named เป็น false คือเขายังไม่ยอมให้บอกชื่อ', todo: 'ลบ group หรือถามเขาก่อน แล้วเปลี่ยน named เป็น true' },
  en: {
    what: 'A group is named, but named is false: nobody agreed to it',
    todo: 'Remove group, or ask them first and set named to true',
  },
};
const PRIVATE_DATA = (field: string): Finding => ({
  rule: 'tried-private',
  params: { field },
  th: {
    what: 'ดูเหมือนมีเบอร์ เลขบัญชี เลขประจำตัว หรืออีเมล',
    todo: 'ลบออก หน้าเว็บไม่บอกว่าใครเป็นใคร จำนวนเงินใส่จุลภาค เช่น 100,000,000',
  },
  en: {
    what: 'This looks like the number of a phone, an account or a person, or an e-mail address',
    todo: 'Remove it: pages do not tell who is who. Sums of money have commas, such as 100,000,000',
  },
});
