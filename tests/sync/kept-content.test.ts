import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { itemAt } from '../../src/certain.ts';
import { beginWith, KeptContent } from '../../src/sync/kept-content.ts';
import { syncContent, type KeptEntry } from '../../src/sync/sync-content.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

const OPTIONS = { base: '/', version: 'v1' };
let copy: LibraryCopy;
let folder = '';
beforeEach(() => {
  copy = libraryCopy();
  folder = join(mkdtempSync(join(tmpdir(), 'kept-')), 'content');
});
afterEach(() => {
  copy.dispose();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** Reads the library as the loader does. */
function read(kept: KeptContent): ReadonlyMap<string, KeptEntry> {
  const { entries } = syncContent(copy.root, OPTIONS, kept.entries, (entry) => kept.put(entry));
  kept.keep(entries);
  return entries;
}
const plain = (entries: ReadonlyMap<string, KeptEntry>): unknown => JSON.parse(JSON.stringify([...entries]));
const inMemory = (): unknown => plain(syncContent(copy.root, OPTIONS).entries);
const textFiles = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.texts'));
const bytes = (): number => textFiles().reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

describe('entries whose texts lie on disk', () => {
  test('say the same as those in memory, at once and in the next build', () => {
    expect(plain(read(new KeptContent(folder, 'v1')))).toEqual(inMemory());
    const next = new KeptContent(folder, 'v1');
    expect(plain(next.entries)).toEqual(inMemory());
    // Nothing is rendered again.
    expect([...read(next).values()]).toEqual([...next.entries.values()]);
  });

  test('begin with those of another folder, once, and stay apart from it', () => {
    read(new KeptContent(folder, 'v1'));
    const other = join(folder, '../other');
    beginWith(join(folder, '../nowhere'), other);
    expect(existsSync(other)).toBe(false);
    beginWith(folder, other);
    expect(plain(new KeptContent(other, 'v1').entries)).toEqual(inMemory());
    copy.edit('lessons/open-books/index.mdx', 'แล้วคนจะเชื่อใจ', 'แล้วคนจะไว้ใจ');
    read(new KeptContent(folder, 'v1'));
    const before = plain(new KeptContent(other, 'v1').entries);
    expect(before).not.toEqual(inMemory());
    beginWith(folder, other);
    expect(plain(new KeptContent(other, 'v1').entries)).toEqual(before);
  });

  test('follow what is changed and taken away', () => {
    read(new KeptContent(folder, 'v1'));
    copy.edit('lessons/open-books/index.mdx', 'แล้วคนจะเชื่อใจ', 'แล้วคนจะไว้ใจ');
    rmSync(join(copy.root, 'content/notes/visit'), { recursive: true });
    read(new KeptContent(folder, 'v1'));
    expect(plain(new KeptContent(folder, 'v1').entries)).toEqual(inMemory());
  });

  test('are taken only where the same code rendered them', () => {
    read(new KeptContent(folder, 'v1'));
    expect(new KeptContent(folder, 'v2').entries.size).toBe(0);
  });

  test('are rendered again where a file is gone or cut short, and nothing is taken that a build left which died', () => {
    read(new KeptContent(folder, 'v1'));
    const file = join(folder, itemAt(textFiles(), 0));
    appendFileSync(file, 'half of a text');
    expect(plain(new KeptContent(folder, 'v1').entries)).toEqual(inMemory());
    truncateSync(file, 10);
    expect(new KeptContent(folder, 'v1').entries.size).toBe(0);
    expect(plain(read(new KeptContent(folder, 'v1')))).toEqual(inMemory());
    rmSync(join(folder, 'index'));
    expect(new KeptContent(folder, 'v1').entries.size).toBe(0);
  });

  test('many changes leave few files, which do not grow for ever', () => {
    read(new KeptContent(folder, 'v1'));
    const first = bytes();
    for (let change = 0; change < 30; change++) {
      copy.edit('notes/visit/index.mdx', 'เห็นการ', 'เห็นการการ');
      read(new KeptContent(folder, 'v1'));
    }
    expect(textFiles().length).toBeLessThan(15);
    expect(bytes()).toBeLessThan(first * 3);
    expect(plain(new KeptContent(folder, 'v1').entries)).toEqual(inMemory());
  });

  test('a long-lived reader keeps what it has while another process writes', () => {
    const server = new KeptContent(folder, 'v1');
    const entries = read(server);
    const before = plain(entries);
    copy.edit('notes/visit/index.mdx', 'เห็นการ', 'ได้เห็นการ');
    read(new KeptContent(folder, 'v1'));
    expect(plain(entries)).toEqual(before);
    expect(plain(read(server))).toEqual(inMemory());
  });
});
