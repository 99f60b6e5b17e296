import { problemAt, type Finding } from '../problem.ts';
import type { RawEntry } from '../raw-content.ts';
import { isPageFolder } from '../schema/page-ids.ts';
import type { Check } from '../content-check.ts';

/**
 * Former ids that would lead two ways: one that another entry of the kind has now, or had before too. Since no former id
 * is anybody's id, what leads on never leads to what leads on. Besides, ids that are pages of the site.
 */
export const checkFormerIds: Check = ({ entries }) => {
  const owners = new Map<string, string>();
  return entries.flatMap((entry) => {
    const { kind, id, th } = entry;
    if (!th?.data) return [];
    const own = isPageFolder(kind, id) ? [problemAt(th.where([]), RESERVED(id))] : [];
    const former = formerIds(entry).flatMap((was, index) => {
      const finding = taken(entry, was, entries) ?? heldBefore(owners, `${kind}:${was}`, was, id);
      return finding ? [problemAt(th.where(['formerly', index]), finding)] : [];
    });
    return [...own, ...former];
  });
};

const formerIds = ({ th }: RawEntry): readonly string[] => {
  const former: unknown = th?.valid ? th.data.formerly : undefined;
  return Array.isArray(former) ? former.filter((was) => typeof was === 'string') : [];
};

function taken({ kind }: RawEntry, was: string, entries: readonly RawEntry[]): Finding | undefined {
  if (isPageFolder(kind, was)) return RESERVED(was);
  return entries.some((other) => other.kind === kind && other.id === was) ? TAKEN(was) : undefined;
}

function heldBefore(owners: Map<string, string>, key: string, was: string, id: string): Finding | undefined {
  const owner = owners.get(key);
  owners.set(key, owner ?? id);
  return owner === undefined ? undefined : TWICE(was, owner);
}

const RESERVED = (id: string): Finding => ({
  rule: 'id-reserved',
  params: { id },
  th: { what: `"${id}" เป็นที่อยู่ของหน้าอื่นในเว็บ`, todo: 'ตั้งรหัสอื่น เช่น เติมชื่ออำเภอ' },
  en: {
    what: `"${id}" is the address of another page of the site`,
    todo: 'Choose another id, such as one with the district',
  },
});
const TAKEN = (id: string): Finding => ({
  rule: 'former-id-taken',
  params: { id },
  th: {
    what: `รหัสเดิม "${id}" เป็นรหัสของเรื่องที่มีอยู่ตอนนี้`,
    todo: 'ลบออกจาก formerly ลิงก์เก่าจะไปที่เรื่องนั้น หรือเปลี่ยนรหัสของเรื่องนั้น',
  },
  en: {
    what: `The former id "${id}" is the id of an entry that is here now`,
    todo: 'Remove it from formerly, since old links lead to that entry, or give that entry another id',
  },
});
const TWICE = (id: string, owner: string): Finding => ({
  rule: 'former-id-twice',
  params: { id, owner },
  th: { what: `รหัสเดิม "${id}" อยู่ใน formerly ของ "${owner}" แล้ว`, todo: 'เก็บไว้ที่เดียว ลิงก์เก่าไปได้ที่เดียว' },
  en: {
    what: `The former id "${id}" stands in formerly of "${owner}" too`,
    todo: 'Keep it in one; an old link leads to one place',
  },
});
