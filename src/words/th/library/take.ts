/** Words of what leaves the library: lists of works, feeds, books, short addresses. */
export const takeTh = {
  worksOfPage: 'หน้านี้และแหล่งอ้างอิงในหน้า สำหรับโปรแกรมจัดการบรรณานุกรม',
  works: 'รับแหล่งอ้างอิงไปใช้',
  worksHelp: 'เปิดใน Zotero, Mendeley, EndNote หรือ JabRef ได้ ข้อความคือรายการแบบไทย วางใน Word ได้ทันที',
  ofTray: 'แหล่งอ้างอิง',
  form: { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON', txt: 'ข้อความ (แบบไทย)' },
  feed: { all: 'ใหม่และเปลี่ยน', new: 'เรื่องใหม่', changed: 'เรื่องที่แก้' },
  changedTitle: (title: string): string => `แก้ไข: ${title}`,
  follow: 'ติดตามด้วยโปรแกรมอ่านฟีด',
  followHelp: 'เลือกทั้งคลัง เฉพาะเรื่องใหม่ เฉพาะเรื่องที่แก้ เฉพาะชนิด หรือเฉพาะหัวข้อ ในฟีดมีเนื้อเรื่องเต็ม',
  geoNote: 'จุดคือกลางจังหวัด หยาบราวสิบกิโลเมตร ไม่ใช่ที่ตั้งจริงของกองทุน (precision = province)',
  geo: (title: string): string => `${title}บนแผนที่ (GeoJSON)`,
  llms: (name: string, url: string): string => `${name} ${url}`,
  leadsOn: 'หน้านี้พาไปที่',
  short: 'ที่อยู่สั้น สำหรับพูดปากเปล่าหรือทำรหัส QR:',
  install: {
    title: 'ติดตั้งเป็นแอป',
    text: 'เปิดจากหน้าจอหลักได้ทันที ใช้ที่เก็บในเครื่องชุดเดียวกับเบราว์เซอร์',
    button: 'ติดตั้งในเครื่องนี้',
    iphone: 'iPhone และ iPad: กดปุ่มแชร์ แล้วเลือก “เพิ่มไปยังหน้าจอโฮม” ถ้าเปิดจาก LINE ให้เปิดในเบราว์เซอร์ก่อน',
  },
};
