import { expect, test } from 'vitest';
import { sourceSchema } from '../../src/intake/schema/list/source.ts';
import { formatReference } from '../../src/library/format-source.ts';

const TITLED = [
  ['เงินวันละบาท', 'A Baht a Day', 'เงินวันละบาท [A Baht a Day]'],
  ['[ร้องเรื่องเงินหาย]', '[Complaint of lost money]', '[ร้องเรื่องเงินหาย] [Complaint of lost money]'],
  ['[ร้องเรื่องเงินหาย]', 'Complaint of lost money', '[ร้องเรื่องเงินหาย] [Complaint of lost money]'],
] as const;

test.each(TITLED)('%s with the English title %s stands in one pair of brackets each', (title, english, shown) => {
  const source = sourceSchema.parse({
    id: 'x-2020',
    type: 'webpage',
    title,
    'title-en': english,
    publisher: 'X',
    issued: '2020',
    URL: 'https://example.org/',
    accessed: '2026-11-01',
  });
  expect(formatReference(source, 'en').title).toBe(shown);
});
