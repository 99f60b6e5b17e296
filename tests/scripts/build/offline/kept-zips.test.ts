import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { digestOf, KeptZips, severalAtOnce } from '../../../../scripts/build/offline/kept-zips.ts';

const root = mkdtempSync(join(tmpdir(), 'zips-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.repeat(500));
const sizeOf = (zips: KeptZips, text: string): Promise<number> => zips.size(digestOf(bytes(text)), () => bytes(text));
const gzipped = (text: string): Buffer => gzipSync(bytes(text), { level: 6 });

describe('what a build gzips', () => {
  const folder = join(root, 'kept');
  test('is as gzip makes it, with and without a folder to keep it', async () => {
    for (const zips of [new KeptZips(), new KeptZips(folder)]) {
      expect(Buffer.from(await zips.zip(bytes('ก')))).toEqual(gzipped('ก'));
      expect(await sizeOf(zips, 'ข')).toBe(gzipped('ข').length);
      await zips.keep();
    }
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('is taken from the build before, and what this one did not ask for is let go', async () => {
    const zips = new KeptZips(folder);
    expect(Buffer.from(await zips.zip(bytes('ก')))).toEqual(gzipped('ก'));
    await zips.keep();
    expect(
      Object.keys((JSON.parse(readFileSync(join(folder, 'sizes.json'), 'utf8')) as { sizes: object }).sizes),
    ).toEqual([]);
    const next = new KeptZips(folder);
    await next.zip(bytes('ค'));
    await next.keep();
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('is made anew where another Node kept it, or what was kept cannot be read', async () => {
    for (const text of ['{"madeBy":"another","sizes":{}}', 'no JSON']) {
      writeFileSync(join(folder, 'sizes.json'), text);
      const zips = new KeptZips(folder);
      expect(readdirSync(root)).not.toContain('kept');
      await zips.zip(bytes('ก'));
      await zips.keep();
    }
  });
});

test('several things are done at once and come back in their order', async () => {
  let most = 0;
  let now = 0;
  const done = await severalAtOnce(
    Array.from({ length: 30 }, (_, at) => at),
    async (at) => {
      most = Math.max(most, ++now);
      await new Promise((next) => setImmediate(next));
      now--;
      return at * 2;
    },
  );
  expect(done).toEqual(Array.from({ length: 30 }, (_, at) => at * 2));
  expect(most).toBe(8);
});
