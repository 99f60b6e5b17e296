import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { checkContent } from '../../../src/sync/check-content.ts';
import { libraryCopy, type LibraryCopy } from '../../fixtures/library-copy.ts';
import { launch } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
let library: LibraryCopy;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(() => (library = libraryCopy()));
afterEach(() => library.dispose());

/** Puts the library into the browser's own file system, which stands for the folder that a person would choose. */
async function chooseLibrary(page: Page): Promise<void> {
  const files = readdirSync(library.root, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(library.root, file)).isFile())
    .map((file): [string, number[]] => [file, [...readFileSync(join(library.root, file))]]);
  await page.evaluate(async (given) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, bytes] of given) {
      const parts = path.split('/');
      const name = parts.pop()!;
      let folder = root;
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writer.write(new Uint8Array(bytes));
      await writer.close();
    }
    Object.assign(globalThis, { showDirectoryPicker: async () => root });
  }, files);
}
const readBack = (page: Page, path: string): Promise<string> =>
  page.evaluate(async (given) => {
    const parts = given.split('/');
    const name = parts.pop()!;
    let folder = await navigator.storage.getDirectory();
    for (const part of parts) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, path);

describe('an editor at the desk', () => {
  test('opens a folder, changes a case, begins a topic, saves both, and the check still passes; nobody else is asked for anything', async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on(
      'request',
      (request) =>
        !request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()) && foreign.push(request.url()),
    );
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${origin}/admin/`);
    expect(
      await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('.js'))
          .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0),
      ),
    ).toBeLessThan(100_000);
    expect(await page.locator('meta[http-equiv=Content-Security-Policy]').count()).toBe(1);
    await chooseLibrary(page);
    await page.locator('open-desk button').click();
    await page.getByRole('button', { name: 'Work with Local Repository' }).click();
    for (const name of [
      'กรณีศึกษา',
      'บทเรียน',
      'บันทึกภาคสนาม',
      'ชุดกิจกรรม',
      'วาระประจำปี',
      'หัวข้อ',
      'แหล่งอ้างอิงและรายการ',
      'กรณีศึกษา (EN)',
    ])
      await page
        .getByRole('option', { name })
        .or(page.getByRole('listitem').filter({ hasText: name }))
        .or(page.getByText(name, { exact: true }))
        .first()
        .waitFor();
    await page.getByText('กองทุนบ้านเอ').first().click();
    const title = page.locator('[data-key-path="title"] input');
    await title.fill('กองทุนบ้านเอ ฉบับแก้');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const file = 'content/cases/ban-a/index.mdx';
    await expect.poll(() => readBack(page, file), { timeout: 10_000 }).toContain('ฉบับแก้');
    library.write(file.replace('content/', ''), await readBack(page, file));
    // The desk goes back to its list by itself once it has saved, and would leave whatever was opened before.
    await page.waitForURL(/#\/collections\/case$/);
    await page.evaluate(() => (location.hash = '#/collections/topic/new'));
    for (const [name, words] of [
      ['title', 'หัวข้อใหม่'],
      ['summary', 'ลองสร้างจากโต๊ะ'],
      ['updated', '2026-11-27'],
      ['introduction', 'คำนำ'],
    ] as const)
      await page.locator(`[data-key-path="${name}"] :is(input, textarea)`).first().fill(words);
    await page.locator('section.field input[aria-labelledby]').last().fill('new-topic');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(() => readBack(page, 'content/topics/new-topic/index.mdx').catch(() => ''), { timeout: 10_000 })
      .toContain('หัวข้อใหม่');
    library.write('topics/new-topic/index.mdx', await readBack(page, 'content/topics/new-topic/index.mdx'));
    expect(checkContent(library.root).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(library.read('cases/ban-a/index.mdx').replace(' ฉบับแก้', '').split('---\n')[2]!.trim()).toBe(
      readFileSync('tests/fixtures/library/content/cases/ban-a/index.mdx', 'utf8').split('---\n')[2]!.trim(),
    );
    expect([foreign, errors]).toEqual([[], []]);
    await page.context().close();
  });

  test('is told where it cannot work: without JavaScript, and in a browser that opens no folders', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(`${origin}/admin/`);
    expect(await plain.locator('main').innerText()).toContain('JavaScript');
    expect(await plain.locator('open-desk button').isVisible()).toBe(false);
    const other = await (await browser.newContext()).newPage();
    await other.addInitScript(() => delete (globalThis as { showDirectoryPicker?: unknown }).showDirectoryPicker);
    await other.goto(`${origin}/en/admin/`);
    await other.getByText('cannot open a folder').waitFor();
    expect(await other.locator('open-desk button').isVisible()).toBe(false);
    await plain.context().close();
    await other.context().close();
  });
});
