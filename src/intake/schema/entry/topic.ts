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
});
export type TopicData = z.infer<typeof topicSchema>;
