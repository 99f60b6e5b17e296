import { z } from 'zod';
import { entryFields } from './entry-fields.ts';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { photoField } from './photo.ts';
import { caseId, lessonId, sourceId } from '../ids.ts';

export const NOTE_METHODS = ['observation', 'interview', 'focus-group', 'after-action-review', 'document'] as const;
export const CONSENTS = ['given', 'anonymised', 'public-source'] as const;

/** A field note: what somebody saw, heard or read about one or more cases on a day. */
export const noteSchema = z.strictObject({
  ...entryFields,
  ...photoField,
  cases: field(z.array(caseId).default([]), {
    th: 'กรณีศึกษา',
    en: 'Cases',
    help: {
      th: 'รหัสกรณีที่บันทึกนี้กล่าวถึง เว้นได้เฉพาะบันทึกหลังวง (after-action-review) ที่ไม่ได้เล่าเรื่องของกองทุนใด',
      en: 'Ids of the cases that the note is about; only notes after a meeting (after-action-review) may be about none.',
    },
    example: ['example-forest'],
  }),
  date: field(edtf, {
    th: 'วันที่',
    en: 'Date',
    help: { th: 'วันที่ลงพื้นที่ หรือวันที่ของเอกสาร', en: 'Day in the field, or date of the document.' },
    example: '2007-02-01',
  }),
  authors: field(z.array(z.string().trim().min(1)).min(1), {
    th: 'ผู้บันทึก',
    en: 'Authors',
    help: { th: 'ชื่อผู้บันทึกหรือคณะ', en: 'Names of the authors or the team.' },
  }),
  method: field(z.enum(NOTE_METHODS), {
    th: 'วิธี',
    en: 'Method',
    help: {
      th: 'observation สังเกต · interview สัมภาษณ์ · focus-group สนทนากลุ่ม · after-action-review ทบทวนหลังทำ · document อ่านเอกสาร',
      en: 'observation, interview, focus-group, after-action-review or document.',
    },
    example: 'document',
  }),
  consent: field(z.enum(CONSENTS), {
    th: 'ความยินยอม',
    en: 'Consent',
    help: {
      th: 'given ได้รับความยินยอม · anonymised ไม่ระบุตัวบุคคล · public-source มาจากเอกสารสาธารณะ',
      en: 'given by those concerned, anonymised, or from a public source.',
    },
    example: 'public-source',
  }),
  source: field(sourceId.optional(), {
    th: 'ต้นฉบับ',
    en: 'Original',
    help: {
      th: 'รหัสแหล่งอ้างอิงเมื่อเล่าจากบันทึกที่เผยแพร่แล้ว',
      en: 'Id of the source where the note retells something published.',
    },
  }),
  lessons: field(z.array(lessonId).default([]), {
    th: 'บทเรียน',
    en: 'Lessons',
    help: { th: 'รหัสบทเรียนที่ได้จากบันทึกนี้', en: 'Ids of lessons drawn from the note.' },
  }),
});
export type NoteData = z.infer<typeof noteSchema>;
