import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { byCode, byWords } from '../../src/words/order.ts';

/** Every order of the library, as a machine of this language makes it. */
async function ordersOn(language: string): Promise<{ machine: string; orders: Record<string, string> }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [resolve(import.meta.dirname, '../fixtures/print-orders.ts'), '.'],
    { env: { ...process.env, LC_ALL: language, LANG: language, TZ: 'Asia/Bangkok' } },
  );
  return JSON.parse(stdout) as Awaited<ReturnType<typeof ordersOn>>;
}

test('a machine that speaks Thai and one that speaks nothing put the whole library in the same order', async () => {
  const [plain, thai] = await Promise.all(['C', 'th_TH.UTF-8'].map(ordersOn));
  expect(thai!.machine).toBe('th-TH');
  expect(thai!.orders).toEqual(plain!.orders);
}, 180_000);

test.each([
  ['th', ['แก', 'ก็', 'เกาะ', 'กา', 'ขา'], ['ก็', 'กา', 'เกาะ', 'แก', 'ขา']],
  ['en', ['b', 'A', 'a', 'B'], ['a', 'A', 'b', 'B']],
] as const)('words in %s stand as in a dictionary', (lang, given, wanted) =>
  expect([...given].sort(byWords(lang))).toEqual(wanted),
);

test('ids and dates stand letter by letter', () =>
  expect(['co-op', 'coop', 'co-oq', '2007-02', '2006'].sort(byCode)).toEqual([
    '2006',
    '2007-02',
    'co-op',
    'co-oq',
    'coop',
  ]));

describe('the linter', () => {
  const lint = async (code: string): Promise<number> => {
    const [result] = await new ESLint({ cwd: resolve('.') }).lintText(code, {
      filePath: resolve('src/words/order.ts'),
    });
    return result!.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').length;
  };
  test.each([
    ["export const x = 'a'.localeCompare('b');", 1],
    ["export const x = 'a'.localeCompare('b', 'th');", 1],
    ['export const x = new Date(0).toLocaleDateString();', 1],
    ['export const x = (1).toLocaleString(undefined, {});', 1],
    ['export const x = new Intl.Collator();', 1],
    ["export const x = new Date(0).toLocaleDateString('sv-SE');", 0],
    ["export const x = new Intl.Collator('th');", 0],
  ])('of %s says %i', async (code, count) => expect(await lint(code)).toBe(count));
});
