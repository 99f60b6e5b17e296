/** The few words that texts need of their own, in Thai. */
export const textTh = {
  noData: 'ยังไม่มีข้อมูล',
  callout: { note: 'ข้อสังเกต', warning: 'ข้อควรระวัง', question: 'คำถามชวนคิด', gap: 'ยังไม่มีข้อมูล' },
  benefits: { caption: 'สวัสดิการที่สมาชิกได้รับ', benefit: 'สวัสดิการ', sum: 'จำนวนเงิน', condition: 'เงื่อนไข', none: 'ไม่ระบุ' },
  timeline: 'ลำดับเหตุการณ์',
  side: { policy: 'การเมืองและนโยบาย', movement: 'การเคลื่อนไหวทางสังคม', knowledge: 'การจัดการความรู้' },
  lesson: 'บทเรียน',
  uncertain: 'ไม่แน่ใจ: ',
  table: 'ตาราง เลื่อนซ้ายขวาเพื่ออ่านให้ครบ',
  footnotes: 'เชิงอรรถ',
  backToText: 'กลับไปที่เนื้อความ',
  source: (number: number) => `แหล่งอ้างอิงที่ ${number}`,
  photo: 'ภาพ: ',
  done: 'ทำแล้ว',
  toDo: 'ยังไม่ทำ',
};
