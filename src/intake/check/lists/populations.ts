import { problemAt, type Finding, type Problem } from '../../problem.ts';
import type { RawItem } from '../../raw-content.ts';
import type { PopulationData } from '../../schema/list/population.ts';
import { PROVINCE_CODES, PROVINCES, type ProvinceCode } from '../../schema/provinces.ts';
import type { Check } from '../../content-check.ts';

/** Counts of people that name a province twice, leave one out, or do not come to the total of their source. */
export const checkPopulations: Check = ({ populations = [] }) =>
  populations.flatMap((item) => (item.valid ? problemsOf(item.data, item.where) : []));

function problemsOf({ provinces, total }: PopulationData, where: RawItem['where']): Problem[] {
  const seen = new Set<ProvinceCode>();
  const twice = provinces.flatMap(({ province }, at) => {
    const again = seen.has(province);
    seen.add(province);
    return again ? [problemAt(where(['provinces', at, 'province']), TWICE(province))] : [];
  });
  const left = PROVINCE_CODES.filter((code) => !seen.has(code));
  if (twice.length > 0 || left.length > 0)
    return [...twice, ...(left.length > 0 ? [problemAt(where(['provinces']), LEFT_OUT(left))] : [])];
  const sum = provinces.reduce((all, { people }) => all + people, 0);
  return sum === total ? [] : [problemAt(where(['total']), WRONG_SUM(sum, total))];
}

const TWICE = (province: ProvinceCode): Finding => ({
  rule: 'province-twice',
  params: { province },
  th: { what: `${PROVINCES[province].th} (${province}) มีสองรายการ`, todo: 'ลบรายการที่ซ้ำ' },
  en: { what: `${PROVINCES[province].en} (${province}) stands here twice`, todo: 'Remove one of the two' },
});
const SHOWN = 5;
const LEFT_OUT = (codes: readonly ProvinceCode[]): Finding => {
  const named = codes.slice(0, SHOWN).join(', ') + (codes.length > SHOWN ? ' …' : '');
  return {
    rule: 'province-left-out',
    params: { provinces: named },
    th: { what: `ขาด ${codes.length} จังหวัด: ${named}`, todo: 'เพิ่มให้ครบ เพราะส่วนแบ่งคิดจากทั้งประเทศ' },
    en: {
      what: `${codes.length === 1 ? 'A province is' : `${codes.length} provinces are`} missing: ${named}`,
      todo: 'Add them: shares are of the whole country',
    },
  };
};
const WRONG_SUM = (sum: number, total: number): Finding => ({
  rule: 'province-sum',
  params: { sum: String(sum), total: String(total) },
  th: {
    what: `รายจังหวัดรวมได้ ${sum} แต่ total เขียนว่า ${total} ต่างกัน ${Math.abs(sum - total)}`,
    todo: 'เทียบกับแหล่งทีละจังหวัด ถ้าแหล่งเองไม่ลงรอย อย่าใช้ตารางนี้แบ่งเงิน',
  },
  en: {
    what: `The provinces come to ${sum}, and total says ${total}: ${Math.abs(sum - total)} apart`,
    todo: 'Compare each with the source; where the source itself does not agree, money should not be shared out by it',
  },
});
