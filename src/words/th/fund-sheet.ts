import { formatNumber } from '../dates.ts';

const n = formatNumber;

/** Words of what is printed and saved of a fund, in Thai; apart, since the page needs them only then. */
export const fundSheetTh = {
  wall: 'แผ่นติดฝา',
  meeting: 'แผ่นเข้าประชุม',
  inputs: 'ตัวเลขที่ใส่',
  assumed: 'ที่สมมุติไว้',
  choices: 'ทางเลือก',
  decide: 'ที่ประชุมตกลงว่า',
  madeOn: (date: string) => `คิดเมื่อ ${date}`,
  members: (people: number) => `สมาชิก ${n(people)} คน`,
  money: (baht: number) => `เงินในมือ ${n(baht)} บาท`,
  contribution: (baht: number, due: string, paid: number) => `เงินสมทบ ${n(baht)} บาทต่อ${due} จ่ายจริง ${n(paid)} ใน 100`,
  choicesHead: ['ทางเลือก', 'เงินหมดเมื่อไร', 'อนาคตที่เงินหมด', 'เหลือปลายช่วง'],
  ofTwenty: (ended: number) => `${ended} ใน 20`,
  scan: 'สแกนเพื่อเปิดหน้านี้',
  sum: 'แผ่นนี้เป็นการบวกเลข ไม่ใช่ใบรับรองของนักคณิตศาสตร์ประกันภัย',
};

export type FundSheetWords = typeof fundSheetTh;
