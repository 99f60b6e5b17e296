import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../intake/schema/field.ts';
import type { Block } from './block.ts';
import { imageElement } from '../render/image.ts';
import { WORDS } from './block-words.ts';

/** An image with its caption and credit. */
export const figure: Block<{ src: string; alt: string; caption?: string; credit?: string }> = {
  name: 'Figure',
  help: { th: 'ภาพพร้อมคำบรรยายและที่มา', en: 'An image with a caption and a credit.' },
  attributes: z.strictObject({
    src: field(z.string().trim().min(1), {
      th: 'ไฟล์ภาพ',
      en: 'File',
      help: { th: 'ชื่อไฟล์ภาพที่อยู่ในโฟลเดอร์เดียวกับบทความ', en: 'Name of an image file in the folder of the entry.' },
      example: 'meeting.jpg',
    }),
    alt: field(z.string().trim().min(1), {
      th: 'คำบรรยายสำหรับคนมองไม่เห็น',
      en: 'Alternative text',
      help: { th: 'บอกว่าในภาพมีอะไร สำหรับคนที่มองไม่เห็นภาพ', en: 'What the image shows, for people who cannot see it.' },
      prose: true,
      example: 'สมาชิกนั่งล้อมวงนับเงินออม',
    }),
    caption: field(z.string().trim().min(1).optional(), {
      th: 'คำบรรยายใต้ภาพ',
      en: 'Caption',
      help: { th: 'ข้อความใต้ภาพ', en: 'Words under the image.' },
      prose: true,
    }),
    credit: field(z.string().trim().min(1).optional(), {
      th: 'ที่มาของภาพ',
      en: 'Credit',
      help: { th: 'ผู้ถ่ายหรือเจ้าของภาพ และสัญญาอนุญาต', en: 'Who made it, and its licence.' },
      prose: true,
    }),
  }),
  children: 'none',
  example: '<Figure src="meeting.jpg" alt="สมาชิกนั่งล้อมวงนับเงินออม" caption="วันประชุมประจำเดือน" credit="ผู้บันทึก" />',
  build: ({ src, alt, caption, credit }, _children, { lang }) => {
    const image = imageElement(src, alt);
    if (!image) return [];
    const words = [
      caption && h('span', { className: ['figure-caption'] }, caption),
      credit && h('small', { className: ['figure-credit'] }, WORDS[lang].photo + credit),
    ].filter((part) => typeof part === 'object');
    return [
      h('figure', { className: ['figure'] }, [
        image,
        ...(words.length
          ? [
              h(
                'figcaption',
                words.flatMap((part, index) => (index ? [{ type: 'text' as const, value: ' ' }, part] : [part])),
              ),
            ]
          : []),
      ]),
    ];
  },
};
