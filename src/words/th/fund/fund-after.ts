import { formatNumber } from '../../dates.ts';

const n = formatNumber;

/** Words of what a fund’s page does once the answer stands there, in Thai: changes to try, and passing on. */
export const fundAfterTh = {
  open: 'เปิด',
  now: 'ตอนนี้',
  lever: {
    noMatch: 'ไม่มีเงินสมทบจากรัฐและท้องถิ่นอีก',
    unpaid: '20 คนใน 100 ไม่ส่งเงิน',
    more: 'เก็บเพิ่มเดือนละ 30 บาท',
    later: 'บำนาญเริ่มที่ 65 ปี',
    nobody: 'ไม่มีคนใหม่',
    newcomers: 'คนใหม่อายุ 20–39 ปี ปีละ 5 คนต่อสมาชิก 100 คน',
    flood: 'ปีที่สามน้ำท่วม ช่วยหนึ่งในห้าของสมาชิก คนละ 1,000 บาท',
    caps: 'ลดเพดาน: เสียชีวิตไม่เกิน 10,000 บาท โรงพยาบาลไม่เกินปีละ 500 บาท รอ 1 ปี',
  },
  leverMost: 'เลือกได้สามอย่าง เอาอันหนึ่งออกก่อน',
  leverOver: (year: number) => `เงินหมดปี ${year}`,
  leverLasts: (horizon: number) => `ไม่หมดใน ${horizon} ปี`,
  leverLonger: (years: number) => `นานขึ้น ${years} ปี`,
  leverShorter: (years: number) => `สั้นลง ${years} ปี`,
  leverSame: 'ปีที่เงินหมดเท่าเดิม',
  leverDots: (ended: number, horizon: number) => `${ended} ใน 20 อนาคต เงินหมดใน ${horizon} ปี`,
  leverLeft: (baht: number) => (baht < 0 ? `ปลายช่วงขาด ${n(-baht)} บาท` : `ปลายช่วงเหลือ ${n(baht)} บาท`),
  /** The same under the head of a column. */
  left: (baht: number) => (baht < 0 ? `ขาด ${n(-baht)} บาท` : `เหลือ ${n(baht)} บาท`),
  leverAgainst: (more: number) =>
    more > 0 ? `ดีกว่าตอนนี้ ${n(more)} บาท` : more < 0 ? `แย่กว่าตอนนี้ ${n(-more)} บาท` : 'เท่ากับตอนนี้',
  leverCarries: (baht: number) => `ต้องเก็บปีละ ${n(baht)} บาทต่อคนจึงพอ`,
  leverNever: 'เก็บเพิ่มเท่าไรก็ไม่พอ',
  sent: 'ส่งแล้ว',
  scan: 'เปิดแบบจำลองนี้',
  making: 'กำลังทำไฟล์…',
  made: (name: string) => `บันทึก ${name} แล้ว`,
  makeFailed: 'ทำไฟล์ไม่ได้ ลองอีกครั้งเมื่อมีสัญญาณ',
  copied: 'คัดลอกลิงก์แล้ว',
  copyFailed: 'คัดลอกเองไม่ได้ กดค้างที่ช่องลิงก์เพื่อคัดลอก',
  notOurs: 'ไฟล์นี้ไม่ใช่ไฟล์กองทุนของหน้านี้ เลือกไฟล์ .json ที่บันทึกจากหน้านี้',
  kept: (name: string) => `เก็บ “${name}” ไว้ในเครื่องนี้แล้ว`,
  keepFailed: 'เครื่องนี้ไม่ยอมให้เก็บ ใช้ลิงก์หรือไฟล์แทน',
  forget: 'ลบ',
  forgotten: (name: string) => `ลบ “${name}” แล้ว`,
};

export type FundAfterWords = typeof fundAfterTh;
