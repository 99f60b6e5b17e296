import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planSession } from '../../../src/features/material/plan/plan-session.ts';
import { cardTable, tablesFor, wallTable } from '../../../src/features/material/plan/kit-tables.ts';
import { pageBehind, tellPage } from '../../../src/features/material/portable/document-inputs.ts';
import { textParts } from '../../../src/features/material/portable/text-parts.ts';
import { kitsOfPlan, withOwnPlan } from '../../../src/features/material/portable/with-own-plan.ts';
import { isToFill } from '../../../src/features/material/print/text-markup.ts';
import { activitySheets } from '../../../src/features/material/sheets/activity-sheets.ts';
import { sheetParts } from '../../../src/features/material/sheets/print-parts.ts';
import { planOfKits } from '../../../src/features/tray/state/compose-plan.ts';
import type { WorkshopData } from '../../../src/intake/schema/entry/workshop.ts';
import { kitWithText } from './kits.ts';
import { entryOf, materialOf, textOf } from './sample.ts';

const OPTIONS = { edge: 'long', startAt: '09:00' } as const;
const letters = (html: string): string => html.replace(/<[^>]+>/g, '');
const partsOf = (material: ReturnType<typeof materialOf>) =>
  sheetParts(material, OPTIONS).map(({ name, title, copies, sheets }) => ({
    name,
    title,
    copies,
    text: letters(sheets.map(({ html }) => html).join('')),
  }));
const withPeople = (material: ReturnType<typeof materialOf>, people: number) => ({
  ...material,
  tray: { ...material.tray, people },
});
const EVERY = readdirSync('content/workshops');

/** A kit with a text, and what it says of the tables in it. */
function kit(mdx: string, more: Partial<WorkshopData> = {}) {
  const entry = entryOf('workshop', 'kit', { text: textOf(mdx) });
  return { ...entry, workshop: { ...entry.workshop!, sheets: [], ...more } };
}
const TABLES = `## บัตร [#cards]

### เฉลย [#answers]

| ก | ข |
|---|---|
| เฉลยข้อหนึ่ง | สอง |

### แบบ [#form]

| บ้าน | ใครไป |
|---|---|
| | |

## ติดฝา [#wall]

| ค | ง |
|---|---|
| ติดฝาไว้ | สี่ |
`;

describe('a form that a kit counts', () => {
  const diary = (people: number, lang: 'th' | 'en' = 'th') =>
    partsOf(withPeople(materialOf([kitWithText('outcome-map-light', lang)], { lang }), people));
  test.each([
    [10, 4],
    [13, 6],
    [20, 8],
  ])('is printed for the groups of %i people: %i copies', (people, copies) => {
    expect(diary(people).find(({ name }) => name === 'outcome-map-light-diary')).toMatchObject({
      title: 'แบบบันทึกการขยับหนึ่งหน้า',
      copies,
    });
  });
  test('says so at its foot, and stands no more among the words for the wall', () => {
    const parts = diary(20);
    expect(parts.find(({ name }) => name === 'outcome-map-light-diary')?.text).toContain('สำหรับ 20 คน · พิมพ์ 8 ชุด');
    expect(parts.find(({ name }) => name === 'words')?.text).not.toContain('เขาทำอะไรต่างไป');
    expect(diary(20, 'en').find(({ name }) => name === 'outcome-map-light-diary')?.text).toContain('Month');
  });
  test('is in the list of what to print, and is not bought', () => {
    const session = planSession(withPeople(materialOf([kitWithText('walking-map')]), 30));
    expect(session.copies).toContainEqual({ name: 'ตารางเหตุที่อาจทำให้ยังไม่อยู่ในกองทุน', copies: 2, pieces: 2 });
    expect(session.needed.map(({ what }) => what)).not.toContain('ตารางเหตุที่อาจทำให้ยังไม่อยู่ในกองทุน');
  });
  test.each(EVERY)('is every table of %s in which people write, unless it is for whoever leads', (id) => {
    for (const lang of ['th', 'en'] as const) {
      const entry = kitWithText(id, lang);
      const open = tablesFor(entry, 'wall').filter(({ block }) => block.rows.some(isToFill));
      expect(open.map(({ heading }) => heading)).toEqual([]);
      const named = entry.workshop!.counts.flatMap(({ table }) => table ?? []);
      const sections = textParts(entry.text, ['table']).flatMap((part) => part.sections);
      expect(named.filter((table) => !sections.includes(table))).toEqual([]);
    }
  });
});

