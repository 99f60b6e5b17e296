import { FORMULAS, type Formula } from '../../../fund/share/formulas.ts';
import { PROVINCE_CODES, type ProvinceCode } from '../../../intake/schema/provinces.ts';

/** What somebody entered. Money in whole baht. */
export interface Budget {
  baht: number;
  formula: Formula;
  floor: number;
  /** 0 for none. */
  ceiling: number;
  province: ProvinceCode | undefined;
  /** Members that were entered; those of our sources where they were not. */
  members: ReadonlyMap<ProvinceCode, number>;
  allMembers: number | undefined;
}

/** More than the state of Thailand spends in two years; a nought too many beyond it. */
export const MOST_BAHT = 10_000_000_000_000;

const isProvince = (text: string): text is ProvinceCode => PROVINCE_CODES.some((code) => code === text);
const whole = (text: string | null, most: number): number | undefined =>
  text !== null && /^\d{1,14}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

/** A budget as the part of an address behind `#`. */
export function budgetToLink({ baht, formula, floor, ceiling, province, members, allMembers }: Budget): string {
  const link = new URLSearchParams({ b: String(baht), f: formula });
  if (floor > 0) link.set('lo', String(floor));
  if (ceiling > 0) link.set('hi', String(ceiling));
  if (province) link.set('p', province.slice(3));
  if (allMembers !== undefined) link.set('all', String(allMembers));
  if (members.size > 0) link.set('m', [...members].map(([code, count]) => `${code.slice(3)}.${count}`).join('-'));
  return link.toString();
}

/** Reads what `budgetToLink` wrote. @returns `undefined` where any of it cannot be right: half a budget misleads */
export function budgetFromLink(hash: string): Budget | undefined {
  const link = new URLSearchParams(hash.replace(/^#/, ''));
  const baht = whole(link.get('b'), MOST_BAHT);
  const formula = FORMULAS.find((each) => each === link.get('f'));
  const [floor, ceiling] = [whole(link.get('lo') ?? '0', MOST_BAHT), whole(link.get('hi') ?? '0', MOST_BAHT)];
  const province = link.has('p') ? `TH-${link.get('p') ?? ''}` : undefined;
  const all = link.get('all');
  const allMembers = whole(all, MOST_BAHT);
  const members = membersFrom(link.get('m'));
  if (!baht || !formula || floor === undefined || ceiling === undefined || !members) return undefined;
  if (all !== null && allMembers === undefined) return undefined;
  if (province !== undefined && !isProvince(province)) return undefined;
  return { baht, formula, floor, ceiling, province, members, allMembers };
}

function membersFrom(text: string | null): Map<ProvinceCode, number> | undefined {
  const members = new Map<ProvinceCode, number>();
  for (const each of text ? text.split('-') : []) {
    const [code = '', count = ''] = each.split('.');
    const [province, number] = [`TH-${code}`, whole(count, MOST_BAHT)];
    if (!isProvince(province) || number === undefined) return undefined;
    members.set(province, number);
  }
  return members;
}
