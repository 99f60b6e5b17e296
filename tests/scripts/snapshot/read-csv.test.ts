import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../scripts/snapshot/read-csv.ts';
import { csvText } from '../../../src/library/tables/csv-text.ts';
import { holds } from '../../property.ts';

test('what was written comes back, whatever it holds', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', '=1', "'=1", 'a,b', '"', 'ก\r\nข', ' -5 ', ';'),
  );
  holds(
    fc.property(
      fc
        .integer({ min: 1, max: 4 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
        ),
      (rows) => {
        const readable = rows.map((row) =>
          row.map((text) => text.replace(/^'(?=[\s\u200b\ufeff]*[=+\-@\t\r\n＝＋－＠])/, '')),
        );
        expect(readCsv(csvText(rows))).toEqual(readable);
      },
    ),
  );
});
test('a file that ends without a line break, or in an empty cell, is read whole', () => {
  expect(readCsv('a,b\n1,')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ]);
  expect(readCsv('a\n1')).toEqual([['a'], ['1']]);
});
test.each(['a,"b', '"a"b,c', 'a"b'])('%j is refused', (text) => {
  expect(() => readCsv(text)).toThrow('CSV');
});
