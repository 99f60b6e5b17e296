import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kitAsMdx } from '../../../src/features/tray/board/kit-mdx.ts';
import { splitFrontMatter, readYaml } from '../../../src/intake/front-matter.ts';
import { checkContent } from '../../../src/sync/check-content.ts';
import { moveStep, planFrom, readPlan, withKit } from '../../../src/features/tray/state/tray-plan.ts';
import { workshopSchema, type WorkshopData } from '../../../src/intake/schema/entry/workshop.ts';
import { libraryCopy, type LibraryCopy } from '../../fixtures/library-copy.ts';
import { holds } from '../../property.ts';

const kit: WorkshopData = workshopSchema.parse({
  title: 'วงอ่านตัวเลข: ฉบับบ้านเรา',
  summary: '“ฝึก” อ่านบัญชี # วันออม',
  topics: ['trust'],
  updated: '2026-11-23',
  goal: 'อ่านเป็น - ทุกคน',
  purposes: ['review'],
  people: { min: 4, max: 20 },
  minutes: 30,
  room: 'yes',
  materials: ['สมุดบัญชี', '10 ด้าม', '- ขีด'],
  sheets: ['agenda'],
  agenda: [
    {
      minutes: 10,
      title: 'เปิดวง',
      method: 'วงใหญ่',
      steps: ['ทักทาย: สวัสดี', '{โค้ด} <b>'],
      say: 'บรรทัดหนึ่ง\nบรรทัดสอง',
      shrinkTo: 0,
    },
    { minutes: 20, title: 'อ่าน', method: 'กลุ่มย่อย', steps: ['เปิดสมุด'], lessons: ['open-books'], cases: ['ban-a'] },
  ],
  trouble: [{ if: 'คนน้อย', then: 'ทำวงเดียว' }],
  lessons: ['open-books'],
  cases: [],
  sources: ['report-a'],
});
const written = (notes?: string, changed = kit): string =>
  kitAsMdx({ kit: changed, from: 'circle', updated: '2026-12-01', adaptedFrom: 'ดัดแปลงจาก', notes });
const frontMatter = (mdx: string): unknown => readYaml(splitFrontMatter(mdx).yaml, 'x').data;

describe('a kit of one’s own as content/workshops/<id>/index.mdx', () => {
  test('its front matter is what the schema expects, and says the same as the kit', () => {
    expect(workshopSchema.parse(frontMatter(written()))).toEqual({ ...kit, updated: '2026-12-01' });
  });
  test('no field can be lost: not one of the schema, and not one that the schema may have tomorrow', () => {
    const changed = {
      ...kit,
      aliases: ['วงเก่า'],
      part: 'opener' as const,
      online: 'ทางโทรศัพท์',
      helpers: { room: 1, group: 0 },
      gear: ['paper' as const],
      ahead: 'เล่นเกมด้วยกัน',
      leaderTables: ['cards'],
      groupOf: 5,
      parking: 'ลานวัด',
    };
    const told = Object.keys(frontMatter(written('', changed)) as object);
    const forgotten = ['aliases', 'asks', 'formerly', 'changes', 'checkedOn', 'leaderTables'];
    const order = Object.keys(workshopSchema.shape).filter((key) => !forgotten.includes(key));
    expect(told).toEqual([...order.filter((key) => [changed[key as keyof WorkshopData]].flat().length > 0), 'parking']);
  });
  test('what says nothing is left out, and the text begins after an empty line', () => {
    expect(written()).not.toMatch(/: (\[\]|null|undefined)$/m);
    expect(written()).toMatch(/\n---\n\nดัดแปลงจาก\[\[workshop:circle\]\]\n$/);
  });
  test('what stands in the text of the first kit stays there: a kit that names tables it does not have is none', () => {
    const counts: WorkshopData['counts'] = [
      { what: 'แบบบันทึก', unit: 'แผ่น', number: 1, per: 'group', table: 'form' },
      { what: 'การ์ดคำถาม', unit: 'ชุด', number: 1, per: 'group', sheet: 'kit-cards' },
      { what: 'บัตรสัญญา', unit: 'ใบ', number: 1, per: 'person', sheet: 'promise-card' },
    ];
    const own = frontMatter(
      written('', { ...kit, leaderTables: ['cards'], sheets: ['kit-cards', 'wall-table', 'promise-card'], counts }),
    ) as WorkshopData;
    expect(own.leaderTables).toBeUndefined();
    expect(own.sheets).toEqual(['promise-card']);
    expect(own.counts.map(({ table, sheet }) => [table, sheet])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, 'promise-card'],
    ]);
  });
  test('any text survives the way through YAML', () => {
    holds(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
        (text) => {
          expect(frontMatter(written('', { ...kit, goal: text, materials: [text] })) as WorkshopData).toMatchObject({
            goal: text,
            materials: [text],
          });
        },
      ),
    );
  });
});

