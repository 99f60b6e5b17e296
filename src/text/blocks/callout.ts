import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../intake/schema/field.ts';
import type { Block } from './block.ts';
import { WORDS } from './block-words.ts';

const CALLOUT_KINDS = ['note', 'warning', 'question', 'gap'] as const;

/** A remark beside the argument: a note, a warning, a question, or something that nobody knows yet. */
export const callout: Block<{ kind: (typeof CALLOUT_KINDS)[number]; title?: string }> = {
  name: 'Callout',
  help: { th: 'กล่องข้อความแยกจากเนื้อเรื่อง', en: 'A remark set apart from the text.' },
  attributes: z.strictObject({
    kind: field(z.enum(CALLOUT_KINDS), {
      th: 'ชนิด',
      en: 'Kind',
      help: {
        th: 'note ข้อสังเกต · warning ข้อควรระวัง · question คำถาม · gap ยังไม่มีข้อมูล',
        en: 'note, warning, question or gap (something not known yet).',
      },
      names: {
        note: { th: 'ข้อสังเกต', en: 'note' },
        warning: { th: 'ข้อควรระวัง', en: 'warning' },
        question: { th: 'คำถาม', en: 'question' },
        gap: { th: 'ยังไม่มีข้อมูล', en: 'not known yet' },
      },
      example: 'gap',
    }),
    title: field(z.string().trim().min(1).optional(), {
      th: 'หัวเรื่อง',
      en: 'Title',
      help: { th: 'หัวของกล่อง เว้นไว้ได้', en: 'Heading of the box; may be left out.' },
      prose: true,
    }),
  }),
  children: 'text',
  example: '<Callout kind="gap" title="จำนวนสมาชิกวันนี้">\n\nยังไม่รู้จำนวนล่าสุด\n\n</Callout>',
  build: ({ kind, title }, children, { lang }) => [
    h('aside', { className: ['callout'], dataKind: kind, role: 'note' }, [
      h('p', { className: ['callout-title'] }, title ?? WORDS[lang].callout[kind]),
      h('div', { className: ['callout-body'] }, children),
    ]),
  ],
};
