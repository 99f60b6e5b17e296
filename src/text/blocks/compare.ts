import { h } from 'hastscript';
import { z } from 'zod';
import type { Block } from './block.ts';

/** Things side by side, such as the dream and the real thing. Holds `Column`s only. */
export const compare: Block<Record<string, never>> = {
  name: 'Compare',
  help: { th: 'วางสองหรือสามเรื่องเทียบกัน', en: 'Two or three things side by side.' },
  attributes: z.strictObject({}),
  children: ['Column'],
  example:
    '<Compare>\n\n<Column title="ภาพฝัน">\n\n…\n\n</Column>\n\n<Column title="ของจริง">\n\n…\n\n</Column>\n\n</Compare>',
  build: (_attributes, children) => [
    h(
      'div',
      { className: ['compare'] },
      children.filter((child) => child.type === 'element'),
    ),
  ],
};
