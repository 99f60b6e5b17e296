import { formatNumber } from '../../dates.ts';

const n = formatNumber;

/** Words of the page that reckons a fund, in Thai. Years come as people of the language count them. */
export const fundTh = {
  noName: 'กองทุนของเรา',
  working: 'กำลังลองอนาคตหลายแบบ…',
  noWorker: 'เครื่องนี้ลองอนาคตหลายแบบไม่ได้ เห็นเฉพาะทางกลาง',
  askMembers: 'ใส่จำนวนสมาชิกในข้อ 3 แล้วจะเห็นว่าเงินพอถึงปีไหน',
  askPromises: 'ยังไม่มีสวัสดิการ ใส่ในข้อ 2',
  /** The sentence above everything; without chance, then with it. */
  lasts: (horizon: number, until: number) => `ทางกลาง ๆ เงินยังไม่หมดใน ${horizon} ปีข้างหน้า (ถึงปี ${until})`,
  ends: (year: number, inYears: number) =>
    inYears <= 1 ? `ทางกลาง ๆ เงินหมดตั้งแต่ปีแรก (${year})` : `ทางกลาง ๆ เงินหมดปี ${year} (ปีที่ ${inYears})`,
  badEnds: (year: number) => `ถ้าโชคร้าย (หนึ่งในสิบ) หมดตั้งแต่ปี ${year}`,
  badSame: 'ถ้าโชคร้าย (หนึ่งในสิบ) ก็หมดปีเดียวกัน',
  badLasts: (horizon: number) => `แม้โชคร้าย (หนึ่งในสิบ) ก็ยังไม่หมดใน ${horizon} ปี`,
  dotsSentence: (ended: number, horizon: number) =>
    ended === 0
      ? `ใน 20 อนาคตที่ลอง ไม่มีแบบไหนเงินหมดใน ${horizon} ปี`
      : ended === 20
        ? `ใน 20 อนาคตที่ลอง เงินหมดใน ${horizon} ปีทั้ง 20 แบบ`
        : `ใน 20 อนาคตที่ลอง เงินหมดใน ${horizon} ปี ${ended} แบบ ไม่หมด ${20 - ended} แบบ`,
  reserve: (baht: number) => `นับว่าหมดเมื่อเหลือน้อยกว่าเงินสำรอง ${n(baht)} บาท`,
  carries: (day: string, year: number) => `เก็บปีละ ${n(year)} บาทต่อคน (ปัดขึ้นเป็น ${day}) จึงพอจ่ายทุกอย่างตลอดช่วงนี้ในทางกลาง`,
  carriesNothing: 'แม้ไม่เก็บเงินสมทบเลย เงินก็พอจ่ายตลอดช่วงนี้ในทางกลาง',
  carriesNever: 'เพิ่มเงินสมทบอย่างเดียวไม่พอ ต้องแก้สวัสดิการด้วย',
  matchWorth: (baht: number) => `เงินสมทบจากรัฐและท้องถิ่นรวม ${n(baht)} บาทตลอดช่วงนี้`,
  withoutMatchEnds: (year: number) => `ถ้าไม่มี เงินหมดในปี ${year}`,
  withoutMatchLasts: 'ถ้าไม่มี เงินก็ยังพอตลอดช่วงนี้',
  deaths: (middle: number, bad: number) => `ปีแรกน่าจะเสียชีวิตราว ${n(middle)} คน ปีที่หนัก (หนึ่งใน 20 ปี) ราว ${n(bad)} คน`,
  loaded: (name: string) => `ใส่ตัวเลขของ “${name}” แล้ว`,
  undo: 'ย้อนกลับ',
  undone: 'ย้อนกลับแล้ว',
  due: { day: 'วัน', week: 'สัปดาห์', month: 'เดือน', year: 'ปี' },
  pay: { time: 'ครั้ง', night: 'คืน', month: 'เดือน', year: 'ปี' },
  event: {
    death: 'เสียชีวิต',
    illness: 'นอนโรงพยาบาล',
    ageing: 'เงินผู้สูงอายุ (บำนาญ)',
    birth: 'คลอดลูก',
    education: 'การศึกษา',
    other: 'เรื่องอื่น',
  },
  total: (people: number) => `รวม ${n(people)} คน`,
  removed: (name: string) => `เอา “${name}” ออกแล้ว`,
  checkLine: (name: string, baht: number, year: number, years: string, payers: number) =>
    `${name}: ${n(baht)} บาท ÷ ปีละ ${n(year)} บาท = คนหนึ่งส่ง ${years} ปี หรือ ${n(payers)} คนส่งหนึ่งปี ต่อหนึ่งราย`,
  checkPension: (name: string, baht: number, year: number, payers: number) =>
    `${name}: ปีละ ${n(baht)} บาทต่อคน ÷ ปีละ ${n(year)} บาท = ต้องมีคนส่ง ${n(payers)} คนต่อผู้รับหนึ่งคน ทุกปี`,
  checkTooMany: (people: number) => `มากกว่าสมาชิกที่จ่าย ${n(people)} คน`,
  checkNothing: 'ใส่เงินสมทบและสวัสดิการ แล้วบรรทัดเทียบจะขึ้นที่นี่',
  /** Pictures. */
  linesTitle: 'เงินปลายปีในสามอนาคต',
  linesHelp: 'เส้นทึบ: ทางกลาง ๆ เส้นประยาว: โชคดีแบบหนึ่งในสิบ เส้นจุด: โชคร้ายแบบหนึ่งในสิบ ต่ำกว่าเส้นศูนย์คือเงินที่ขาด',
  linesMiddleOnly: 'เส้นทึบคือทางกลาง ๆ ต่ำกว่าเส้นศูนย์คือเงินที่ขาด',
  line: { good: 'ดี', middle: 'กลาง', bad: 'ร้าย' },
  dotsTitle: 'ยี่สิบอนาคต',
  dotsHelp: (runs: number) =>
    `เราลอง ${n(runs)} อนาคต เรียงจากร้ายไปดี แล้วหยิบมา 20 แบบเท่า ๆ กัน จุดหนึ่งจุดคือหนึ่งใน 20 อยู่ตรงปีที่เงินหมด`,
  notOver: 'ไม่หมด',
  barsTitle: 'เงินไปที่เรื่องไหน',
  barsHelp: (first: number, later: number) => `บาทต่อสมาชิกหนึ่งคนต่อปี แถบบนปี ${first} แถบล่างปี ${later} (ทางกลาง)`,
  perMember: (name: string, now: string, later: string) => `${name}: ${now} → ${later} บาท`,
  tableTitle: 'ตัวเลขทุกปี',
  column: {
    year: 'ปี',
    members: 'สมาชิก',
    deaths: 'เสียชีวิต',
    in: 'รับ',
    out: 'จ่าย',
    bad: 'เหลือ (ร้าย)',
    middle: 'เหลือ (กลาง)',
    good: 'เหลือ (ดี)',
  },
  reckoned: 'คิดอย่างไร',
  reckonedYear: (year: number) => `บัญชีปี ${year} ในทางกลาง`,
  account: {
    contributions: 'เงินสมทบสมาชิก',
    fees: 'ค่าสมัคร',
    state: 'รัฐสมทบ',
    local: 'ท้องถิ่นสมทบ',
    gifts: 'บริจาคและอื่น ๆ',
    interest: 'ดอกเบี้ย',
    costs: 'ค่าบริหาร',
    disaster: 'ปีภัยพิบัติ',
    left: 'เหลือปลายปี',
    begin: 'ยกมา',
  },
  badLink: 'ลิงก์นี้อ่านไม่ออก อาจถูกตัดตอนส่ง ขอให้คนส่งส่งใหม่',
  /** Troubles of the form. */
  trouble: {
    text: 'อ่านเป็นตัวเลขไม่ได้ ใช้ค่าเดิมไปก่อน เช่น 12,500 หรือ 1.5 ล้าน',
    negative: 'ติดลบไม่ได้ ใช้ 0 ไปก่อน',
    large: (most: number) => `มากเกินไป หน้านี้คิดได้ถึง ${n(most)} ใช้ค่านั้นไปก่อน`,
    year: (thai: readonly [number, number], common: readonly [number, number]) =>
      `ใส่ปี พ.ศ. ${thai.join('–')} หรือ ค.ศ. ${common.join('–')} ใช้ปีเดิมไปก่อน`,
    share: 'ใส่ 0 ถึง 100',
    age: 'อายุต้องอยู่ระหว่าง 0 ถึง 100 ปี',
    manyMembers: 'มากกว่ากองทุนตำบลทั่วไปมาก ศูนย์เกินหรือเปล่า',
    bigPromise: (name: string) => `“${name}” หนึ่งรายมากกว่าเงินทั้งกองทุนตอนนี้`,
  },
  /** What was assumed; each line with its source. */
  assume: {
    mortality: 'อัตราตายของคนไทยแยกเพศ อายุ และช่วงปี (สหประชาชาติ WPP 2024 สัญญาอนุญาต CC BY 3.0 IGO)',
    own: (weight: number, seen: number, expected: string) =>
      `การตายที่กองทุนเห็นเอง ${n(seen)} คน ให้น้ำหนัก ${n(weight)} ใน 100 เพราะกองทุนเล็กโชคแกว่งมาก ที่เหลือใช้อัตราประเทศ ซึ่งคาดไว้ ${expected} คน`,
    ownNone: 'กองทุนยังไม่ได้ใส่การตายของตัวเอง จึงใช้อัตราประเทศอย่างเดียว',
    population: 'อายุในแต่ละช่วงและสัดส่วนหญิงชาย ตามประชากรไทยปี 2568 (สหประชาชาติ WPP 2019 คาดประมาณ)',
    hospital:
      'นอนโรงพยาบาล: 60 ปีขึ้นไป 22 ครั้งต่อ 100 คนต่อปี อายุต่ำกว่านั้น 10.5 ครั้ง คืนต่อครั้ง 5.3 และ 4.25 (เราคำนวณเองจากข่าว สปสช. ปี 2565 และกระทรวงสาธารณสุข ปี 2563)',
    births: 'คลอด: 4.1 คนต่อหญิงอายุ 15–49 ปี 100 คน (เราคำนวณเองจาก WPP 2019)',
    joiners: 'ไม่มีคนใหม่และไม่มีใครลาออก ถ้าไม่ได้ใส่เอง เพราะคำถามคือที่รับปากคนวันนี้ไว้ เงินพอไหม',
    tenure: 'สมาชิกวันนี้ทยอยเข้ามาเท่า ๆ กันตั้งแต่กองทุนตั้ง',
    prices: 'ทุกตัวเลขเป็นเงินของวันนี้ ไม่คิดของแพงขึ้น',
    silent: 'ไม่มีดอกเบี้ย เงินบริจาค เงินสมทบจากรัฐ หรือค่าบริหาร ถ้าไม่ได้ใส่เอง',
  },
};

export type FundWords = typeof fundTh;
