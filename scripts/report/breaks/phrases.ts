import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Phrases that readers named when they saw them torn, and others like them; the code that holds phrases has its own list. */
const NAMED: readonly string[] = (
  'ดีกว่า ความรู้ ครั้งที่ ได้ไหม ตัวเอง ผู้สูงอายุ จดทะเบียน ชาวบ้าน รายจ่าย วันละบาท ท้องถิ่น การจัดการ ไม่ได้ ไม่มี สมาชิก กองทุน สวัสดิการ ' +
  'กรรมการ ออมทรัพย์ เสียชีวิต บทเรียน เรียนรู้ เครือข่าย ฌาปนกิจ บำนาญ ธนาคารหมู่บ้าน เงินสมทบ เงินกู้ งานศพ รางวัล ระเบียบ กติกา บัญชี ' +
  'ประชุม ตัดสินใจ เข้าใจ ตั้งใจ ลูกหนี้ ล่วงหน้า ทั้งหมด ร่วมกัน ด้วยกัน อย่างไร เท่าไร ทำอะไร ที่ไหน เมื่อไร หมู่บ้าน ปีละครั้ง การเงิน ' +
  'ความจริง ความไว้ใจ ความเสี่ยง การออม การประชุม ผู้นำ ผู้รับ ผู้หญิง'
).split(' ');

const THAI = /[\u0e01-\u0e4e]{4}/;

/** Those phrases, and the terms of the glossary as it is written, in their Thai words between spaces. */
export function listedPhrases(): string[] {
  const terms = parse(readFileSync('content/terms.yaml', 'utf8')) as { th: string; also?: string[] }[];
  const words = terms.flatMap(({ th, also = [] }) => [th, ...also]).flatMap((name) => name.split(/\s+/));
  return [...new Set([...NAMED, ...words.filter((word) => THAI.test(word) && word.length <= 16)])];
}
