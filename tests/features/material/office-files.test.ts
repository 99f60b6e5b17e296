import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { everything } from '../../../src/features/material/portable/everything.ts';
import type { Material } from '../../../src/features/material/portable/document-inputs.ts';
import { planDocx } from '../../../src/features/material/plan/plan-docx.ts';
import { planSession } from '../../../src/features/material/plan/plan-session.ts';
import { deck } from '../../../src/features/material/slides/deck.ts';
import { ROOM, sizeFor, smallestSize, textHeight } from '../../../src/features/material/slides/fill-slides.ts';
import { pptx } from '../../../src/features/material/slides/pptx.ts';
import { benchPackage } from '../../../scripts/bench-tools.ts';
import { entryOf, LONG, materialOf, ONE_OF_EACH, SIXTY } from './sample.ts';

/** Microsoft's Open XML validator: what is wrong with a document, nothing if all is well. */
const validate = (benchPackage('@ooxml-tools/validate') as { default: Validate }).default;
type Validate = (bytes: Uint8Array, kind: 'docx' | 'pptx') => Promise<unknown[]>;

const MATERIALS: [string, Material][] = [
  ['an empty tray', materialOf([])],
  ['one lesson', materialOf([entryOf('lesson', 'x')])],
  ['one of each kind, with a workshop', materialOf(ONE_OF_EACH)],
  ['six entries with very long titles', materialOf(SIXTY.slice(0, 6), { name: LONG })],
  [
    'an entry without English, in English',
    materialOf([entryOf('case', 'x', { lang: 'en', textLang: 'th' })], { lang: 'en' }),
  ],
  [
    'signs that mean something to XML, and some that it forbids',
    materialOf([entryOf('lesson', 'x', { title: 'a < b & "c" ]]> \u0000\u0008\u001f\ufffe \ud83d' })], {
      remark: '<w:p/> & \u000b ก\u0e33 😀',
      name: '\u0001</a:t>',
    }),
  ],
];

describe.each(MATERIALS)('of %s', (_, material) => {
  test('the slides hold to the schema of PowerPoint', async () => {
    const bytes = await pptx(material);
    expect(await validate(bytes, 'pptx')).toEqual([]);
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts).filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/.test(name))) {
      const xml = strFromU8(part);
      expect(xml.match(/lang="en-US"/), name).toBeNull();
      // Every run with letters names the face in the slot of complex scripts too.
      const runs = (xml.match(/<a:r>.*?<\/a:r>/gs) ?? []).filter((run) => !run.includes('type="title"'));
      for (const run of runs) expect(run, name).toMatch(/<a:cs typeface="Sarabun"|<a:rPr[^>]*\/>/);
    }
    expect(strFromU8(parts['ppt/theme/theme1.xml']!)).toMatch(
      /<a:minorFont><a:latin typeface="Sarabun"\/><a:ea typeface="Sarabun"\/><a:cs typeface="Sarabun"\/>/,
    );
  });
  test('the session plan holds to the schema of Word', async () => {
    const bytes = await planDocx(material, { startAt: '09:00' });
    expect(await validate(bytes, 'docx')).toEqual([]);
    const parts = unzipSync(bytes);
    const styles = strFromU8(parts['word/styles.xml']!);
    expect(styles.match(/<w:rFonts(?![^>]*w:cs="Sarabun")[^>]*>/g)).toBeNull();
    expect(styles).toContain('w:bidi="th-TH"');
    expect(styles).toMatch(/<w:bCs\/>/);
    expect(styles).toMatch(/<w:szCs w:val="\d+"\/>/);
    expect(strFromU8(parts['word/fontTable.xml']!)).toContain('w:altName w:val="Leelawadee UI,');
    expect(strFromU8(parts['word/document.xml']!)).toMatch(/<w:pStyle w:val="(Heading1|Title)"\/>/);
  });
  test('no slide holds more than it has room for, and none is empty', () => {
    for (const slide of deck(material)) {
      const size = sizeFor(slide) ?? smallestSize(slide);
      const width = (ROOM.width - 30 * (slide.columns.length - 1)) / Math.max(1, slide.columns.length);
      for (const texts of slide.columns)
        expect(textHeight(texts, width, size), slide.title).toBeLessThanOrEqual(ROOM.height);
      expect(slide.columns.flat().length, slide.title).toBeGreaterThan(0);
    }
  });
});

describe('the session', () => {
  const kit = materialOf(ONE_OF_EACH);
  test.each([
    ['the minutes it asks for', undefined, 60, 0],
    ['90 minutes', 90, 60, 0],
    ['52 minutes', 52, 52, 0],
    ['20 minutes', 20, 50, 1],
  ])('given %s, a workshop of 60 that may shrink to 50 takes its time', (_what, given, taken, warnings) => {
    const session = planSession(kit, given);
    expect(session.minutes).toBe(taken);
    expect(session.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(taken);
    expect(session.notices).toHaveLength(1 + warnings);
  });
  test.each([
    [0, 180],
    [3, 180],
    [60, 180],
    [60, 45],
    [12, 360],
  ])('composed from %i entries in %i minutes never runs over', (count, minutes) => {
    const session = planSession(materialOf(SIXTY.slice(0, count)), minutes);
    expect(session.minutes).toBeLessThanOrEqual(minutes);
    expect(session.steps.every((step) => step.minutes > 0)).toBe(true);
    const starts = session.steps.map(({ start }) => start);
    expect(starts).toEqual(
      session.steps.map((_, index) => session.steps.slice(0, index).reduce((sum, step) => sum + step.minutes, 0)),
    );
  });
});

describe('everything in one file', () => {
  const options = { cards: 4, edge: 'long', css: '.x{}' } as const;
  test('has ASCII names, an index in Thai that leads to every file, and says how far it has come', async () => {
    const told: number[] = [];
    const files = unzipSync(await everything(materialOf(ONE_OF_EACH), options, (made, all) => told.push(made / all)));
    const names = Object.keys(files);
    expect(names.every((name) => /^[a-z0-9.-]+$/.test(name))).toBe(true);
    expect(names).toEqual(
      expect.arrayContaining([
        'session-plan.docx',
        'slides.pptx',
        'handouts.html',
        'booklet.html',
        'cards.html',
        'triangle-a4.html',
        'triangle-a3.html',
        'sheet-level-table.html',
        'tray.csv',
        'tray.json',
        'material.css',
      ]),
    );
    const index = strFromU8(files['index.html']!);
    for (const name of names.filter((other) => !['index.html', 'material.css'].includes(other)))
      expect(index).toContain(`href="${name}"`);
    expect(index).toContain('<html lang="th">');
    expect(index).toContain('เวทีกรรมการ');
    expect(index).toContain('เรื่องที่ a-lesson');
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBe(0);
  });
  test('of an empty tray has what is of use without entries', async () => {
    expect(Object.keys(unzipSync(await everything(materialOf([]), options)))).toEqual(
      expect.arrayContaining(['index.html', 'triangle-a4.html', 'triangle-a3.html']),
    );
  });
});
