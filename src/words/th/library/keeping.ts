/** Words of what a page keeps by itself for a place without a signal, at the foot of the page. */
export const keepingTh = {
  coming: (size: string): string => `กำลังเก็บไว้ใช้ตอนไม่มีสัญญาณ ${size}`,
  here: 'เก็บไว้ใช้ตอนไม่มีสัญญาณแล้ว',
  spared: 'ยังไม่ได้เก็บหน้านี้ไว้ใช้ตอนไม่มีสัญญาณ เพราะเน็ตช้าหรือตั้งให้ประหยัดไว้',
};
