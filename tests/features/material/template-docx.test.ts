import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { templateDocx, type Template } from '../../../src/features/material/plan/template-docx.ts';
import { benchPackage } from '../../../scripts/bench/tools.ts';
import { RICH } from './sample.ts';

const validate = (
  benchPackage('@ooxml-tools/validate') as { default: (bytes: Uint8Array, kind: 'docx') => Promise<unknown[]> }
).default;
afterEach(() => vi.useRealTimers());
const rules: Template = {
  lang: 'th',
  title: 'ระเบียบ <กองทุน> & "เพื่อน"',
  summary: 'ร่างให้ปรับใช้',
  updated: '2026-11-30',
  text: RICH,
  sources: [{ id: 'a', text: 'ผู้เขียน (2550). เรื่อง', url: 'https://example.org/a?b=1&c=2' }],
  credit: 'เขยื้อนภูเขา · CC BY 4.0',
};
const documentOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

test('a text to adapt holds to the schema of Word, with its sources at the end', async () => {
  const bytes = await templateDocx(rules);
  expect(await validate(bytes, 'docx')).toEqual([]);
  const xml = documentOf(bytes);
  expect(xml).toContain('[1] ผู้เขียน (2550). เรื่อง https://example.org/a?b=1&amp;c=2');
  expect(xml).toMatch(/<w:tbl>/);
  expect(xml).toMatch(/w:val="Heading1"/);
});

// The site is built anew every night: a file that did not change must not look changed.
test('the same text gives the same bytes, dated by the text and not by the clock', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-01T08:00:00') });
  const first = await templateDocx(rules);
  vi.setSystemTime(new Date('2027-06-02T09:30:10'));
  expect(Buffer.from(await templateDocx(rules)).equals(Buffer.from(first))).toBe(true);
  expect(strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array())).toContain('>2026-11-30T00:00:00Z<');
});
