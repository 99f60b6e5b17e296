/** Words of lists that are too long for one page, and stand on several. */
export const listedTh = {
  place: (from: number, to: number, part: number, parts: number): string =>
    `รายการที่ ${from}–${to}${parts > 1 ? ` · หน้า ${part} จาก ${parts}` : ''}`,
  label: 'หน้าของรายการนี้',
  previous: 'หน้าก่อน',
  next: 'หน้าถัดไป',
  byProvince: 'เลือกจังหวัดเพื่ออ่าน หรือใช้ตัวกรองข้างบน',
  found: 'ที่ตรงกับตัวกรอง',
  waiting: 'กำลังหารายการ…',
  failed: 'ดึงรายการไม่ได้ ลองใหม่เมื่อมีสัญญาณ หรือเปิดอ่านทีละหน้าจากลิงก์ข้างล่าง',
  strongest: (n: number, all: number): string => `แสดง ${n} บทเรียนที่หลักฐานแน่นที่สุด จาก ${all} บทเรียน`,
  newest: (n: number, all: number): string => `${n} เรื่องที่ทบทวนล่าสุด จาก ${all} เรื่อง`,
  fullest: (n: number, all: number): string => `${n} กองทุนที่บอกจำนวนเงินครบที่สุด จาก ${all} กองทุน`,
};