describe('tables for whoever leads', () => {
  test('are those under headings below the one that is named, too', () => {
    const parts = partsOf(materialOf([kit(TABLES, { leaderTables: ['cards'] })]));
    expect(parts.find(({ name }) => name === 'words')?.text).not.toContain('เฉลยข้อหนึ่ง');
    expect(parts.find(({ name }) => name === 'leader-tables')?.text).toContain('เฉลยข้อหนึ่ง');
    expect(parts.find(({ name }) => name === 'words')?.text).toContain('ติดฝาไว้');
  });
  test('end where a heading of the same depth begins', () => {
    const entry = kit(TABLES, { leaderTables: ['answers'] });
    expect(tablesFor(entry, 'leader')).toHaveLength(1);
    expect(tablesFor(entry, 'wall').map(({ heading }) => heading)).toEqual(['แบบ', 'ติดฝา']);
  });
  test('never hang large on the wall, and are no cards', () => {
    const large = kit(TABLES, { leaderTables: ['cards'], sheets: ['wall-table'] });
    expect(wallTable(large)?.heading).toBe('ติดฝา');
    const cards = kit(TABLES, { leaderTables: ['cards'], sheets: ['kit-cards'] });
    expect(cardTable(cards)?.heading).toBe('ติดฝา');
    expect(
      letters(
        sheetParts(materialOf([large]), OPTIONS)
          .flatMap(({ sheets }) => sheets)
          .join(''),
      ),
    ).not.toMatch(/undefined/);
  });
  test('keep the visiting book of a village off its wall', () => {
    const parts = partsOf(materialOf([kitWithText('walking-map')]));
    expect(parts.find(({ name }) => name === 'leader-tables')?.text).toContain('ใครไปเยี่ยม');
    for (const { text } of parts.filter(({ name }) => name === 'words' || name === 'wall-table'))
      expect(text).not.toContain('ใครไปเยี่ยม');
  });
});

describe('a plan of several kits', () => {
  /** What a page hands over for a plan that has taken in kits, the others fetched as lenders. */
  function joined(...ids: string[]) {
    const kits = ids.map((id) => kitWithText(id));
    const plan = planOfKits(
      kits.map(({ id, workshop }) => ({ id, kit: workshop! })),
      'th',
    )!;
    const [first, ...others] = kits;
    const material = materialOf(withOwnPlan([first!], { id: 't', name: '', items: [], plan }, others), {
      lent: others,
      kits: kitsOfPlan([first!], plan, others),
    });
    return { ...material, tray: { ...material.tray, plan } };
  }
  test('prints the cards of each from its own text, and the large table of each', () => {
    const parts = partsOf(joined('outcome-map-light', 'triangle-cafe'));
    const cards = parts.find(({ name }) => name === 'kit-cards')?.text;
    expect(cards).toContain('ครั้งไหนที่คนจำนวนมากขยับพร้อมกัน');
    expect(cards).not.toContain('วางแผนแล้วทำ แต่ไม่ได้ติดตาม');
    expect(parts.find(({ name }) => name === 'wall-table')?.text).toContain('วางแผนแล้วทำ แต่ไม่ได้ติดตาม');
  });
  test('prints answers of the game for whoever leads only, and questions of the second kit as cards', () => {
    const parts = partsOf(joined('pot-of-sweets', 'kill-our-fund'));
    expect(parts.find(({ name }) => name === 'kit-cards')?.text).toContain('เก็บตัวเลขไว้ในลิ้นชัก');
    expect(parts.find(({ name }) => name === 'kit-cards')?.text).not.toContain('รวมที่ขอจากหม้อ');
    expect(parts.find(({ name }) => name === 'leader-tables')?.text).toContain('รวมที่ขอจากหม้อ');
  });
  test('counts the forms of each', () => {
    expect(partsOf(joined('ox-cart', 'problem-tree')).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ox-cart-table', 'problem-tree-table']),
    );
  });
});

describe('an opener before a kit', () => {
  const material = materialOf([kitWithText('year-we-joined'), kitWithText('problem-tree')]);
  test('leaves the address and the form for results to the kit', () => {
    expect(pageBehind(material)).toContain('problem-tree');
    expect(tellPage(material)).toContain('tell=workshop:problem-tree');
    expect(letters(activitySheets(material, 'agenda', OPTIONS)[0]!.html)).toContain('ต้นไม้ปัญหาของกองทุน');
  });
  test('does not say that nothing is needed, where the kit needs something', () => {
    expect(planSession(material).materials).not.toContain('ไม่ต้องเตรียมอะไร');
    expect(planSession(materialOf([kitWithText('year-we-joined')])).materials).toEqual(['ไม่ต้องเตรียมอะไร']);
    const kits = ['problem-tree', 'one-word-home'].map((id) => ({ id, kit: kitWithText(id).workshop! }));
    expect(planOfKits(kits, 'th')!.kit.materials).not.toContain('ไม่ต้องเตรียมอะไร');
  });
});
