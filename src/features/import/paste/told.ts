import { changed, type Loss, lost, sample } from '../loss.ts';

/** What is counted while pasted text is read, so that it can be told at the end. */
export interface Counts {
  pictures: number;
  inserted: number;
  deleted: number;
  hidden: number;
  comments: number;
  merged: number;
  nested: number;
  contents: number;
  /** Raised or lowered letters that have no letters of their own, with what stands before them. */
  raised: string[];
  /** Marks of notes whose words were not copied. */
  orphans: string[];
}

export const noCounts = (): Counts => ({
  pictures: 0,
  inserted: 0,
  deleted: 0,
  hidden: 0,
  comments: 0,
  merged: 0,
  nested: 0,
  contents: 0,
  raised: [],
  orphans: [],
});

/** What pasted text lost or changed, in both languages. */
export function pasteLosses(counts: Counts): Loss[] {
  const { pictures, inserted, deleted, hidden, comments, merged, nested, contents, raised, orphans } = counts;
  const some = (list: readonly string[]) =>
    [...new Set(list)]
      .slice(0, 6)
      .map((words) => sample(words, 40))
      .join(' ');
  return [
    pictures &&
      lost(
        'pasted-pictures',
        `ภาพ ${pictures} ภาพในข้อความที่วางไม่ได้ตามมา บันทึกภาพแล้วเพิ่มที่แท็ก “ภาพถ่าย”`,
        `${pictures} picture${pictures === 1 ? '' : 's'} in what you pasted did not come along; save ${pictures === 1 ? 'it' : 'them'} and add ${pictures === 1 ? 'it' : 'them'} under “Photographs”`,
      ),
    raised.length > 0 &&
      lost(
        'raised-letters',
        `ตัวยกหรือตัวห้อย ${raised.length} แห่ง กลายเป็นตัวธรรมดา ตรวจดูว่ายังอ่านได้ความเดิม: ${some(raised)}`,
        `${raised.length} raised or lowered letter${raised.length === 1 ? '' : 's'} became plain; see that each still says the same: ${some(raised)}`,
      ),
    orphans.length > 0 &&
      lost(
        'note-without-words',
        `เครื่องหมายเชิงอรรถ ${orphans.length} แห่งไม่มีข้อความเชิงอรรถตามมา คัดลอกข้อความมาใส่เอง: ${some(orphans)}`,
        `${orphans.length} footnote mark${orphans.length === 1 ? '' : 's'} came without the note; copy the words yourself: ${some(orphans)}`,
      ),
    comments &&
      lost(
        'comments',
        `ความเห็นข้างหน้ากระดาษ ${comments} ข้อ ไม่ได้ย้ายมา`,
        `${comments} comment${comments === 1 ? '' : 's'} in the margin could not be carried over`,
      ),
    nested &&
      lost(
        'nested-tables',
        `ตารางที่ซ้อนในตาราง ${nested} ตาราง กลายเป็นข้อความในช่องเดียว ตรวจดูอีกครั้ง`,
        `${nested} table${nested === 1 ? '' : 's'} inside a table became text in one cell; please look at it again`,
      ),
    merged &&
      changed(
        'merged-cells',
        `ช่องตารางที่ผสานกัน ${merged} ช่อง แยกเป็นช่องเปล่า`,
        `${merged} merged cell${merged === 1 ? ' was' : 's were'} split; the rest is empty`,
      ),
    inserted + deleted > 0 &&
      changed(
        'tracked-changes',
        `มีการแก้ไขที่ติดตามไว้ (Track Changes) เพิ่ม ${inserted} แห่ง ลบ ${deleted} แห่ง เรารับการแก้ไขทั้งหมด`,
        `There are tracked changes (${inserted} inserted, ${deleted} deleted); all were accepted`,
      ),
    // Not what it says: it was hidden for a reason.
    hidden &&
      changed(
        'hidden-text',
        `ข้อความที่ซ่อนไว้ ${hidden} แห่ง ไม่ได้นำมา`,
        `${hidden} hidden passage${hidden === 1 ? ' was' : 's were'} left out`,
      ),
    contents &&
      changed(
        'contents',
        'ตัดสารบัญออก เพราะเว็บทำให้เอง',
        'The table of contents was left out, since pages make their own',
      ),
  ].filter((loss): loss is Loss => typeof loss === 'object');
}
