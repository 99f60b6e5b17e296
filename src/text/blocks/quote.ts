import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../intake/schema/field.ts';
import { sourceId } from '../../intake/schema/ids.ts';
import type { Block } from './block.ts';
import { marksFor } from '../render/citations.ts';

/** Words that really stand in a source, with the source. */
export const quote: Block<{ source: string; who?: string; locator?: string }> = {
  name: 'Quote',
  help: { th: 'คำพูดที่มีอยู่จริงในแหล่งอ้างอิง', en: 'Words that really stand in the source.' },
  attributes: z.strictObject({
    source: field(sourceId, {
      th: 'แหล่งอ้างอิง',
      en: 'Source',
      help: { th: 'รหัสแหล่งอ้างอิงที่มีคำพูดนี้', en: 'Id of the source that has these words.' },
      example: 'note-75701',
    }),
    who: field(z.string().trim().min(1).optional(), {
      th: 'ผู้พูด',
      en: 'Who',
      help: { th: 'ชื่อหรือบทบาทของผู้พูด', en: 'Name or role of the speaker.' },
      prose: true,
    }),
    locator: field(z.string().trim().min(1).optional(), {
      th: 'ตำแหน่ง',
      en: 'Locator',
      help: { th: 'หน้าหรือย่อหน้าในแหล่งอ้างอิง', en: 'Page or paragraph in the source.' },
      prose: true,
      example: 'หน้า 12',
    }),
  }),
  children: 'text',
  example: '<Quote source="note-75701" who="ผู้เขียนบันทึก">\n\nคำพูดตามต้นฉบับ\n\n</Quote>',
  build: ({ source, who, locator }, children, context) => [
    h('figure', { className: ['quote'] }, [
      h('blockquote', children),
      h('figcaption', [
        ...(who ? [h('span', { className: ['quote-who'] }, who), { type: 'text' as const, value: ' ' }] : []),
        ...marksFor(context, source, locator),
      ]),
    ]),
  ],
};
