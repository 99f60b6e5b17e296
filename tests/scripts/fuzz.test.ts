import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { propertiesIn } from '../../scripts/fuzz/properties-in.ts';

const testFiles = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('tests', name));

describe('the tests that npm run fuzz runs', () => {
  it.each<[string, string, string[]]>([
    ['a plain one', `it('adds up', () => { holds(fc.property(x, () => {})); });`, ['adds up']],
    ['one that waits', `test('adds up', async () => { await holds(x); });`, ['adds up']],
    ['one of a table', `it.each([1])('%s adds up', (n) => holds(x));`, ['%s adds up']],
    ['one that is left out at times', `test.skipIf(a)('adds up', () => holds(x));`, ['adds up']],
    ['one with a name in its title', 'it(`${a} adds up`, () => holds(x));', ['%s adds up']],
    ['one in a group', `describe('sums', () => { it('adds up', () => holds(x)); it('is', () => 1); });`, ['adds up']],
    ['none', `it('is', () => expect(1).toBe(1)); const holds = 1;`, []],
    ['a call outside of tests', `holds(x);`, []],
  ])('%s', (_what, text, titles) => {
    expect(propertiesIn('x.test.ts', text).map(({ title }) => title)).toEqual(titles);
  });

  it('are found by a pattern for their whole title, whatever a table puts into it', () => {
    const [property] = propertiesIn('x', `it.each([1])('%s (of $n.m) is 100%% right?', () => holds(x));`);
    const pattern = new RegExp(property!.pattern);
    expect(pattern.test('sums a (of b) is 100% right?')).toBe(true);
    expect(pattern.test('sums a (of b) is 100% right? no')).toBe(false);
  });

  it('are all tests that call holds', () => {
    const calling = testFiles.filter((file) => /^\s*(?:await |return )?holds\(/m.test(readFileSync(file, 'utf8')));
    expect(calling.length).toBeGreaterThan(10);
    for (const file of calling) expect(propertiesIn(file, readFileSync(file, 'utf8')), file).not.toEqual([]);
  });
});

describe('what was found', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
    vi.resetModules();
    vi.stubEnv('KEPT_EXAMPLES', join(folder, 'kept.json'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  const keptFile = () => join(folder, 'kept.json');
  const keptNow = () => Object.values(JSON.parse(readFileSync(keptFile(), 'utf8')) as Record<string, unknown>).flat();
  const small = (words: string[]) => words.join('').length < 3;
  const anyWords = fc.array(fc.string());

  it('is kept by a fuzz run, in its smallest form, and every later run begins with it', async () => {
    vi.stubEnv('FUZZ_MILLISECONDS', '2000');
    const fuzz = await import('../property.ts');
    expect(() => fuzz.holds(fc.property(anyWords, small))).toThrow(/kept-examples\.json/);
    const [example] = keptNow() as [[string[]]];
    expect(example[0].join('')).toHaveLength(3);

    vi.resetModules();
    vi.stubEnv('FUZZ_MILLISECONDS', '0');
    const plain = await import('../property.ts');
    const tried: string[][] = [];
    const watched = fc.property(anyWords, (words) => void tried.push(words));
    plain.holds(watched, { numRuns: 5, examples: [[['own']]] });
    expect(tried.slice(0, 2)).toEqual([example[0], ['own']]);
  });

  it('is kept once, however often it is found again', async () => {
    vi.stubEnv('FUZZ_MILLISECONDS', '2000');
    for (const _time of [1, 2]) {
      vi.resetModules();
      const { holds } = await import('../property.ts');
      await expect(holds(fc.asyncProperty(anyWords, async (words) => small(words)))).rejects.toThrow('Counterexample');
    }
    expect(keptNow()).toHaveLength(1);
  });

  it('is told with seed and counterexample, and not kept, by npm test', async () => {
    vi.stubEnv('FUZZ_MILLISECONDS', '0');
    const { holds } = await import('../property.ts');
    expect(() => holds(fc.property(anyWords, small), { seed: 7 })).toThrow(/seed: 7[\s\S]*Counterexample/);
    expect(existsSync(keptFile())).toBe(false);
  });

  it('is told, and not kept, where JSON cannot hold it', async () => {
    vi.stubEnv('FUZZ_MILLISECONDS', '2000');
    const { holds } = await import('../property.ts');
    const property = fc.property(fc.constant(undefined), () => false);
    expect(() => holds(property)).toThrow(/write it into the test: \[undefined\]/);
    expect(existsSync(keptFile())).toBe(false);
  });

  it('stands under the names of tests that there are', () => {
    const file = 'tests/kept-examples.json';
    const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
    const patterns = testFiles
      .flatMap((name) => propertiesIn(name, readFileSync(name, 'utf8')))
      .map(({ pattern }) => new RegExp(pattern));
    const strays = Object.keys(kept).filter((name) => {
      const plain = name.replace(/ \(\d+\)$/, '').replaceAll(' > ', ' ');
      return !patterns.some((pattern) => pattern.test(plain));
    });
    expect(strays).toEqual([]);
  });
});
