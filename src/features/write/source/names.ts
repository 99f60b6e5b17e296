import { itemAt } from '../../../certain.ts';
import type { Fields } from '../draft/draft.ts';

/** A name as CSL-JSON has it. */
export interface CslName {
  family?: string;
  given?: string;
  suffix?: string;
  literal?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

/** Beginnings that only names of Thai organisations have; within a word they are parts of people's names. */
const THAI_ORGANISATION =
  /^(?:สถาบัน|มหาวิทยาลัย|วิทยาลัย|กระทรวง|ทบวง|สำนัก|กรม(?!หลวง|พระ|ขุน|หมื่น)|มูลนิธิ|เครือข่าย|กองทุน|กองบรรณาธิการ|สมาคม|สมาพันธ์|สหพันธ์|สหภาพ|สหกรณ์|สันนิบาต|กลุ่ม|ศูนย์|คณะ|องค์การ|องค์กร|เทศบาล|สภา(?=[ก-๙])|ธนาคาร|บริษัท|ห้างหุ้นส่วน|ชมรม|โครงการ|ฝ่าย|โรงพยาบาล|โรงเรียน|ราชบัณฑิต|รัฐบาล|คณะกรรมการ|หน่วย|ชุมชน|แผนงาน|ภาควิชา|สาขาวิชา|หอ(?:สมุด|จดหมายเหตุ)|ไทยพีบีเอส|(?:อบต|อบจ|พอช|สปสช|สสส|สกว|สวรส)(?![ก-๙])|ธ\.?ก\.?ส|ส\.?ป\.?ก)/;
/** Whole words that only organisations have in their names. */
const STRONG =
  /\b(?:University|Universit[éä]t?|Universidad|Institut[eo]?|Ministry|Ministries|Foundation|Network|Association|Organi[sz]ation|Bank|Cent(?:re|er)|Departments?|Bureau|Agency|Commission|Committee|Federation|Confederation|Corporation|Consortium|Programme|Government|Parliament|Nations|Secretariat|Alliance|Co-?operative|Administration|Authority|Council|Society|Incorporated|Limited|Inc|Ltd|LLC|GmbH|PLC|Hospital|Museum|PBS|BBC|FAO|ILO|UNDP|UNESCO|UNICEF|ESCAP|WHO|OECD|ADB|CODI|NESDC?B?|TDRI|BAAC|ASEAN|USAID)\b/;
/** Words that families are called by as well: organisations only beside "of", "for" or "the". */
const WEAK =
  /\b(?:Office|Group|School|College|Union|Board|Division|Team|Fund|Library|Project|Service|Services|Academy|Court|Press|Press|Company|Forum|Initiative|Partnership|Faculty|Section|Branch|Unit|Church|Embassy)\b/;
const JOINT = /\b(?:of|for|on|the|and)\b|&/i;
const COMPANY = /,\s*(?:Inc|Ltd|LLC|L\.L\.C|PLC|GmbH|Corp|Co|S\.A|Pty)\.?(?:,?\s*Ltd\.?)?$/i;
const TITLE =
  /^(?:(?:ศาสตราจารย์|รองศาสตราจารย์|ผู้ช่วยศาสตราจารย์|ศ\.|รศ\.|ผศ\.|ดร\.|นพ\.|พญ\.|อ\.|นาย|นางสาว|นาง|น\.ส\.)\s*(?=[ก-๙])|(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+)+/;
const THAI = /[ก-๙]/;

/** Whether a name that was typed in one piece is an organisation's, not a person's. */
export function isOrganisation(name: string): boolean {
  const text = name.trim();
  if (THAI.test(text)) return THAI_ORGANISATION.test(text);
  if (COMPANY.test(text)) return true;
  const [before = ''] = text.split(',', 1);
  const whole = !text.includes(',');
  return (
    (STRONG.test(before) && (whole || JOINT.test(before))) ||
    (WEAK.test(before) && JOINT.test(before.replace(/^the\s/i, 'the ')))
  );
}

/**
 * A name typed in one line, as CSL has it: `Family, Given`, `Family, Given, Jr.`, an organisation as it stands.
 * @param splits whether words without a comma are given and family names; where a format writes people with a comma,
 *   what has none is no person
 */
export function typedName(typed: string, splits: boolean): CslName {
  const name = typed.replace(/\s+/g, ' ').trim();
  if (isOrganisation(name)) return { literal: name };
  const [family = '', second = '', third = ''] = name.split(/\s*,\s*/);
  const suffix = /^(?:Jr|Sr|I{1,3}|I?V|PhD|MD|Esq)\.?$/i;
  if (second)
    return suffix.test(second) && third
      ? { family, given: third, suffix: second }
      : { family, given: second, ...(third && { suffix: third }) };
  const words = name.replace(TITLE, '').split(/\s+/);
  if (words.length === 1 || (!splits && !THAI.test(name)) || words.length > 4) return { literal: name };
  const [given, last] = [words.slice(0, -1), itemAt(words, -1)];
  return { family: last, given: given.join(' ') };
}

/** Names as our sources have them; "others" is nobody. */
export function names(list: unknown): Fields[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const made = (list as CslName[]).flatMap((name): Fields[] => {
    const part = (key: keyof CslName) => {
      const value = name[key];
      return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
    };
    const [family, given, suffix, literal] = [part('family'), part('given'), part('suffix'), part('literal')];
    if (/^(?:others|et al\.?|และคณะ)$/i.test(family || literal) && !given) return [];
    if (literal || !family) return literal || given ? [{ literal: literal || given }] : [];
    if (!given && !part('non-dropping-particle') && !suffix) return [{ literal: family }];
    if (isOrganisation([given, family].filter(Boolean).join(' ')) && THAI.test(family))
      return [{ literal: [given, family].filter(Boolean).join(' ') }];
    // "ณ" belongs to the family name behind it.
    const royal = / ณ$/.test(given);
    return [
      Object.fromEntries(
        [
          ['family', royal ? `ณ ${family}` : family],
          ['given', (royal ? given.slice(0, -2) : given).replace(TITLE, '').trim()],
          ['suffix', suffix],
          ['non-dropping-particle', part('non-dropping-particle')],
          ['dropping-particle', part('dropping-particle')],
        ].filter(([, value]) => value),
      ) as Fields,
    ];
  });
  return made.length ? made : undefined;
}
