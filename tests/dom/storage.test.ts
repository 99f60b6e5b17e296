import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holds } from '../property.ts';

/** A storage as browsers have it, with room for a given number of characters. */
class FakeStorage {
  [name: string]: unknown;
  constructor(room = Infinity) {
    const size = (): number =>
      Object.entries(this).reduce((sum, [key, value]) => sum + key.length + String(value).length, 0);
    const hidden = (name: string, value: unknown) => Object.defineProperty(this, name, { value, enumerable: false });
    hidden('getItem', (key: string) => (Object.hasOwn(this, key) ? this[key] : null));
    hidden('removeItem', (key: string) => void delete this[key]);
    hidden('setItem', (key: string, value: string) => {
      const before = this[key];
      this[key] = value;
      if (size() <= room) return;
      if (before === undefined) delete this[key];
      else this[key] = before;
      throw new DOMException('full', 'QuotaExceededError');
    });
    Object.defineProperty(this, 'length', { get: () => Object.keys(this).length, enumerable: false });
  }
}

const BASES = ['/', '/a/', '/a', 'a', '/b/', '/a/b/', '/mountain/', '/เขยื้อน/', '/two words/'];
const base = fc.oneof(
  fc.constantFrom(...BASES),
  fc.webPath().map((path) => path || '/'),
);
const name = fc.oneof(
  fc.constantFrom('trays', 'clock:/workshops/ox-cart/', 'drafts', 'kept', 'a /b/', '', ' /'),
  fc.string(),
);

/** The module as a page of one site loads it. */
async function siteAt(path: string, storage: unknown) {
  vi.resetModules();
  vi.stubEnv('BASE_URL', path);
  vi.stubGlobal('localStorage', storage);
  return import('../../src/dom/storage.ts');
}
beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('names of what is kept', () => {
  test('two sites or two names never make the same full name, and a full name is read by its own site only', async () => {
    const { nameOfKey, normalBase, storageKey } = await siteAt('/', new FakeStorage());
    holds(
      fc.property(base, base, name, name, (one, other, first, second) => {
        const same = normalBase(one) === normalBase(other);
        const full = storageKey(first, one);
        expect(full === storageKey(second, other)).toBe(same && first === second);
        expect(nameOfKey(full, other)).toBe(same && first !== '' ? first : undefined);
      }),
    );
  });
  test('a base path is the same however it is written', async () => {
    const { normalBase } = await siteAt('/', new FakeStorage());
    expect(['', '/', '//'].map(normalBase)).toEqual(['/', '/', '/']);
    expect(['a', '/a', 'a/', '/a/'].map(normalBase)).toEqual(['/a/', '/a/', '/a/', '/a/']);
    expect(normalBase('/เขา/')).toBe('/%E0%B9%80%E0%B8%82%E0%B8%B2/');
  });
});

describe('local storage', () => {
  test('sites on one origin neither see nor change nor list what another keeps', async () => {
    const storage = new FakeStorage();
    const sites = ['/', '/a/', '/a/b/'];
    for (const path of sites) (await siteAt(path, storage)).writeStored('trays', path);
    (await siteAt('/a/', storage)).removeStored('trays');
    const seen = [];
    for (const path of sites) {
      const { readStored, storedNames } = await siteAt(path, storage);
      seen.push([readStored('trays'), storedNames()]);
    }
    expect(seen).toEqual([
      ['/', ['trays']],
      [undefined, []],
      ['/a/b/', ['trays']],
    ]);
  });
  test('what an earlier version kept is taken over once at the root, and by no other site', async () => {
    const old = {
      'mountain:trays': 'T',
      'mountain:trays:unreadable': 'U',
      'mountain:clock:/workshops/ox-cart/': 'C',
      'mountain-kept-groups': '["all-th"]',
      'of-somebody-else': 'X',
    };
    const storage = Object.assign(new FakeStorage(), old);
    expect((await siteAt('/forests/', storage)).readStored('trays')).toBeUndefined();
    expect({ ...storage }).toEqual(old);
    const { readStored, removeStored, storedNames } = await siteAt('/', storage);
    expect(readStored('trays')).toBe('T');
    expect(storedNames()).toEqual(['asked-groups', 'clock:/workshops/ox-cart/', 'trays', 'trays:unreadable']);
    expect(Object.keys(storage).filter((key) => key in old)).toEqual(['of-somebody-else']);
    removeStored('trays');
    expect((await siteAt('/', storage)).readStored('trays')).toBeUndefined();
  });
  test('what is there under the new name is not overwritten by what was kept before', async () => {
    const storage = Object.assign(new FakeStorage(), { 'mountain:trays': 'old', 'mountain trays /': 'new' });
    expect((await siteAt('/', storage)).readStored('trays')).toBe('new');
    expect(storage['mountain:trays']).toBe('old');
  });
  test('a storage too full to rename in still gives what it holds, and loses nothing', async () => {
    const long = 'ก'.repeat(60);
    const storage = Object.assign(new FakeStorage(100), { 'mountain:trays': long });
    const { readStored, writeStored } = await siteAt('/', storage);
    expect(readStored('trays')).toBe(long);
    expect(writeStored('trays', `${long}${long}`)).toBe('full');
    expect(readStored('trays')).toBe(long);
    expect(writeStored('trays', 'short')).toBeUndefined();
    expect({ ...storage }).toEqual({ 'mountain trays /': 'short' });
  });
  test.each([
    ['full', Object.assign(new FakeStorage(0), { x: '1' }), 'full'],
    ['one that holds nothing', new FakeStorage(0), 'blocked'],
    ['none', undefined, 'blocked'],
  ])('a storage that is %s throws nowhere and says why nothing is kept', async (_, storage, trouble) => {
    const site = await siteAt('/', storage);
    expect(site.writeStored('trays', 'x')).toBe(trouble);
    expect(site.readStored('trays')).toBeUndefined();
    expect(site.storedNames()).toEqual([]);
    expect(() => site.removeStored('trays')).not.toThrow();
  });
  test('a browser that forbids storage throws nowhere', async () => {
    vi.resetModules();
    vi.stubEnv('BASE_URL', '/');
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const { readStored, writeStored, storedNames } = await import('../../src/dom/storage.ts');
    expect([readStored('trays'), writeStored('trays', 'x'), storedNames()]).toEqual([undefined, 'blocked', []]);
  });
  test('JSON of another form, or none at all, counts as nothing', async () => {
    const storage = new FakeStorage();
    const { readStoredJson, writeStored } = await siteAt('/', storage);
    const isNumber = (value: unknown): value is number => typeof value === 'number';
    for (const [text, value] of [
      ['7', 7],
      ['"7"', undefined],
      ['{', undefined],
      ['', undefined],
    ] as const) {
      writeStored('n', text);
      expect(readStoredJson('n', isNumber)).toBe(value);
    }
  });
});
