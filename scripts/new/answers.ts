import { didYouMean } from '../../src/intake/did-you-mean.ts';
import { edtf } from '../../src/intake/schema/edtf.ts';
import { ENTRY_KINDS, ID_SHAPE, SIDES } from '../../src/intake/schema/names.ts';
import { PROVINCE_CODES } from '../../src/intake/schema/provinces.ts';

/** Everything that `npm run new` can begin. */
export const NEW_KINDS = [...ENTRY_KINDS, 'term', 'source'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

/** What must be known to begin an entry. Everything else the author fills in. */
export interface Answers {
  kind?: NewKind;
  id?: string;
  title?: string;
  /** Lessons. */
  side?: string;
  /** Notes and lessons: the case they come from. */
  case?: string;
  /** Help pages: the lesson on which the first step rests. */
  lesson?: string;
  /** Cases. */
  province?: string;
  /** Notes: the day in the field. */
  date?: string;
  /** Where the first piece of evidence, or the method, comes from. */
  source?: string;
  /** Notes; several are separated by commas. */
  authors?: string;
  /** Agendas. */
  year?: string;
}

/** An answer that is typed or picked from a list: all but the kind. */
export type Question = Exclude<keyof Answers, 'kind'>;

/** Which answers a kind cannot do without, besides `id` and `title`. */
export const NEEDED: Record<NewKind, readonly Question[]> = {
  case: ['province'],
  lesson: ['side', 'source'],
  note: ['case', 'date'],
  workshop: ['source'],
  agenda: ['year'],
  topic: [],
  help: ['lesson', 'case', 'source'],
  term: [],
  source: [],
};

/** Why one answer will not do, or `undefined` when it will. @param ids ids that exist already, by kind */
export function wrongAnswer(
  name: Question,
  value: string | undefined,
  kind: NewKind,
  ids: (kind: string) => string[],
): { th: string; en: string } | undefined {
  const say = (th: string, en: string) => ({ th, en });
  const known = (of: string, list: readonly string[]) => {
    if (value && list.includes(value)) return undefined;
    const close = value && didYouMean(value, list);
    return say(
      close ? `ไม่มี ${value} หมายถึง ${close} หรือเปล่า` : `ต้องเป็น${of}ที่มีอยู่`,
      close ? `there is no ${value}; did you mean ${close}?` : 'must be one that exists',
    );
  };
  if (!value?.trim()) return say('ยังไม่ได้ระบุ', 'is missing');
  switch (name) {
    case 'id':
      if (kind === 'agenda' ? !/^\d{4}$/.test(value) : !ID_SHAPE.test(value))
        return say(
          'ใช้ตัวอังกฤษเล็ก ตัวเลข และขีดกลาง เช่น ko-taeo',
          'use lower-case letters, digits and hyphens, such as ko-taeo',
        );
      return ids(kind).includes(value)
        ? say(`มี ${value} อยู่แล้ว ใช้ชื่ออื่น`, `${value} exists already; choose another`)
        : undefined;
    case 'side':
      return known('เหลี่ยม', SIDES);
    case 'province':
      return known('รหัสจังหวัด', PROVINCE_CODES);
    case 'case':
      return known('กรณี', ids('case'));
    case 'lesson':
      return known('บทเรียน', ids('lesson'));
    case 'source':
      return known('แหล่งอ้างอิง', ids('source'));
    case 'year':
      return /^(19|20|21)\d\d$/.test(value)
        ? undefined
        : say(
            `เขียนเป็นปี ค.ศ.${/^2[45]\d\d$/.test(value) ? ` คือ ${Number(value) - 543}` : ''}`,
            'a year of the Common Era',
          );
    case 'date':
      return edtf.safeParse(value).success
        ? undefined
        : say(
            `เขียนเป็น ค.ศ. เช่น 2007-02-04${/^2[45]\d\d/.test(value) ? ` คือ ${value.replace(/^\d{4}/, (year) => String(Number(year) - 543))}` : ''}`,
            'write it like 2007-02-04, Common Era',
          );
    default:
      return undefined;
  }
}

/** All that is missing or wrong before the entry can be begun, each led by its flag. */
export function missingAnswers(answers: Answers, ids: (kind: string) => string[]): { th: string; en: string }[] {
  const { kind } = answers;
  if (!kind) return [{ th: 'ยังไม่ได้บอกว่าจะเขียนอะไร', en: 'Say what to begin' }];
  const asked: Question[] = [...(kind === 'agenda' ? [] : ['id' as const]), 'title', ...NEEDED[kind]];
  return asked.flatMap((name) => {
    const wrong = wrongAnswer(name, answers[name], kind, ids);
    return wrong ? [{ th: `--${name}: ${wrong.th}`, en: `--${name}: ${wrong.en}` }] : [];
  });
}
