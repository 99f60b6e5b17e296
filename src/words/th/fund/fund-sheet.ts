import { formatNumber } from '../../dates.ts';

const n = formatNumber;

/** Words of what is printed and saved of a fund, in Thai; apart, since the page needs them only then. */
export const fundSheetTh = {
  wall: 'แผ่นติดฝา',
  meeting: 'แผ่นเข้าประชุม',
  inputs: 'ตัวเลขที่ใส่',
  assumed: 'ที่สมมุติไว้',
  check: 'เทียบก่อน: สัญญากับเงินสมทบ',
  choices: 'ทางเลือก',
  decide: 'ที่ประชุมตกลงว่า',
  madeOn: (date: string) => `คิดเมื่อ ${date}`,
  members: (people: number) => `สมาชิก ${n(people)} คน`,
  money: (baht: number) => `เงินในมือ ${n(baht)} บาท`,
  /** What the members' ages come from. */
  ages: {
    thailand: (from: number) => `อายุ: สมมุติเหมือนคนทั้งประเทศ ตั้งแต่ ${from} ปี`,
    bands: 'อายุ: นับทีละสิบปีจากทะเบียน',
    single: 'อายุ: นับจากรายการอายุหรือปีเกิด',
  },
  running: (years: string, days: number) => `ตั้งมา ${years} ปี รอ ${n(days)} วันจึงได้สิทธิ`,
  joiners: (people: string) => `คนใหม่ปีละ ${people} คน`,
  match: (state: number, local: number) => `รัฐสมทบ ${n(state)} ท้องถิ่นสมทบ ${n(local)} บาทต่อคนต่อปี`,
  costs: (baht: number) => `ค่าบริหารปีละ ${n(baht)} บาท`,
  reserve: (baht: number) => `เงินสำรองห้ามแตะ ${n(baht)} บาท`,
  /** A promise: its name, for what it is paid, its steps. */
  promise: (name: string, per: string, steps: string) => `${name} (บาทต่อ${per}): ${steps}`,
  step: (years: string, baht: string) => `${baht} (ครบ ${years} ปี)`,
  fromAge: (age: number) => `อายุ ${age} ปีขึ้นไป`,
  mostStay: (baht: number) => `ไม่เกินครั้งละ ${n(baht)}`,
  mostYear: (baht: number) => `ไม่เกินปีละ ${n(baht)}`,
  contribution: (baht: number, due: string, paid: number) => `เงินสมทบ ${n(baht)} บาทต่อ${due} จ่ายจริง ${n(paid)} ใน 100`,
  choicesHead: ['ทางเลือก', 'เงินหมดเมื่อไร', 'อนาคตที่เงินหมด', 'เงินปลายช่วง'],
  ofTwenty: (ended: number) => `${ended} ใน 20`,
  scan: 'สแกนเพื่อเปิดหน้านี้',
  sum: 'แผ่นนี้เป็นการบวกเลข ไม่ใช่ใบรับรองของนักคณิตศาสตร์ประกันภัย',
};

export type FundSheetWords = typeof fundSheetTh;
