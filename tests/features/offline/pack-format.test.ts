import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { writePacks } from '../../../scripts/build/offline/write-packs.ts';
import { pack, unpack } from '../../../src/features/offline/pack-format.ts';
import { holds } from '../../property.ts';

const file = fc.record({
  type: fc.string(),
  bytes: fc.uint8Array({ maxLength: 200 }).map((all) => new Uint8Array(all)),
});

describe('files as one pack', () => {
  test('come out as they went in, whatever they hold', () => {
    holds(
      fc.property(fc.array(file), (files) => {
        expect(unpack(pack(files))).toEqual(files);
      }),
    );
  });
  test('a pack that is cut, or has more behind it, is no pack', () => {
    holds(
      fc.property(fc.array(file, { minLength: 1 }), fc.nat(), (files, at) => {
        const whole = pack(files);
        expect(unpack(whole.slice(0, at % whole.length))).toBeUndefined();
        expect(unpack(new Uint8Array([...whole, 0]))).toBeUndefined();
      }),
    );
  });
  test('what is no pack at all is told, never thrown', () => {
    holds(
      fc.property(fc.uint8Array(), (bytes) => {
        const found = unpack(new Uint8Array(bytes));
        expect(found?.every(({ bytes: content }) => content.length <= bytes.length) ?? true).toBe(true);
      }),
    );
    expect(unpack(new TextEncoder().encode('<!DOCTYPE html><title>Sign in</title>'))).toBeUndefined();
  });
});

describe('packs of a built site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('hold every file in order, with the type that a server sends', async () => {
    await mkdir(join(folder, 'a'));
    const files = { 'index.html': '<p>ก', 'a/words.bin': '\0\x01', 'a/code.js': 'export {}', 'a/data.json': '{}' };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const [only, ...others] = await writePacks(folder, Object.keys(files));
    expect(others).toEqual([]);
    const bytes = readFileSync(join(folder, only![0]));
    expect(only!.slice(1)).toEqual([bytes.length, 4]);
    const found = unpack(new Uint8Array(gunzipSync(bytes)))!;
    expect(found.map(({ type }) => type)).toEqual([
      'text/html; charset=utf-8',
      'application/octet-stream',
      'text/javascript; charset=utf-8',
      'application/json',
    ]);
    expect(found.map(({ bytes: content }) => new TextDecoder().decode(content))).toEqual(Object.values(files));
  });
  test('are several where there is much, and the same files give the same pack', async () => {
    writeFileSync(join(folder, 'large-1.bin'), new Uint8Array(2_000_000));
    writeFileSync(join(folder, 'large-2.bin'), new Uint8Array(2_000_000).fill(1));
    const packs = await writePacks(folder, ['large-1.bin', 'large-2.bin']);
    expect(packs.map(([, , count]) => count)).toEqual([1, 1]);
    expect(new Set(packs.map(([path]) => path)).size).toBe(2);
    expect(await writePacks(folder, ['large-1.bin', 'large-2.bin'])).toEqual(packs);
  });
});