describe('in a library', () => {
  let copy: LibraryCopy;
  beforeEach(() => (copy = libraryCopy()));
  afterEach(() => copy.dispose());
  test.each([
    ['nothing'],
    ['คำของเรา\n\nย่อหน้าสอง'],
    [
      'import x from "y"\nexport const a = {1}\n<script>alert(1)</script> {window} [[nowhere]] [@nothing] # หัว\n## หัว [#a]\n- รายการ\n1. ข้อ\n`โค้ด` ![รูป](x.png) <Figure /> </p> \\ {/* */}\n---\n| a | b |\n|---|---|',
    ],
  ])('the check finds nothing wrong with it, whatever the notes hold: %j', (notes) => {
    const before = checkContent(copy.root).length;
    copy.write('workshops/our-circle/index.mdx', written(notes));
    expect(checkContent(copy.root).filter(({ file }) => file.includes('our-circle'))).toEqual([]);
    expect(checkContent(copy.root).length).toBe(before);
  });
  test('nor with one whose first kit had tables for whoever leads and forms to count', () => {
    const counts: WorkshopData['counts'] = [{ what: 'แบบ', unit: 'แผ่น', number: 1, per: 'group', table: 'form' }];
    copy.write('workshops/our-circle/index.mdx', written('', { ...kit, leaderTables: ['cards'], counts }));
    expect(checkContent(copy.root).filter(({ file }) => file.includes('our-circle'))).toEqual([]);
  });
});

describe('a plan', () => {
  test('forgets what held only for the first kit, and keeps its minutes right', () => {
    const plan = planFrom('circle', { ...kit, aliases: ['x'], status: 'reviewed' }, 'th');
    expect(plan.kit).toMatchObject({ aliases: [], status: 'draft', minutes: 30 });
    expect(withKit(plan, { agenda: plan.kit.agenda.slice(1) }).kit.minutes).toBe(20);
    expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });
  test('keeps whether advice is about time as somebody ticked it; words tell only where nobody did', () => {
    const trouble = [
      { if: 'เวลาไม่พอ', then: 'ตัดช่วงแรก', late: false },
      { if: 'คนมาช้า', then: 'เริ่มก่อน', late: true },
      { if: 'เวลาไม่พอ', then: 'ตัดช่วงแรก' },
      { if: 'คนน้อย', then: 'ทำวงเดียว' },
    ];
    const plan = readPlan(JSON.parse(JSON.stringify(planFrom('circle', { ...kit, trouble }, 'th'))));
    expect(plan?.kit.trouble.map(({ late }) => late)).toEqual([false, true, true, undefined]);
  });
  test.each([
    [0, 1, 'อ่าน เปิดวง'],
    [1, 0, 'อ่าน เปิดวง'],
    [0, 9, 'อ่าน เปิดวง'],
    [7, 0, 'เปิดวง อ่าน'],
  ])('step %i moved to %i', (from, to, titles) => {
    expect(
      moveStep(kit.agenda, from, to)
        .map(({ title }) => title)
        .join(' '),
    ).toBe(titles);
  });
});
