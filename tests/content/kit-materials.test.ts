import { describe, expect, test } from 'vitest';
import { given } from '../../src/certain.ts';
import type { SHEETS } from '../../src/intake/schema/entry/workshop.ts';
import { kitsIn } from '../features/material/kits.ts';

type Sheet = (typeof SHEETS)[number];

/** What every meeting has, whatever its kit says. */
const FOR_ALL: readonly Sheet[] = ['agenda', 'sign-in', 'evaluation'];
/** How kits name a sheet, in Thai and English. */
const NAMES: Partial<Record<Sheet, RegExp>> = {
  triangle: /สามเหลี่ยม|triangle/i,
  'level-table': /ตารางห้าระดับ|five-level table|table of five levels|five levels/i,
  'event-cards': /บัตรเหตุการณ์|จับบัตร|ล้างสำรับ|event card|draws? (?:one|a card)|shuffle the pack/i,
  'story-card': /บัตรเรื่องเล่า|story card/i,
  'lesson-card': /บัตรบทเรียน|lesson card/i,
  'promise-card': /บัตรสัญญา|promise card/i,
  timeline: /เส้นเวลา|time ?line/i,
  'problem-tree': /ต้นไม้|ลำต้น|tree|trunk/i,
  'force-field': /เกวียน|\bcart\b/i,
  review: /แผ่นทบทวนสี่ข้อ|review in four questions/i,
  'vote-board': /กระดานสวัสดิการ|กระดาน|board/i,
  map: /แผนที่|\bmap\b/i,
  'wall-table': /แผ่นบันได.*แผ่นใหญ่|แผ่นสัญลักษณ์ใหญ่|one large sheet/i,
  'kit-cards':
    /การ์ดคำถาม|บัตร(?:ตัวอย่าง|เสนอ|บ้าน|บท|รายการ)|ป้ายแผง|(?:question|example|offer|house|role|entry) cards?|cards? with|stall signs?/i,
};
/** Cards by whose name a script asks for a printed sheet and nothing else. */
const CARDS: readonly Sheet[] = ['event-cards', 'story-card', 'lesson-card', 'promise-card'];
const STRICT: Partial<Record<Sheet, RegExp>> = { 'event-cards': /บัตรเหตุการณ์|event card/i };
/** Things that scripts put into hands, and how a list of materials calls them. */
const THINGS: readonly (readonly [script: RegExp, material: RegExp])[] = [
  [/ขนม(?!ของตัวเอง)คนละ|แจกขนม|give everybody \d+ sweets/i, /ลูกอม|sweets/i],
  [/สติกเกอร์|stickers?\b/i, /สติกเกอร์|sticker|dots/i],
  [/ติดจุด|จุดสี|\bdots\b/i, /จุด|dots|สติกเกอร์|sticker/i],
  [/เชือก|ไหมพรม|\byarn\b|\bstring\b/i, /เชือก|ไหมพรม|yarn|string|ด้าย|เทป/i],
  [/ฝาขวด|bottle caps?/i, /ฝาขวด|bottle caps?/i],
  [/แขวนธง|ปักธง|\bflags?\b/i, /ธง|flag/i],
  [/กระดิ่ง|ระฆัง|ฆ้อง|\bbell\b|\bgong\b/i, /กระดิ่ง|ระฆัง|ฆ้อง|ฝาหม้อ|bell|gong|lid/i],
  [/นกหวีด|\bwhistle\b/i, /นกหวีด|whistle/i],
  [/บัตรเขียว|บัตรเหลือง|green card|yellow card/i, /เขียว|เหลือง|green|yellow/i],
];

const kits = (['th', 'en'] as const).flatMap((lang) =>
  kitsIn(lang).map((entry) => ({ name: `${entry.id} (${lang})`, kit: given(entry.workshop, entry.id) })),
);
const scriptOf = ({ agenda }: (typeof kits)[number]['kit']): string =>
  agenda.flatMap(({ title, steps, say, show }) => [title, ...steps, say ?? '', show ?? '']).join('\n');

describe.each(kits)('$name', ({ kit }) => {
  const script = scriptOf(kit);
  const materials = [...kit.materials, kit.room].join('\n');
  test('every sheet it prints is named by a step and by its materials', () => {
    const own = kit.sheets.filter((sheet) => !FOR_ALL.includes(sheet));
    const named = (text: string) => (sheet: Sheet) => given(NAMES[sheet], `words for ${sheet}`).test(text);
    expect(own.filter((sheet) => !named(script)(sheet) && !named(materials)(sheet))).toEqual([]);
    expect(own.filter((sheet) => !named(materials)(sheet)).filter((sheet) => CARDS.includes(sheet))).toEqual([]);
  });
  test('every card that a step or its script asks for is printed', () => {
    const asked = CARDS.filter((sheet) => given(STRICT[sheet] ?? NAMES[sheet], sheet).test(`${script}\n${materials}`));
    expect(asked.filter((sheet) => !kit.sheets.includes(sheet))).toEqual([]);
  });
  test('everything that a step hands out is among its materials', () => {
    const missing = THINGS.filter(([asked, listed]) => asked.test(script) && !listed.test(kit.materials.join('\n')));
    expect(missing.map(([asked]) => `${asked.exec(script)?.[0]}`)).toEqual([]);
  });
  test('everything that is counted is among its materials', () => {
    const lines = kit.materials.join('\n').toLowerCase();
    const head = (what: string): string =>
      what
        .toLowerCase()
        .split(/,|\s+(?:or|and)\s+|หรือ|\s/)[0]
        ?.replace(/s$/, '') ?? '';
    expect(kit.counts.map(({ what }) => what).filter((what) => !lines.includes(head(what)))).toEqual([]);
  });
});

test('a kit that buys or prints something says how much of it', () => {
  const uncounted = kits.filter(({ kit }) => !kit.part && kit.counts.length === 0).map(({ name }) => name);
  expect(uncounted).toEqual([]);
});
