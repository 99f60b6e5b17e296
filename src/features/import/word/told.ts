import { changed, lost, sample, type Loss } from '../loss.ts';

/** What is told of a Word file with its place, gathered while the file is read. */
export type Told =
  | 'raised-letters'
  | 'hidden-text'
  | 'hidden-picture'
  | 'field-empty'
  | 'symbols'
  | 'equations'
  | 'placeholder'
  | 'capitals'
  | 'charts'
  | 'diagrams'
  | 'shapes'
  | 'text-boxes'
  | 'alt-chunk'
  | 'alt-chunk-read'
  | 'internal-links'
  | 'ruby'
  | 'list-numbers'
  | 'contents'
  | 'linked-document'
  | 'ink'
  | 'objects'
  | 'picture-shape'
  | 'covered-picture'
  | 'picture-tilt'
  | 'links';

type Sentence = (count: number, list: string) => [th: string, en: string];
const s = (count: number): string => (count === 1 ? '' : 's');

const SENTENCES: Record<Told, { weight: Loss['weight']; say: Sentence }> = {
  'raised-letters': {
    weight: 'lost',
    say: (n, list) => [
      `ตัวยกหรือตัวห้อย ${n} แห่งไม่มีตัวอักษรแบบนั้น จึงเป็นตัวธรรมดา ดูว่ายังอ่านได้ความเดิมหรือไม่: ${list}`,
      `${n} raised or lowered piece${s(n)} of text became plain, since no such letters exist; see that each still says the same: ${list}`,
    ],
  },
  'hidden-text': {
    weight: 'lost',
    say: (n, list) => [
      `ข้อความที่ซ่อนไว้ใน Word ${n} แห่ง ไม่ได้ย้ายมา ถ้าต้องการ ให้เลิกซ่อนใน Word ก่อน: ${list}`,
      `${n} piece${s(n)} of text hidden in Word stayed hidden; show it in Word first if it is wanted: ${list}`,
    ],
  },
  'hidden-picture': {
    weight: 'lost',
    say: (n, list) => [
      `ภาพที่ซ่อนไว้ใน Word ${n} ภาพ ไม่ได้ย้ายมา: ${list}`,
      `${n} picture${s(n)} hidden in Word stayed hidden: ${list}`,
    ],
  },
  'field-empty': {
    weight: 'lost',
    say: (n, list) => [
      `ช่องที่ Word เติมข้อความให้เอง ${n} แห่งยังไม่มีข้อความ พิมพ์เอง: ${list}`,
      `${n} field${s(n)} that Word fills in held no words; type them yourself: ${list}`,
    ],
  },
  symbols: {
    weight: 'lost',
    say: (n, list) => [
      `สัญลักษณ์จากฟอนต์พิเศษ ${n} ตัว อ่านไม่ได้นอก Word จึงตัดออก: ${list}`,
      `${n} symbol${s(n)} of special fonts mean nothing outside Word and ${n === 1 ? 'was' : 'were'} left out: ${list}`,
    ],
  },
  equations: {
    weight: 'lost',
    say: (n, list) => [
      `สมการ ${n} แห่ง เขียนเป็นบรรทัดเดียวแทน ตรวจดูว่าถูก: ${list}`,
      `${n} equation${s(n)} ${n === 1 ? 'is' : 'are'} now written in one line; see that ${n === 1 ? 'it is' : 'they are'} right: ${list}`,
    ],
  },
  placeholder: {
    weight: 'lost',
    say: (n, list) => [
      `คำบอกให้กรอกของแบบฟอร์ม ${n} แห่งที่ยังไม่มีใครกรอก ไม่ได้ย้ายมา: ${list}`,
      `${n} prompt${s(n)} of a form that nobody filled in ${n === 1 ? 'was' : 'were'} left out: ${list}`,
    ],
  },
  capitals: {
    weight: 'changed',
    say: (n, list) => [
      `ตัวพิมพ์ใหญ่ที่ Word ทำให้จากตัวพิมพ์เล็ก ${n} แห่ง กลับเป็นอย่างที่พิมพ์: ${list}`,
      `${n} piece${s(n)} of text that Word shows in capitals ${n === 1 ? 'is' : 'are'} as typed: ${list}`,
    ],
  },
  charts: {
    weight: 'lost',
    say: (n, list) => [
      `แผนภูมิ ${n} แห่ง ย้ายรูปมาไม่ได้ มีแต่ตัวเลขเป็นตาราง บันทึกเป็นภาพแล้วใส่ใหม่ถ้าต้องการ: ${list}`,
      `${n} chart${s(n)} could not be drawn; the numbers stand as a table. Save ${n === 1 ? 'it' : 'them'} as pictures and add those if wanted: ${list}`,
    ],
  },
  diagrams: {
    weight: 'lost',
    say: (n, list) => [
      `แผนผัง SmartArt ${n} แห่ง ย้ายรูปมาไม่ได้ คำในแผนผังกลายเป็นรายการ บันทึกเป็นภาพแล้วใส่ใหม่ถ้าต้องการ: ${list}`,
      `${n} SmartArt diagram${s(n)} could not be drawn; the words became a list. Save ${n === 1 ? 'it' : 'them'} as pictures and add those if wanted: ${list}`,
    ],
  },
  shapes: {
    weight: 'lost',
    say: (n, list) => [
      `รูปทรงหรือเส้นที่วาด ${n} แห่ง ย้ายมาไม่ได้ ถ้ารูปทรงนั้นบังบางส่วนของภาพไว้ ให้ดูภาพอีกครั้ง: ${list}`,
      `${n} drawn shape${s(n)} or line${s(n)} could not be carried over; where one covered a part of a picture, look at that picture again: ${list}`,
    ],
  },
  'text-boxes': {
    weight: 'changed',
    say: (n, list) => [
      `กล่องข้อความ ${n} กล่อง ย้ายไปเป็นย่อหน้าธรรมดาต่อจากจุดที่วางไว้: ${list}`,
      `${n} text box${n === 1 ? '' : 'es'} became plain paragraphs where they were anchored: ${list}`,
    ],
  },
  'alt-chunk': {
    weight: 'lost',
    say: (n, list) => [
      `เอกสารอื่นที่แทรกไว้ ${n} แห่งอ่านไม่ได้ เปิดใน Word แล้วบันทึกเป็น .docx ใหม่: ${list}`,
      `${n} inserted document${s(n)} could not be read; open the file in Word and save it as .docx again: ${list}`,
    ],
  },
  'alt-chunk-read': {
    weight: 'changed',
    say: (n, list) => [
      `ข้อความจากเอกสารอื่นที่แทรกไว้ ${n} แห่ง ย้ายมาแล้วโดยไม่มีภาพและสี: ${list}`,
      `The words of ${n} inserted document${s(n)} were carried over without pictures and colours: ${list}`,
    ],
  },
  'internal-links': {
    weight: 'changed',
    say: (n, list) => [
      `ลิงก์ไปที่อื่นในเอกสารเดียวกัน ${n} แห่ง เหลือแต่คำ: ${list}`,
      `${n} link${s(n)} within the document ${n === 1 ? 'is' : 'are'} now plain words: ${list}`,
    ],
  },
  ruby: {
    weight: 'changed',
    say: (n, list) => [
      `คำอ่านเหนือตัวอักษร ${n} แห่ง อยู่ในวงเล็บต่อท้ายคำแทน: ${list}`,
      `${n} reading${s(n)} above letters now stand${n === 1 ? 's' : ''} behind the word in brackets: ${list}`,
    ],
  },
  'list-numbers': {
    weight: 'changed',
    say: (n, list) => [
      `เลขหน้าข้อ ${n} แห่งที่ Word ใส่ให้เอง กลายเป็นตัวหนังสือ: ${list}`,
      `${n} number${s(n)} that Word writes by itself became words: ${list}`,
    ],
  },
  contents: {
    weight: 'changed',
    say: (n) => [
      `ตัดสารบัญออก ${n} บรรทัด เพราะเว็บทำให้เอง`,
      `The table of contents was left out (${n} line${s(n)}), since pages make their own`,
    ],
  },
  'linked-document': {
    weight: 'lost',
    say: (n, list) => [
      `เอกสารย่อยที่อยู่นอกไฟล์ ${n} แห่ง ไม่ได้ย้ายมา: ${list}`,
      `${n} part${s(n)} of the document in other files could not be carried over: ${list}`,
    ],
  },
  ink: {
    weight: 'lost',
    say: (n, list) => [
      `ลายมือเขียน ${n} แห่ง ย้ายมาไม่ได้: ${list}`,
      `${n} handwritten mark${s(n)} could not be carried over: ${list}`,
    ],
  },
  objects: {
    weight: 'lost',
    say: (n, list) => [
      `วัตถุจากโปรแกรมอื่น ${n} แห่ง (เช่น สมการรุ่นเก่า ตาราง Excel) ย้ายมาไม่ได้ พิมพ์หรือบันทึกเป็นภาพแล้วใส่ใหม่: ${list}`,
      `${n} object${s(n)} of other programs (such as old equations or Excel sheets) could not be carried over; type or add ${n === 1 ? 'it' : 'them'} as pictures: ${list}`,
    ],
  },
  'picture-shape': {
    weight: 'lost',
    say: (n, list) => [
      `ภาพ ${n} ภาพที่ตัดเป็นรูปทรง (เช่น วงกลม) ไว้ใน Word ไม่ได้ย้ายมา เพราะส่วนที่ตัดไว้จะกลับมาเห็น บันทึกเป็นภาพแล้วใส่ใหม่: ${list}`,
      `${n} picture${s(n)} cut to a shape (such as a circle) in Word ${n === 1 ? 'was' : 'were'} left out, since what was cut away would be seen again; save ${n === 1 ? 'it' : 'them'} as pictures and add those: ${list}`,
    ],
  },
  'picture-tilt': {
    weight: 'changed',
    say: (n, list) => [
      `ภาพที่เอียงไว้ ${n} ภาพ กลับมาตั้งตรง: ${list}`,
      `${n} tilted picture${s(n)} ${n === 1 ? 'is' : 'are'} straight again: ${list}`,
    ],
  },
  links: {
    weight: 'lost',
    say: (n, list) => [
      `ลิงก์ ${n} แห่งที่เปิดบนเว็บไม่ได้ (เช่น ไฟล์ในเครื่อง) เหลือแต่คำ: ${list}`,
      `${n} link${s(n)} that a web page cannot open (such as files of a computer) ${n === 1 ? 'is' : 'are'} now plain words: ${list}`,
    ],
  },
  'covered-picture': {
    weight: 'lost',
    say: (n, list) => [
      `ภาพ ${n} ภาพที่มีรูปทรงทับอยู่ในกลุ่มเดียวกัน ไม่ได้ย้ายมา เพราะส่วนที่ปิดไว้จะกลับมาเห็น บันทึกทั้งกลุ่มเป็นภาพแล้วใส่ใหม่: ${list}`,
      `${n} picture${s(n)} grouped with shapes ${n === 1 ? 'was' : 'were'} left out, since what the shapes cover would be seen again; save the group as a picture and add that: ${list}`,
    ],
  },
};

