import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idByPattern, latinName, suggestedId } from '../../scripts/import/choose-id.ts';
import { ID_SHAPE } from '../../src/intake/schema/names.ts';
import { holds } from '../property.ts';

const free = () => false;
const clues = (file: string, more: { case?: string; date?: string; kind?: string } = {}) => ({
  kind: 'note',
  today: '2026-11-29',
  file,
  ...more,
});

describe('the name of a file as an id', () => {
  it.each([
    ['Ban A visit.docx', 'ban-a-visit'],
    ['/home/x/Café notes (2).docx', 'cafe-notes-2'],
    ['2007-02-04 visit.docx', '2007-02-04-visit'],
    ['ลำปาง lampang visit.docx', 'lampang-visit'],
    ['บันทึก.docx', undefined],
    ['บันทึก v2.docx', undefined],
    ['2550.docx', undefined],
    ['ภาพ 1.docx', undefined],
    ['…', undefined],
  ])('%s: %s', (file, id) => expect(latinName(file)).toBe(id));
});

describe('an id for a Thai name', () => {
  it.each([
    ['บันทึก.docx', {}, 'note-2026-11-29'],
    ['บันทึก.docx', { kind: 'lesson' }, 'lesson-2026-11-29'],
    ['บันทึก.docx', { case: 'lampang' }, 'lampang-2026-11-29'],
    ['บันทึก.docx', { case: 'lampang', date: '4 ก.พ. 2550' }, 'lampang-2007-02-04'],
    ['เยี่ยมบ้าน 4 ก.พ. 2550.docx', {}, 'note-2007-02-04'],
    ['เยี่ยมบ้าน ๔ กุมภาพันธ์ ๒๕๕๐ (ฉบับแก้).docx', {}, 'note-2007-02-04'],
    ['เวที_2550-02-04.docx', {}, 'note-2007-02-04'],
    ['วันที่ 4-2-2550 เวที.docx', {}, 'note-2007-02-04'],
    ['เวที ก.พ. 2550.docx', {}, 'note-2007-02'],
    // A year alone, or a number, is no day.
    ['แผนปี 2550.docx', {}, 'note-2026-11-29'],
    ['หมู่ 8 สมาชิก 300.docx', {}, 'note-2026-11-29'],
    ['เวที 45-13-2550.docx', {}, 'note-2026-11-29'],
    ['บันทึก.docx', { date: 'วันเสาร์' }, 'note-2026-11-29'],
  ])('%s %o: %s', (file, more, id) => expect(suggestedId(clues(file, more), free)).toBe(id));
  it('is never one that is taken, and always an address', () =>
    holds(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.nat({ max: 5 }), (file, date, many) => {
        const used = new Set<string>();
        for (let count = 0; count <= many; count++) {
          const id = suggestedId(clues(file, { date }), (other) => used.has(other));
          expect(used.has(id)).toBe(false);
          expect(id).toMatch(ID_SHAPE);
          used.add(id);
        }
      }),
    ));
});

describe('a pattern', () => {
  const used = new Set(['visit-1', 'visit-2']);
  const taken = (id: string) => used.has(id);
  it.each([
    ['visit-{n}', 'บันทึก.docx', {}, 'visit-3'],
    ['{case}-{date}', 'บันทึก.docx', { case: 'lampang', date: '2550-02-04' }, 'lampang-2007-02-04'],
    ['{case}-visit-{n}', 'บันทึก.docx', {}, 'visit-3'],
    ['{name}', 'Ban A.docx', {}, 'ban-a'],
    ['{name}', 'บันทึก.docx', {}, ''],
    ['plain', 'บันทึก.docx', {}, 'plain'],
  ])('%s with %s %o: %s', (pattern, file, more, id) => expect(idByPattern(pattern, clues(file, more), taken)).toBe(id));
});
