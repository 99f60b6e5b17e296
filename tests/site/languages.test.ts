import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openOnPhone } from './support/browser.ts';
import { saidOn } from './support/plain-words.ts';
import { PSEUDO, writePseudoWords } from './support/pseudo-words.ts';
import { Host } from './support/small-site.ts';

/** A Lao library whose pages stand in Indonesian, too, and in a language that nobody speaks. */
let folder: string;
let site: string;
let browser: Browser;
let host: Host;
let origin: string;
/** All that the content and the settings say, whose letters are nobody else's. */
let told: string;

const LONG = 'ຊາວບ້ານຍ່າງເບິ່ງແນວກັນໄຟຮ່ວມກັນກ່ອນແລ້ວຈຶ່ງແບ່ງວຽກໃຫ້ແຕ່ລະຄຸ້ມ'.repeat(2);

beforeAll(async () => {
  // Beside the project, where packages can be linked instead of copied.
  folder = mkdtempSync(join(resolve('..'), '.languages-'));
  site = join(folder, 'forests');
  const run = (command: string, args: readonly string[], cwd: string) =>
    spawnSync(process.execPath, [command, ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: '', BASE_PATH: '' },
    });
  const asked = ['--name', 'ເຄືອຂ່າຍປ່າ', '--subject', 'ປ່າຊຸມຊົນ', '--lang', `lo,id,${PSEUDO}`];
  const more = ['--places', 'LA-LM:ຫຼວງນ້ຳທາ:Luang Namtha', '--currency', 'LAK:ກີບ:kip'];
  const made = run(
    resolve('scripts/site/new-site.ts'),
    [site, ...asked, ...more, '--link-packages', '--yes'],
    tmpdir(),
  );
  expect(made.stderr).toBe('');
  const change = (path: string, from: string | RegExp, to: string): void => {
    const text = readFileSync(join(site, path), 'utf8');
    expect(text, path).toMatch(from);
    writeFileSync(join(site, path), text.replace(from, to));
  };
  // Years from the Buddha in one of the languages, since its settings say so.
  change('src/site.languages.ts', /(code: 'lo', [^}]*?) \}/, "$1, years: 'buddhist' }");
  // The code of Indonesian is what a term is known by, so its word has another key.
  change('content/terms.yaml', /^ {2}id-ID: .*$/m, '  id-ID: sekat bakar');
  change('content/lessons/example-see-then-do/index.mdx', /^title: .*$/m, `title: ${LONG}`);
  for (const [lang, word] of [
    ['lo', 'ຂຽນ'],
    ['id', 'Menulis'],
  ] as const) {
    mkdirSync(join(site, 'src/words', lang));
    writeFileSync(join(site, 'src/words', lang, 'site.ts'), `export default { nav: { write: '${word}' } };\n`);
  }
  writePseudoWords(site);
  const built = run(join(site, 'scripts/build.ts'), [], site);
  expect(`${built.stdout.slice(-1500)}${built.stderr}`).toContain('page(s) built');
  expect(built.status).toBe(0);
  told = [
    ...readdirSync(join(site, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:mdx|yaml)$/.test(name))
      .map((name) => join(site, 'content', name)),
    ...['config', 'languages', 'texts'].map((name) => join(site, `src/site.${name}.ts`)),
  ]
    .map((path) => readFileSync(path, 'utf8'))
    .join(' ');
  [browser, host] = [await launch(), new Host(join(site, 'dist'))];
  origin = await host.start();
});
afterAll(async () => {
  await browser?.close();
  host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(join(site, 'dist', path), 'utf8');
/** Words in the letters of English or Thai that no text, and no setting, has. */
const strangers = (html: string): string[] =>
  saidOn(html, PSEUDO).flatMap(({ text, at }) =>
    (text.match(/[A-Za-z\u0e01-\u0e5b]{2,}/g) ?? [])
      .filter((word) => !told.includes(word))
      .map((word) => `${word} in “${text.trim().slice(0, 60)}” (${at.split(' ').slice(-2).join(' ')})`),
  );
const htmlOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

describe('a site in languages that the program does not speak', () => {
  test('has its first language at the root and the others under their codes, each told as what it is', () => {
    for (const [path, lang] of [
      ['', 'lo'],
      ['id/', 'id'],
      [`${PSEUDO}/`, PSEUDO],
    ])
      for (const page of ['', 'lessons/example-see-then-do/', 'search/', 'tray/'])
        expect(read(`${path}${page}index.html`)).toContain(`<html lang="${lang}"`);
  });

  test('says its own words where its folder has them, and English ones elsewhere', () => {
    expect(read('index.html')).toContain('>ຂຽນ<');
    expect(read('id/index.html')).toContain('>Menulis<');
    expect(read('id/index.html')).toContain('>Lessons<');
  });

  test('says a term in Indonesian, whose code is also the name of what a term is known by', () => {
    expect(read('id/terms/index.html')).toMatch(/href="[^"]*#example-[\w-]+"[^>]*>sekat bakar</);
    expect(read('index.html') + read('terms/index.html')).not.toContain('>sekat bakar</a>');
  });

  test('writes dates as each language does, from the Buddha only where the settings say so', () => {
    const note = 'notes/example-firebreak-day/index.html';
    expect(read(note)).toContain('>16 ມັງກອນ 2567<');
    expect(read(`id/${note}`)).toContain('>16 Januari 2024<');
    for (const path of [`id/index.html`, `${PSEUDO}/index.html`, `${PSEUDO}/changes/index.html`])
      expect(read(path)).not.toMatch(/\b25[67]\d\b/);
  });

  test('has words of the code on no page: home, a lesson, search, tray, a case, lists, the page about it', () => {
    const pages = [
      '',
      'lessons/example-see-then-do/',
      'search/',
      'cases/',
      'cases/example-forest/',
      'about/',
      'changes/',
    ];
    // The name of a file, which is the same in every language.
    const found = pages.flatMap((page) => strangers(read(`${PSEUDO}/${page}index.html`)));
    expect(found.filter((said) => !said.includes('“licenses.txt”'))).toEqual([]);
  });

  test('has none either where a reader searches, and fills a tray', async () => {
    const page = await openOnPhone(browser, `${origin}/${PSEUDO}/search/?q=firebreak`);
    await page.locator('search-page li a').first().waitFor();
    // Guides are English where nobody has translated them, and so is what is found in them.
    await page.evaluate(() =>
      document.querySelectorAll('.entry-item:has(a[href*="/guide/"])').forEach((item) => item.remove()),
    );
    expect(strangers(await htmlOf(page))).toEqual([]);
    await page.goto(`${origin}/${PSEUDO}/lessons/example-see-then-do/`);
    await page.locator('add-to-tray button').first().click();
    await page.goto(`${origin}/${PSEUDO}/tray/`);
    await page.locator('.tray-list > li').first().waitFor();
    // An example of a name of a file, which has the letters of files.
    expect(strangers(await htmlOf(page)).filter((said) => !said.includes('“story-circle-trat”'))).toEqual([]);
    await page.context().close();
  });

  test.each(['', 'lessons/example-see-then-do/', 'lessons/', 'search/?q=firebreak', 'tray/'])(
    'breaks long Lao lines within a phone: /%s',
    async (path) => {
      const page = await openOnPhone(browser, `${origin}/${path}`);
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      await page.context().close();
    },
  );
});
