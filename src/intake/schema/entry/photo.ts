import { z } from 'zod';
import { edtf } from '../edtf.ts';
import { field } from '../field.ts';
import { PHOTO_CONSENT_NAMES } from '../photo-consent.ts';
import { PHOTO_CONSENTS } from '../photo-consent.ts';
import { prose } from '../prose.ts';

/** Names of photograph files: what browsers show and the site can make small. Drawings belong into the text. */
const PHOTO_FILE = /^[^/\\]+\.(?:jpe?g|png|webp|avif)$/i;

/**
 * The lead photograph of an entry. It is one of the few fields that is whole or not there: a picture that nobody can
 * hear described, whose owner is not named, or whose people were not asked, is not shown.
 */
const photo = z.strictObject({
  file: field(z.string().trim().regex(PHOTO_FILE), {
    th: 'ไฟล์ภาพ',
    en: 'File',
    help: {
      th: 'ชื่อไฟล์ .jpg .png .webp หรือ .avif ที่อยู่ในโฟลเดอร์เดียวกับบทความ กว้างอย่างน้อย 960 จุด',
      en: 'Name of a .jpg, .png, .webp or .avif file in the folder of the entry, at least 960 pixels wide.',
    },
    picture: true,
    example: 'savings-day.jpg',
  }),
  alt: field(prose(300), {
    th: 'คำบรรยายสำหรับคนมองไม่เห็น',
    en: 'Alternative text',
    help: {
      th: 'ในภาพมีใครทำอะไรอยู่ ไม่ต้องขึ้นต้นว่า “ภาพ” และไม่ใส่ชื่อชาวบ้าน',
      en: 'Who is doing what in it. Do not begin with “photo of”, and name no villager.',
    },
    prose: true,
    example: 'สมาชิกนั่งล้อมวงบนเสื่อ กำลังนับเหรียญลงในกล่องไม้',
  }),
  credit: field(prose(200), {
    th: 'ที่มาของภาพ',
    en: 'Credit',
    help: {
      th: 'ผู้ถ่ายหรือเจ้าของภาพ และสัญญาอนุญาตถ้าไม่ใช่สัญญาของเว็บ',
      en: 'Who took or owns it, and its licence where that is not the licence of the site.',
    },
    prose: true,
    example: 'กลุ่มป่าชุมชน CC BY 4.0',
  }),
  consent: field(z.enum(PHOTO_CONSENTS), {
    th: 'ความยินยอม',
    en: 'Consent',
    help: {
      th: 'given คนในภาพยินยอมให้เผยแพร่ · nobody-known ดูไม่ออกว่าเป็นใคร · public เจ้าของเผยแพร่ภาพนี้ไว้แล้ว ถ้าเห็นหน้าคนและยังไม่ได้ถาม อย่าเพิ่งใช้ภาพนั้น',
      en: 'given: those in it agreed to its being published; nobody-known: nobody can be recognised; public: its owner has published it. Where faces show and nobody was asked, do not use it yet.',
    },
    names: PHOTO_CONSENT_NAMES,
    example: 'given',
  }),
  caption: field(prose(300).optional(), {
    th: 'คำบรรยายใต้ภาพ',
    en: 'Caption',
    help: {
      th: 'สิ่งที่ภาพไม่ได้บอกเอง เช่น งานอะไร ที่ไหน',
      en: 'What the picture does not tell by itself, such as the occasion and the place.',
    },
    prose: true,
    example: 'วันออมประจำเดือนที่ศาลากลางหมู่บ้าน',
  }),
  year: field(edtf.optional(), {
    th: 'ถ่ายเมื่อ',
    en: 'Taken in',
    help: { th: 'ปีหรือวันที่ถ่าย (ค.ศ.) เว้นว่างเมื่อไม่รู้', en: 'Year or day (CE); left out where nobody knows.' },
    example: '2006',
  }),
});
export type PhotoData = z.infer<typeof photo>;

/** The field of cases, notes and lessons. */
export const photoField = {
  photo: field(photo.optional(), {
    th: 'ภาพนำ',
    en: 'Lead photograph',
    help: {
      th: 'ภาพถ่ายจริงหนึ่งภาพที่อยู่บนสุดของหน้า ในเอกสารแจก และในหนังสือ ไม่มีก็ไม่ต้องใส่ เว็บวาดภาพของเราเองแทน',
      en: 'One real photograph at the top of the page, on handouts and in books. Leave it out where there is none: a drawing of our own stands there.',
    },
  }),
};
/** The same by itself, for forms that ask for it apart. */
export const photoSchema = photo;
