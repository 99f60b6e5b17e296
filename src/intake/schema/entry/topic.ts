import { z } from 'zod';
import { entryFields, prose } from './entry-fields.ts';
import { field } from '../field.ts';

/** A subject that runs through cases and lessons; its body, where it has one, is an essay that weighs the evidence. */
export const topicSchema = z.strictObject({
  ...entryFields,
  introduction: field(prose(1200), {
    th: 'คำนำ',
    en: 'Introduction',
    help: {
      th: 'สองถึงสี่ประโยค บอกว่าเรื่องนี้คืออะไรและสำคัญอย่างไร',
      en: 'Two to four sentences: what it is and why it matters.',
    },
    prose: true,
  }),
  template: field(z.boolean().default(false), {
    th: 'แบบให้ปรับใช้',
    en: 'A text to adapt',
    help: {
      th: 'true เมื่อเนื้อความเป็นแบบที่ให้ลอกไปแก้ เช่นระเบียบ หน้านี้จะมีไฟล์ Word ให้เก็บ และไม่นับเป็นบทความ',
      en: 'true where the body is a text for others to adapt, such as rules: its page offers a Word file and does not count as an essay.',
    },
  }),
});
export type TopicData = z.infer<typeof topicSchema>;
