import { z } from 'zod';
import { entryFields, prose } from './entry-fields.ts';
import { field } from '../field.ts';
import { photoField } from './photo.ts';
import { caseId, sourceId } from '../ids.ts';
import { side } from '../sides.ts';
import { SIDES } from '../../../settings/sides.ts';

export const EVIDENCE_KINDS = ['practice', 'members', 'study', 'official', 'press', 'inferred'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

const caseOf = () =>
  field(caseId.optional(), {
    th: 'กรณีศึกษา',
    en: 'Case',
    help: { th: 'รหัสกรณีที่พบ ถ้ามีหน้าของกรณีนั้น', en: 'Id of the case where it was found, if it has a page.' },
    example: 'example-forest',
  });
const sourceOf = () =>
  field(sourceId.optional(), {
    th: 'แหล่งอ้างอิง',
    en: 'Source',
    help: { th: 'รหัสแหล่งอ้างอิง ขาดไม่ได้', en: 'Id of the source; it must not be missing.' },
  });
const finding = () =>
  field(prose(600), {
    th: 'สิ่งที่พบ',
    en: 'Finding',
    help: { th: 'สิ่งที่แหล่งอ้างอิงบอก เล่าด้วยคำของเรา', en: 'What the source reports, told in our own words.' },
    prose: true,
  });

const evidence = z.strictObject({
  case: caseOf(),
  finding: finding(),
  source: sourceOf(),
  kind: field(z.enum(EVIDENCE_KINDS), {
    th: 'ชนิดหลักฐาน',
    en: 'Kind of evidence',
    help: {
      th: 'practice เห็นจากการทำจริง · members สมาชิกเล่าเอง · study งานศึกษา · official เอกสารทางการ · press สื่อ · inferred เราอนุมาน',
      en: 'practice (seen done), members (told by them), study, official, press, or inferred (by us).',
    },
    example: 'practice',
  }),
});

/**
 * One lesson: a sentence that can be acted on, the evidence it rests on, and where it may not hold. How strong the
 * evidence is, the model computes.
 */
export const lessonSchema = z.strictObject({
  ...entryFields,
  ...photoField,
  side: field(side, {
    th: 'เหลี่ยม',
    en: 'Side',
    help: { th: 'เหลี่ยมที่ได้บทเรียนนี้มา', en: 'The side on which it was learned.' },
    example: SIDES[1],
  }),
  supports: field(
    z
      .array(
        z.strictObject({
          side: field(side, {
            th: 'เหลี่ยมที่หนุน',
            en: 'Side supported',
            help: { th: 'เหลี่ยมอื่นที่บทเรียนนี้ทำให้แข็งแรงขึ้น', en: 'Another side that this lesson strengthens.' },
          }),
          how: field(prose(400), {
            th: 'หนุนอย่างไร',
            en: 'How',
            help: { th: 'หนึ่งประโยค', en: 'One sentence.' },
            prose: true,
          }),
          sources: field(z.array(sourceId).default([]), {
            th: 'แหล่งอ้างอิง',
            en: 'Sources',
            help: {
              th: 'แหล่งที่แสดงการหนุนนี้ ถ้าต่างจากหลักฐานข้างบน',
              en: 'Sources that show it, where they differ from the evidence.',
            },
          }),
        }),
      )
      .default([]),
    {
      th: 'หนุนเหลี่ยมอื่น',
      en: 'Supports',
      help: { th: 'บทเรียนนี้หนุนเหลี่ยมใดอีก และอย่างไร', en: 'Which other sides it strengthens, and how.' },
    },
  ),
  statement: field(prose(300), {
    th: 'บทเรียน',
    en: 'Statement',
    help: { th: 'บทเรียนในประโยคเดียว', en: 'The lesson itself, in one sentence.' },
    prose: true,
  }),
  evidence: field(z.array(evidence).default([]), {
    th: 'หลักฐาน',
    en: 'Evidence',
    help: { th: 'อย่างน้อยหนึ่งรายการ แต่ละรายการมีแหล่งอ้างอิง', en: 'At least one item, each with its source.' },
  }),
  advice: field(
    z.strictObject({
      when: field(prose(400), {
        th: 'ใช้เมื่อ',
        en: 'When',
        help: { th: 'สถานการณ์ที่บทเรียนนี้ช่วยได้', en: 'The situation in which it helps.' },
        prose: true,
      }),
      do: field(
        z
          .array(
            field(prose(300), {
              th: 'ขั้น',
              en: 'Step',
              help: { th: 'ประโยคสั่งหนึ่งประโยค ไม่เกิน 25 คำ', en: 'One order, at most 25 words.' },
              prose: true,
              example: 'นัดวันเปิดรับสมาชิกไว้ล่วงหน้า',
            }),
          )
          .min(2)
          .max(5),
        {
          th: 'ทำอะไร',
          en: 'Do',
          help: { th: 'สองถึงห้าขั้นสั้น ๆ ที่ลงมือทำได้', en: 'Two to five short steps that can be done.' },
        },
      ),
      because: field(prose(600), {
        th: 'เพราะ',
        en: 'Because',
        help: { th: 'เหตุผลจากหลักฐาน', en: 'The reason that the evidence gives.' },
        prose: true,
      }),
    }),
    { th: 'คำแนะนำ', en: 'Advice', help: { th: 'เมื่อไร ทำอะไร เพราะอะไร', en: 'When, do what, because of what.' } },
  ),
  limits: field(prose(600).optional(), {
    th: 'ข้อจำกัด',
    en: 'Limits',
    help: { th: 'ที่ใดหรือเมื่อใดบทเรียนนี้อาจใช้ไม่ได้', en: 'Where or when it may not hold.' },
    prose: true,
  }),
  disputed: field(z.array(z.strictObject({ case: caseOf(), finding: finding(), source: sourceOf() })).default([]), {
    th: 'หลักฐานที่ขัดแย้ง',
    en: 'Disputed by',
    help: { th: 'สิ่งที่พบซึ่งไม่ตรงกับบทเรียนนี้', en: 'Findings that speak against it.' },
  }),
});
export type LessonData = z.infer<typeof lessonSchema>;
