/** Words of what leaves the library: lists of works, feeds, books, short addresses. */
export const takeTh = {
  worksOfPage: 'หน้านี้และแหล่งอ้างอิงในหน้า สำหรับโปรแกรมจัดการบรรณานุกรม',
  works: 'รับแหล่งอ้างอิงไปใช้',
  worksHelp: 'เปิดใน Zotero, Mendeley, EndNote หรือ JabRef ได้ ข้อความคือรายการแบบไทย วางใน Word ได้ทันที',
  form: { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON', txt: 'ข้อความ (แบบไทย)' },
};
