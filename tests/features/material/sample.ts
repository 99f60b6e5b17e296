import type { Material } from '../../../src/features/material/portable/document-inputs.ts';
import { PORTABLE_VERSION, type PortableEntry } from '../../../src/features/material/portable/portable-entry.ts';
import type { TrayKind } from '../../../src/features/tray/state/tray.ts';
import { render } from '../../text/render.ts';
import { workshopSchema } from '../../../src/intake/schema/entry/workshop.ts';

const CREDIT = {
  site: 'เขยื้อนภูเขา',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  home: 'https://example.org/',
};
export const SENTENCE = 'ก่อนสัญญาสวัสดิการใด ให้คิดเลขเงินเข้าเทียบกับเงินที่จะต้องจ่ายในวันที่สมาชิกแก่ขึ้น';

/** A text as an author writes it, in the form that documents are made from. */
export const textOf = (mdx: string): PortableEntry['text'] => render(mdx).blocks;

/** A text with one of everything: nested lists that begin at four, a table, quotations, a box, things side by side. */
export const RICH = textOf(`นำเรื่อง **สำคัญ** [@s1, หน้า 2] อ่าน[ต่อ](https://example.org/more)

## ขั้นตอน

ทำตามนี้

4. เปิดสมุด
5. อ่านยอด
   1. รับเข้ามา
   2. จ่ายออกไป
      - ค่าทำศพ
6. ถามกัน

- [x] นัดวัน
- [ ] จองศาลา

### ตัวเลข

เงินของสามปี

| ปี | เข้า | ออก |
|---|---|---|
| 2547 | 36,500 | **12,000** |
| 2548 |  | 14,000 |

> กติกาข้อแรก
>
> กติกาข้อสอง

<Quote source="s1" who="ป้าแดง" locator="หน้า 3">

เงินบาทเดียวทำให้เรารู้จักกัน

</Quote>

<Callout kind="gap" title="ใครรู้บ้าง">

ยังไม่มีใครนับ[^n]

</Callout>

<Compare>

<Column title="ฝันไว้">

ทุกบ้านมีเงินออม

</Column>

<Column title="ที่เห็น">

- ครึ่งหมู่บ้าน

</Column>

</Compare>

<Figure src="a.jpg" alt="คนนั่งล้อมวง" caption="วันประชุม" credit="ผู้จด" />

[^n]: นับเมื่อปี 2550
`);

