import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { zipFolder } from '../../../scripts/stick/zip-folder.ts';

test('the same files give the same archive, whenever they were written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'library'));
  writeFileSync(join(folder, 'index.html'), 'เปิด');
  writeFileSync(join(folder, 'library/a.png'), 'png');
  const files = ['index.html', 'library/a.png'];
  const first = zipFolder(folder, files, 'mountain');
  utimesSync(join(folder, 'index.html'), 1e9, 1e9);
  expect(zipFolder(folder, files, 'mountain')).toEqual(first);
  const read = unzipSync(first);
  expect(Object.keys(read)).toEqual(['mountain/index.html', 'mountain/library/a.png']);
  expect(strFromU8(read['mountain/index.html'] ?? new Uint8Array())).toBe('เปิด');
});