/** Most places that one sentence names; of numbers that stand in the text as before, a few are enough. */
const MOST = 60;
const EXAMPLES = 5;

/** Gathers what has to be told of a file. */
export class Teller {
  readonly #places = new Map<Told, string[]>();

  /**
   * Notes one place.
   * @param rule  what happened
   * @param place words by which an author finds it
   */
  tell(rule: Told, place: string): void {
    const places = this.#places.get(rule);
    if (places) places.push(place);
    else this.#places.set(rule, [place]);
  }

  /** One sentence for each thing that happened, with every place. */
  losses(): Loss[] {
    return [...this.#places].map(([rule, places]) => {
      const { weight, say } = SENTENCES[rule];
      const named = [...new Set(places)];
      const most = rule === 'list-numbers' ? EXAMPLES : MOST;
      const rest = named.length > most ? ` … +${named.length - most}` : '';
      const [th, en] = say(places.length, named.slice(0, most).join(' · ') + rest);
      return (weight === 'lost' ? lost : changed)(rule, th, en);
    });
  }
}

/** A place in a text, by the words that stand there. */
export const place = (before: string, what = ''): string => {
  const words = before.replace(/\s+/g, ' ').trim();
  const end = words.length > 30 ? `…${words.slice(-30)}` : words;
  return what ? `${end ? `${sample(end)} → ` : ''}${sample(what, 60)}` : sample(end || '¶');
};
