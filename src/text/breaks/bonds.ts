/** How much a line end between two words would hurt: none where a reader breathes, most inside what is one word. */
export const BOND = { open: 0, loose: 1, close: 6, tied: 40 } as const;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that begin something: a line does not end with them. */
const LEANS_ON_NEXT = set(`
  การ ความ ผู้ ชาว นัก ช่าง คน ฝ่าย ภาค วงการ กลุ่ม กอง กองทุน ครั้ง วัน วันละ ปี ปีละ เดือน เดือนละ ราย รายการ ข้อ ที่ ซึ่ง อัน ของ
  ใน และ หรือ กับ แก่ ต่อ ก่อน หลัง เมื่อ ถ้า หาก แต่ เพราะ เพื่อ โดย ด้วย จาก ถึง ให้ จะ ต้อง ควร อาจ ไม่ ยัง เคย กำลัง ได้ อยาก ว่า ทุก บาง
  หลาย แต่ละ สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ หนึ่ง ร้อย พัน หมื่น แสน ล้าน เป็น คือ มี อยู่ ตาม ระหว่าง ตำบล อำเภอ จังหวัด บ้าน
  หมู่บ้าน เทศบาล ต. อ. จ. วัด เมือง หนอง คลอง แม่ ห้วย บาง โคก ท่า ดอน นา ป่า พระ กรม กระทรวง สภา ศูนย์ สำนัก คณะ น่า เครื่อง ตัว ใจ ทำ ทาง
  พื้น บท สิ่ง เรื่อง อย่าง เท่า แผน แบบ งาน หน่วย ช่วง ร่วม รวม จด ขาด ค้าง ลด เพิ่ม ตั้ง เปิด ปิด ยื่น ส่ง จ่าย รับ เก็บ หา ขอ ดู นับ ตรวจ
  ถาม บอก เล่า เขียน คิด สร้าง จัด แบ่ง แยก ใช้ เริ่ม เลือก ห้าม อย่า กี่ ใคร โรง ค่า เงิน มัก พอ จึง ก็ แล้ว นอก เหนือ ใต้ ใกล้ บน ข้าง
`);
/** Words that end something: a line does not begin with them. */
const LEANS_ON_PREVIOUS = set(`
  กว่า ได้ ไหม มั้ย เอง ละ แล้ว อยู่ ไว้ ไป มา กัน ขึ้น ลง เลย นี้ นั้น ด้วย ออก เข้า เสีย หมด ครบ พอ ทัน ใคร อะไร ไหน ใด ยังไง อย่างไร เท่าไร
  เท่าไหร่ เมื่อไร เมื่อไหร่ ที่ไหน เท่านั้น ทั้งนั้น จริง ดี ผิด ถูก เดียว หนึ่ง แรก ก่อน หลัง ต่อ คืน ใหม่ เดิม เดียวกัน ร่วมกัน ครั้ง คน ราย บาท ปี เดือน
  วัน ข้อ แห่ง ฉบับ เรื่อง ชั้น ขา ทาง ทาง ฝ่าย ด้าน หน่วย เท่า ส่วน ๆ ฯ นะ ครับ ค่ะ คะ ล่ะ สิ ซิ หรอก ทีเดียว แก่ น้อย มาก หลาย ทั้งหมด
`);
/** Words before which a reader breathes. */
const INVITES_BREAK_BEFORE = set(`
  และ หรือ แต่ เพราะ เพื่อ โดย จาก กับ ของ ใน ที่ ซึ่ง เมื่อ ถ้า หาก ให้ ว่า ไม่ ต้อง จะ คือ ระหว่าง จน ตาม สำหรับ ยัง จึง ก็ ตำบล อำเภอ จังหวัด
  สู่ ถึง ด้วย ก่อน หลัง
`);
/** Letters that cannot begin a line, whatever the dictionary says. */
const NEVER_FIRST = /^[\p{M}ๆฯ)\]”’"'!?%.,:;–]/u;
const NEVER_LAST = /[(["“‘#–]$/u;
const NUMBER_OR_SIGN = /^ [\d๐-๙ๆฯ)\]”’·→–—]/u;
const THAI = /[\u0e01-\u0e4e]/;

/**
 * How closely two neighbouring words belong together.
 * @param right begins with a space where one stands between the two
 */
export function bondOf(left: string, right: string): number {
  if (right.startsWith(' ')) return NUMBER_OR_SIGN.test(right) || /[\d๐-๙]$/.test(left) ? BOND.tied : BOND.open;
  if (NEVER_FIRST.test(right) || NEVER_LAST.test(left)) return BOND.tied;
  // Between two letters of which one is not Thai only a sign or a number changes to a word.
  if (!THAI.test(left.slice(-1)) && !THAI.test(right.charAt(0))) return BOND.tied;
  if (INVITES_BREAK_BEFORE.has(right) && !LEANS_ON_NEXT.has(left)) return BOND.open;
  if (LEANS_ON_NEXT.has(left) || LEANS_ON_PREVIOUS.has(right)) return BOND.close;
  if (/\d$/.test(left) || /^\d/.test(right)) return BOND.close;
  return BOND.loose;
}
