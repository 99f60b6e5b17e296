import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../intake/schema/field.ts';
import type { PhotoConsent } from '../../intake/schema/photo-consent.ts';
import { PHOTO_CONSENT_NAMES } from '../../intake/schema/photo-consent.ts';
import { PHOTO_CONSENTS } from '../../intake/schema/photo-consent.ts';
import type { Block } from './block.ts';
import { imageElement } from '../render/image.ts';
import { WORDS } from './block-words.ts';

/** An image with its caption, its credit, and what those in it have agreed to. */
export const figure: Block<{ src: string; alt: string; caption?: string; credit?: string; consent?: PhotoConsent }> = {
  name: 'Figure',
  help: { th: 'ภาพพร้อมคำบรรยาย ที่มา และความยินยอม', en: 'An image with a caption, a credit and consent.' },
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
    consent: field(z.enum(PHOTO_CONSENTS).optional(), {
      th: 'ความยินยอม',
      en: 'Consent',
      help: {
        th: 'given คนในภาพยินยอมให้เผยแพร่ · nobody-known ดูไม่ออกว่าเป็นใคร · public เจ้าของเผยแพร่ภาพนี้ไว้แล้ว',
        en: 'given: those in it agreed to its being published; nobody-known: nobody can be recognised; public: its owner has published it.',
      },
      names: PHOTO_CONSENT_NAMES,
      example: 'given',
    }),
  }),
  children: 'none',
  example:
    '<Figure src="meeting.jpg" alt="สมาชิกนั่งล้อมวงนับเงินออม" caption="วันประชุมประจำเดือน" credit="ผู้บันทึก" consent="given" />',
  build: ({ src, alt, caption, credit, consent }, _children, { lang }) => {
    const image = imageElement(src, alt);
    if (!image) return [];
    const t = WORDS[lang];
    const owed = [credit && t.photo + credit, consent && t.consent[consent]].filter(Boolean).join(' · ');
    const words = [
      caption && h('span', { className: ['figure-caption'] }, caption),
      owed && h('small', { className: ['figure-credit'] }, owed),
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
