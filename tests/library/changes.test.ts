import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { address } from '../../src/library/address.ts';
import { changesOf } from '../../src/library/latest.ts';
import { formerAddresses } from '../../src/library/former-addresses.ts';
import type { EntryFields } from '../../src/intake/schema/entry/entry-fields.ts';
import type { EntryKind } from '../../src/intake/schema/names.ts';
import { isPageFolder } from '../../src/intake/schema/page-ids.ts';

const what = { th: 'ก', en: 'a' };
const entry = (kind: EntryKind, id: string, data: Pick<EntryFields, 'changes' | 'formerly'>) => ({
  kind,
  id,
  th: { data },
});
const libraryOf = (...entries: ReturnType<typeof entry>[]) => ({ entries });

describe('what changed', () => {
  it('is told newest first, of one day by kind and then id, and only of entries that tell of it', () => {
    const library = libraryOf(
      entry('case', 'b', { changes: [{ date: '2026-11-29', what }] }),
      entry('case', 'a', {
        changes: [
          { date: '2026-11-30', what },
          { date: '2026-01', what },
        ],
      }),
      entry('lesson', 'z', { changes: [{ date: '2026-11-30', what }] }),
      entry('lesson', 'silent', {}),
    );
    expect(changesOf(library).map(({ entry: { id }, date }) => `${date} ${id}`)).toEqual([
      '2026-11-30 z',
      '2026-11-30 a',
      '2026-11-29 b',
      '2026-01 a',
    ]);
  });
});

describe('an entry that was called otherwise', () => {
  it('has an address of old for each of its former ids', () => {
    const library = libraryOf(entry('lesson', 'now', { formerly: ['old', 'older'] }), entry('case', 'same', {}));
    expect(formerAddresses(library)).toEqual([
      { kind: 'lesson', was: 'old', id: 'now' },
      { kind: 'lesson', was: 'older', id: 'now' },
    ]);
  });
  it.each(['map', 'compare', 'benefits'] as const)('no case takes the address of the page %s', (page) => {
    const path = address({ page }, 'th');
    expect(path).toBe(address({ kind: 'case', id: page }, 'th'));
    expect(isPageFolder('case', page)).toBe(true);
  });
  it('every page below the cases is named among them', () => {
    const pages = [...readFileSync('src/library/address.ts', 'utf8').matchAll(/(?:'|\})cases\/([\w-]+)/g)];
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter(([, id]) => !isPageFolder('case', id!)).map(([, id]) => id)).toEqual([]);
  });
});
