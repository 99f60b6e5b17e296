/** What entries, terms, sources and records are called in Thai. */
export const kindTh = {
  case: 'กรณีศึกษา',
  lesson: 'บทเรียน',
  note: 'บันทึกภาคสนาม',
  workshop: 'ชุดกิจกรรม',
  agenda: 'วาระประจำปี',
  topic: 'หัวข้อ',
  help: 'ทางออก',
  term: 'คำศัพท์',
  source: 'แหล่งอ้างอิง',
  event: 'เหตุการณ์',
  figure: 'ตัวเลข',
  rule: 'กฎ',
  study: 'งานศึกษา',
  award: 'รางวัล',
  page: 'เครื่องมือและคู่มือ',
};