/** An entry of a kind, as the site would serve it. */
export function entryOf(kind: TrayKind, id: string, more: Partial<PortableEntry> = {}): PortableEntry {
  const base: PortableEntry = {
    version: PORTABLE_VERSION,
    kind,
    id,
    lang: 'th',
    textLang: 'th',
    url: `https://example.org/${kind}s/${id}/`,
    title: `เรื่องที่ ${id}`,
    summary: SENTENCE,
    text: textOf(`## ป้าเล่า\n\n${SENTENCE}\n\n${SENTENCE}`),
    sources: [{ id: 's1', text: 'ทีมวิจัยเล่มหนึ่ง (2548). บันทึก', url: 'https://example.org/s1' }],
    credit: CREDIT,
  };
  const own: Record<TrayKind, Partial<PortableEntry>> = {
    lesson: {
      side: 'knowledge',
      lesson: {
        statement: SENTENCE,
        strength: 'fair',
        disputed: true,
        advice: {
          when: 'ก่อนตั้งสวัสดิการ',
          do: ['คูณจำนวนครั้งที่จ่ายจริงปีที่แล้ว', 'เขียนผลคูณบนกระดาน'],
          because: 'เงินเข้าน้อยกว่าภาระ',
        },
        limits: 'อ่านได้เพียงบทคัดย่อ',
        evidence: [{ finding: SENTENCE, place: 'ตราด', source: 's1' }],
        against: [{ finding: 'ที่หนึ่งทำแล้วไม่เกิดผล', source: 's1' }],
        supports: [{ side: 'policy', how: 'บอกรัฐว่าควรสมทบตรงไหน' }],
      },
    },
    case: {
      case: {
        place: 'จ.ตราด',
        vision: ['ทุกบ้านมีสวัสดิการ'],
        reality: ['สมาชิกเพิ่มเร็ว', 'เงินเข้าไม่พอ'],
        gap: 'ฝันไกลกว่าเงิน',
        triangle: {
          policy: { state: 'weak' },
          movement: { state: 'strong', note: 'ไปเยี่ยมกันทุกเดือน' },
          knowledge: { state: 'unknown' },
        },
        timeline: [{ date: '2004-04', what: 'เริ่มกลุ่มแรก' }],
        unknown: ['เงินวันนี้เหลือเท่าไร'],
      },
    },
    help: {
      help: {
        problem: SENTENCE,
        thisWeek: [1, 2, 3].map(() => ({ step: SENTENCE, lesson: 'ถามก่อนเงินจะหมด' })),
        say: [{ to: 'สมาชิก', words: SENTENCE }],
        bring: ['สมุดบัญชี'],
        cases: [
          { place: 'ตราด', went: 'worked', how: SENTENCE, source: 's1' },
          { place: 'สงขลา', went: 'failed', how: SENTENCE },
        ],
        notThis: ['เงินหาย'],
      },
    },
    note: { note: { date: '2006-05-26', authors: ['ผู้จด'], cases: ['ตราด'] } },
    term: { side: 'policy', term: { definition: SENTENCE, also: ['พอช.'], other: 'CODI' } },
    workshop: {
      workshop: workshopSchema.parse({
        title: 'วงอ่านตัวเลข',
        summary: SENTENCE,
        topics: ['trust'],
        updated: '2026-11-23',
        goal: 'ทุกคนอ่านบัญชีเป็น',
        purposes: ['review'],
        people: { min: 4, max: 20 },
        minutes: 60,
        room: 'เก้าอี้เป็นวง',
        materials: ['สมุดบัญชี'],
        sheets: [
          'triangle',
          'level-table',
          'event-cards',
          'story-card',
          'lesson-card',
          'promise-card',
          'timeline',
          'problem-tree',
          'force-field',
          'vote-board',
          'map',
          'agenda',
        ],
        agenda: [
          { minutes: 15, title: 'เปิดวง', method: 'วงใหญ่', steps: ['ทักทาย'], say: 'สวัสดี\nวันนี้อ่านตัวเลขกัน', shrinkTo: 5 },
          { minutes: 45, title: 'อ่าน', method: 'กลุ่มละห้าคน', steps: ['เปิดสมุด', SENTENCE], lessons: ['used'], cases: [] },
        ],
        trouble: [{ if: 'คนน้อย', then: 'ทำวงเดียว' }],
        lessons: ['used'],
        cases: [],
        sources: ['s1'],
      }),
    },
  };
  return { ...base, ...own[kind], ...more };
}

/** Material from entries, all of them chosen. */
export function materialOf(
  entries: PortableEntry[],
  more: Partial<Material> & { name?: string; remark?: string } = {},
): Material {
  const { name = 'เวทีกรรมการ', remark, ...rest } = more;
  const items = entries
    .filter(({ id }) => id !== 'used')
    .map(({ kind, id, title }) => ({ kind, id, title, ...(remark !== undefined && { remark }) }));
  return {
    tray: { id: 't', name, date: '2026-12-05', place: 'ศาลา', people: 30, items },
    entries,
    lang: 'th',
    credit: CREDIT,
    ...rest,
  };
}

/** One entry of each kind, the lesson that the workshop uses among them. */
export const ONE_OF_EACH: PortableEntry[] = [
  entryOf('workshop', 'kit'),
  ...(['lesson', 'case', 'note', 'term'] as const).map((kind) => entryOf(kind, `a-${kind}`)),
  entryOf('lesson', 'used'),
];
/** A title as long as the longest that a schema allows, without a space to break at. */
export const LONG = 'ชื่อยาวมากที่ไม่มีช่องว่างให้ตัดบรรทัดเลยสักแห่งเดียวเพราะคนตั้งอยากใส่ทุกอย่างลงไป'.repeat(3).slice(0, 200);
export const SIXTY: PortableEntry[] = Array.from({ length: 60 }, (_, index) =>
  entryOf((['lesson', 'case', 'note', 'term'] as const)[index % 4]!, `e${index}`, { title: `${index} ${LONG}` }),
);
