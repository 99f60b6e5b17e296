/** Words of what is looked at instead of read: map, charts, comparison, drawn scenes. */
export const lookingTh = {
  map: {
    title: 'แผนที่กรณีศึกษา',
    intro: (withCases: number, all: number, cases: number) =>
      `${cases} กรณีจาก ${withCases} จังหวัด อีก ${all - withCases} จังหวัดยังว่าง ทุกจังหวัดได้ช่องเท่ากัน กดช่องเพื่ออ่านกรณีของจังหวัดนั้น`,
    open: 'ดูบนแผนที่',
    skip: 'ข้ามแผนที่ ไปที่รายชื่อจังหวัด',
    label: 'แผนที่จังหวัด',
    outline: 'แผนที่ประเทศไทยแบ่งตามจังหวัด สีเข้มคือมีกรณีมาก รายชื่อและจำนวนอยู่ในแผนที่ช่อง',
    drawnFrom: 'เส้นเขตจังหวัดจาก',
    changed: 'เราลดรายละเอียดลง',
    count: (n: number): string => (n === 0 ? 'ยังไม่มีกรณี' : `${n} กรณี`),
    none: 'ยังไม่มีกรณี',
    range: (range: string, _to: number) => `${range} กรณี`,
    list: 'รายชื่อจังหวัด',
    state: (side: string) => `สภาพเหลี่ยม${side}`,
    shown: (cases: number, provinces: number) => `เหลือ ${cases} กรณี ใน ${provinces} จังหวัด`,
    near: 'ใกล้บ้านเรา',
    nearHelp: 'เลือกจังหวัดของคุณ เว็บนี้ไม่ขอตำแหน่งจากเครื่อง',
    choose: 'เลือกจังหวัด',
    go: 'ไปที่จังหวัดนี้',
    lies: (name: string) => `ตำแหน่งจังหวัด${name}ในประเทศไทย`,
    inProvince: (name: string) => `กรณีศึกษาในจังหวัด${name}`,
    inProvinceIntro: (name: string, n: number) =>
      n === 0 ? `คลังนี้ยังไม่มีกรณีจากจังหวัด${name}` : `จังหวัด${name}มี ${n} กรณีในคลังนี้`,
    invite: 'ถ้ามีเรื่องจากกองทุนที่นี่ เขียนส่งมาได้ ไม่ต้องเขียนโปรแกรม',
    nearby: 'จังหวัดข้างเคียง',
    nearbyNone: 'จังหวัดข้างเคียงก็ยังไม่มีกรณี',
    allOf: (name: string, n: number) => `ทั้ง ${n} กรณีในจังหวัด${name}`,
    placeOf: (name: string) => `ที่ตั้ง: จังหวัด${name}`,
  },
};
