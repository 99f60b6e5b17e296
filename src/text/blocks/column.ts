import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../intake/schema/field.ts';
import type { Block } from './block.ts';

/** One side of a comparison. */
export const column: Block<{ title: string }> = {
  name: 'Column',
  help: { th: 'หนึ่งช่องใน Compare', en: 'One part of a Compare.' },
  attributes: z.strictObject({
    title: field(z.string().trim().min(1), {
      th: 'หัวเรื่อง',
      en: 'Title',
      help: { th: 'หัวของช่อง', en: 'Heading of this part.' },
      prose: true,
      example: 'ภาพฝัน',
    }),
  }),
  children: 'text',
  parent: 'Compare',
  example: '<Column title="ภาพฝัน">\n\n…\n\n</Column>',
  build: ({ title }, children) => [
    h('section', { className: ['compare-column'] }, [h('p', { className: ['compare-title'] }, title), ...children]),
  ],
};
