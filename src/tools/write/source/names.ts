import type { Fields } from '../draft.ts';

/** Words that only names of organisations have. */
const ORGANISATION =
  /สถาบัน|มหาวิทยาลัย|กระทรวง|สำนักงาน|กรม|มูลนิธิ|เครือข่าย|กองทุน|สมาคม|กลุ่ม|ศูนย์|คณะ|องค์กร|University|Institute|Ministry|Office|Foundation|Network|Association|Organi[sz]ation|Bank|Centre|Center|Department/i;
const TITLE =
  /^(?:ศาสตราจารย์|รองศาสตราจารย์|ผู้ช่วยศาสตราจารย์|ศ\.|รศ\.|ผศ\.|ดร\.|นพ\.|นาย|นางสาว|นาง|น\.ส\.|Dr\.?|Prof\.?|Mr\.?|Mrs\.?|Ms\.?)\s*/i;

/** Names as CSL has them: `Family, Given`, `Given Family`, or an organisation as it stands. */
export function names(list: readonly string[]): Fields[] {
  return list
    .map((name) => name.replace(/[{}]/g, '').trim())
    .filter((name) => name && !/^others$/i.test(name))
    .map((name) => {
      if (ORGANISATION.test(name)) return { literal: name };
      const [family, given] = name.split(/\s*,\s*/, 2);
      if (given) return { family: family!, given };
      const words = name.replace(TITLE, '').split(/\s+/);
      return words.length === 1 ? { literal: name } : { family: words.at(-1)!, given: words.slice(0, -1).join(' ') };
    });
}
