import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trayCsv } from '../../../src/features/material/portable/csv.ts';
import { csvCell, csvText } from '../../../src/library/tables/csv-text.ts';
import { namedDocument } from '../../../src/features/material/portable/document-inputs.ts';
import { fileName } from '../../../src/words/file-name.ts';
import { trayJson } from '../../../src/features/material/portable/tray-json.ts';
import { materialOf, ONE_OF_EACH } from './sample.ts';
import { holds } from '../../property.ts';

/** Reads CSV as RFC 4180 has it. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('the tray as a table', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+66', "'+66"],
    ['-5', "'-5"],
    ['@x', "'@x"],
    [' =1', "'=1"],
    ['\t=1', "'\t=1"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    ['วันละ 1 บาท', 'วันละ 1 บาท'],
  ])('%j is never run as a formula', (text, safe) => {
    expect(
      read(csvText([[text]]))[0]![0]!
        .replace(/^\ufeff/, '')
        .replace("' ", "'"),
    ).toBe(safe);
  });
  test('any text comes back as it went in, but for the apostrophe before a formula', () => {
    holds(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (cells) => {
        const back = read(csvText([cells]).slice(1))[0]!;
        expect(back.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell))).toEqual(cells);
      }),
    );
  });
  test('numbers stay numbers; the file begins with a BOM and its lines end as Excel expects', () => {
    expect(csvCell(-5)).toBe('-5');
    const text = trayCsv(materialOf(ONE_OF_EACH));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const rows = read(text.slice(1));
    expect(rows).toHaveLength(ONE_OF_EACH.length + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[2]!.join()).toContain('https://example.org/lessons/a-lesson/');
  });
  test('the same as JSON names its shape and holds everything', () => {
    const data = JSON.parse(trayJson(materialOf(ONE_OF_EACH))) as {
      format: string;
      entries: unknown[];
      tray: { name: string };
    };
    expect(data.format).toBe('moving-the-mountain/tray-material');
    expect(data.entries).toHaveLength(ONE_OF_EACH.length);
    expect(data.tray.name).toBe('เวทีกรรมการ');
  });
});

test.each([
  ['Fund Day 2026!', ['x'], 'fund-day-2026-2026-12-05-plan.docx'],
  ['เวทีกรรมการ น้ำขาว', ['x'], 'เวทีกรรมการ-น้ำขาว-2026-12-05-plan.docx'],
  ['', ['x'], 'x-2026-12-05-plan.docx'],
  ['', ['x', 'y'], 'workshop-2026-12-05-plan.docx'],
])('the file of a tray called %j with entries %j is called %s', (name, ids, file) => {
  const items = ids.map((id) => ({ kind: 'lesson' as const, id, title: '' }));
  expect(fileName(namedDocument({ id: 't', name, date: '2026-12-05', items }, 'plan', 'docx'))).toBe(file);
});
