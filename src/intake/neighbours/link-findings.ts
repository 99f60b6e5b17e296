import { saidTo } from '../../words/locale/own-languages.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../problem.ts';
import { ENTRY_KINDS } from '../schema/names.ts';
import { prefixOf, type Beyond, type NeighbourIndex } from './neighbour-index.ts';

/**
 * What is wrong with a link into a sister library that is known; nothing where all is well. Only warnings: what others
 * move or take away stops nobody's build.
 */
export function beyondFinding(target: string, beyond: Beyond, index: NeighbourIndex): Finding | undefined {
  const { neighbour, found, among } = beyond;
  const { prefix, name } = neighbour;
  const params = { target, prefix };
  if (found) return undefined;
  if (among.length > 0) {
    const choices = among.map(({ kind, id }) => `[[${prefix}:${kind}:${id}]]`).join(' ');
    return {
      rule: 'neighbour-link-ambiguous',
      severity: 'warning',
      params,
      th: { what: `[[${target}]] หมายถึงได้หลายอย่างใน ${saidTo(name, 'th')}`, todo: `เลือกหนึ่ง: ${choices}` },
      en: { what: `[[${target}]] may mean several things in ${saidTo(name, 'en')}`, todo: `Choose one: ${choices}` },
    };
  }
  if (!neighbour.entries)
    return {
      rule: 'neighbour-link-unchecked',
      severity: 'warning',
      params,
      th: {
        what: `ยังไม่มีรายการของ ${saidTo(name, 'th')} จึงไม่รู้ว่า [[${target}]] ชี้ไปที่ใด คนอ่านจะเห็นเป็นคำธรรมดา`,
        todo: 'สั่ง npm run neighbours เมื่อต่ออินเทอร์เน็ตได้',
      },
      en: {
        what: `There is no list of ${saidTo(name, 'en')} yet, so it is not known where [[${target}]] leads; readers see plain words`,
        todo: 'Run npm run neighbours when there is a connection',
      },
    };
  const near = index.near(beyond);
  return {
    rule: 'neighbour-link-unknown',
    severity: 'warning',
    params: { ...params, ...(near !== undefined && { near }) },
    th: {
      what: `${saidTo(name, 'th')} ไม่มีรายการ [[${target}]] คนอ่านจะเห็นเป็นคำธรรมดา`,
      todo: near ? `หมายถึง [[${prefix}:${near}]] หรือเปล่า` : `ดูรหัสในที่อยู่หน้าเว็บของเขา (${neighbour.address})`,
    },
    en: {
      what: `${saidTo(name, 'en')} has nothing called [[${target}]]; readers see plain words`,
      todo: near
        ? `Did you mean [[${prefix}:${near}]]?`
        : `See the ids in the addresses of its pages (${neighbour.address})`,
    },
  };
}

/**
 * A link that begins like one into a sister library that nobody has named: an error, since it is a slip of one's own.
 * @param ownNear whether something of one's own is called nearly so; then only a prefix that is near, too, counts
 */
export function prefixFinding(target: string, index: NeighbourIndex, ownNear: boolean): Finding | undefined {
  const prefix = prefixOf(target);
  if (prefix === undefined || (ENTRY_KINDS as readonly string[]).includes(prefix)) return undefined;
  const near = didYouMean(prefix, index.prefixes);
  if (near === undefined && (ownNear || index.prefixes.length === 0)) return undefined;
  const known = index.prefixes.map((each) => `${each}:`).join(' ');
  return {
    rule: 'neighbour-unknown',
    params: { target, prefix },
    th: {
      what: `[[${target}]]: ไม่มีห้องสมุดพี่น้องที่ใช้คำนำหน้า "${prefix}"`,
      todo: near
        ? `หมายถึง [[${near}${target.slice(target.indexOf(':'))}]] หรือเปล่า`
        : `ที่มีคือ ${known} เพิ่มได้ใน neighbours ของ src/site.config.ts`,
    },
    en: {
      what: `[[${target}]]: no sister library has the prefix "${prefix}"`,
      todo: near
        ? `Did you mean [[${near}${target.slice(target.indexOf(':'))}]]?`
        : `There are ${known}; others are added to neighbours in src/site.config.ts`,
    },
  };
}
