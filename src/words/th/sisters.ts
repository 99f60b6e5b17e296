/** Words for asking libraries that have only a Pagefind bundle, in Thai. */
export const sistersTh = {
  ask: 'ค้นในห้องสมุดพี่น้องด้วย',
  /** What pressing the button does: whom the browser asks. */
  about: (names: string) => `เมื่อกดปุ่มนี้ เครื่องของคุณจะส่งคำค้นไปถามที่เว็บ${names}`,
  asking: 'กำลังถามห้องสมุดพี่น้อง',
  heading: 'จากห้องสมุดพี่น้อง',
  found: (n: number) => `พบ ${n} เรื่องในห้องสมุดพี่น้อง`,
  nothing: 'ห้องสมุดพี่น้องที่ถามได้ไม่มีเรื่องนี้',
  from: (name: string) => `เปิดที่เว็บ${name}`,
  trouble: {
    down: (name: string) => `ติดต่อเว็บ${name}ไม่ได้ ลองใหม่ภายหลัง`,
    slow: (name: string) => `เว็บ${name}ตอบช้าเกินไป ลองใหม่ภายหลัง`,
    closed: (name: string) => `เว็บ${name}ยังไม่ได้เปิดให้เว็บอื่นค้น`,
    version: (name: string) => `เว็บ${name}ใช้ Pagefind คนละรุ่นกับเรา จึงยังค้นร่วมกันไม่ได้`,
    broken: (name: string) => `ดัชนีของเว็บ${name}อ่านไม่ได้`,
    own: () => 'ส่วนที่ใช้ค้นเว็บอื่นของเว็บนี้โหลดไม่ได้ ลองเปิดหน้านี้ใหม่',
  },
};
