import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/features/search/index/build-index.ts';
import { NO_FACETS } from '../../../src/features/search/answer.ts';
import { Engine } from '../../../src/features/search/engine.ts';
import { homes } from '../../../src/features/search/format/list-home.ts';
import { unpress } from '../../../src/features/search/format/pressed.ts';
import { press } from '../../../src/features/search/index/press.ts';
import { holds } from '../../property.ts';
import { NAMES, SMALL } from './small-index.ts';

const files = buildIndex(SMALL, NAMES);

/** Somebody far away: what was asked for at the same time comes at the same time. */
function farReader(broken: ReadonlySet<string> = new Set()) {
  const asked: string[] = [];
  let waits = 0;
  let coming: (() => void)[] = [];
  const engine = new Engine(
    (path) =>
      new Promise((resolve, reject) => {
        asked.push(path);
        if (coming.length === 0) {
          waits++;
          setImmediate(() => {
            const batch = coming;
            coming = [];
            for (const come of batch) come();
          });
        }
        coming.push(() => (broken.has(path) ? reject(new Error(path)) : resolve(files.get(path)!)));
      }),
  );
  return { engine, asked, waits: () => waits };
}

describe('a first search', () => {
  test.each([
    ['a plain question', 'เงินไม่พอจ่ายค่าทำศพ', 3],
    ['a name that has others', 'พอช. เงินไม่พอจ่ายค่าทำศพ', 3],
    ['a year that has another era', 'สวัสดิการ พ.ศ. 2547', 3],
    ['the other keyboard layout', 'l;ylfbdki', 3],
    ['a misspelt word, for which trigrams are counted', 'สวัดดิการ', 4],
    ['a strange word in letters of another script', 'กองทุน covid', 5],
  ])('asks for nothing twice, and waits no oftener than it must: %s', async (_, query, most) => {
    const { engine, asked, waits } = farReader();
    const { hits } = await engine.search(query);
    expect(hits.length).toBeGreaterThan(0);
    expect(waits()).toBe(most);
    expect(asked.filter((path, at) => asked.indexOf(path) !== at)).toEqual([]);
  });
  test('counts by what it may be narrowed by only where that is wanted', async () => {
    const { engine, asked } = farReader();
    const narrowing = (): string[] => asked.filter((path) => path.endsWith('/f.bin'));
    const { facets, hits } = await engine.search('สวัสดิการ', { facets: false });
    expect(facets).toEqual(NO_FACETS());
    expect(narrowing()).toEqual([]);
    const counted = await engine.search('สวัสดิการ');
    expect(counted.facets.kind).not.toEqual([]);
    expect(counted.hits).toEqual(hits);
    expect(narrowing()).toHaveLength(1);
  });
  test('that is narrowed is so whether results are counted or not', async () => {
    const filters = { province: ['TH-52'] };
    const [counted, plain] = await Promise.all(
      [true, false].map((facets) => farReader().engine.search('สวัสดิการ', { filters, facets })),
    );
    expect(counted!.hits).not.toEqual([]);
    expect(plain!.hits.map(({ page }) => page.id)).toEqual(counted!.hits.map(({ page }) => page.id));
    expect(plain!.total).toBe(counted!.total);
  });
  test('of a whole question asks for no titles, and suggests none', async () => {
    const { engine, asked } = farReader();
    expect(await engine.suggest('สวัสดิการเงินไม่พอจ่ายทำไงดี')).toEqual([]);
    expect(asked.filter((path) => path.includes('/h'))).toEqual([]);
    expect(await engine.suggest('ออมบุ')).not.toEqual([]);
    expect(asked.filter((path) => path.includes('/h'))).not.toEqual([]);
  });
  test('that was broken off can be tried again', async () => {
    const broken = new Set([...files.keys()].filter((path) => path.includes('/t')));
    const { engine } = farReader(broken);
    await expect(engine.search('สวัสดิการ')).rejects.toThrow();
    broken.clear();
    expect((await engine.search('สวัสดิการ')).hits.length).toBeGreaterThan(0);
  });
});

describe('where a list lies', () => {
  const home = homes(
    new Map([
      ['สวัสดิการ', 5],
      ['ออม', 3],
      ['การ', 7],
    ]),
    500,
  );
  test('a home is a pair of letters of the text, the one where least lies', () => {
    holds(
      fc.property(fc.string({ minLength: 2, maxLength: 8, unit: fc.constantFrom(...'สวัดิการออม') }), (text) => {
        expect(home(text)).toHaveLength(2);
        expect(text).toContain(home(text));
      }),
    );
    expect(home('ดิก')).toBe(home('สวัสดิการ'));
  });
  test('what has no Thai letter is its own home', () => {
    expect(home('fund')).toBe('fund');
    expect(home('50')).toBe('50');
  });
});

describe('a pressed file', () => {
  test('comes back as it was', async () => {
    await holds(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        expect(await unpress(press(bytes))).toEqual(bytes);
      }),
    );
  });
  test.each([
    ['broken off', press(new Uint8Array(500).map((_, at) => at * at)).slice(0, 60)],
    ['a sign-in page', new TextEncoder().encode('<!doctype html><title>Sign in</title>')],
    ['empty', new Uint8Array()],
  ])('that is %s is told from a good one', async (_, bytes) => {
    await expect(unpress(bytes)).rejects.toThrow(/index file is broken/);
  });
});
