import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePagefind } from '../../scripts/build/pagefind-bundle.ts';
import { libraryIndex } from '../../src/features/search/index/library-index.ts';
import { sisterPolicy, sistersOf, type Sister } from '../../src/features/sisters/index.ts';
import type { NeighbourSettings } from '../../src/intake/neighbours/neighbour.ts';
import { POLICY } from '../../src/site/frame/policy.ts';
import { sistersEn } from '../../src/words/en/sisters.ts';
import { sistersTh } from '../../src/words/th/sisters.ts';
import { LANGS, type Lang } from '../../src/words/languages.ts';
import { BOATS, FORESTS, libraryOf, listFiles, OURS, type SmallLibrary } from '../fixtures/sister-sites.ts';
import { launch } from './support/browser.ts';
import { Host, smallSite } from './support/small-site.ts';

/** What stock Pagefind is asked for here. */
interface Stock {
  createIndex(options: object): Promise<{
    index: {
      addHTMLFile(page: { url: string; content: string }): Promise<unknown>;
      writeFiles(to: { outputPath: string }): Promise<unknown>;
    };
  }>;
  close(): Promise<unknown>;
}
const installed = existsSync('node_modules/pagefind');

let browser: Browser;
const hosts: Host[] = [];
const neighbours: NeighbourSettings[] = [];
let home = '';

function put(folder: string, path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

/** A host on a port of its own that our site knows as a sister library. @param open whether it lets other sites read */
async function serve(prefix: string, name: string, open: boolean, folder: string): Promise<Host> {
  put(folder, '404.html', '<!doctype html><title>404</title>');
  const host = new Host(folder);
  if (open) host.instead = allow;
  hosts.push(host);
  neighbours.push({ prefix, name: { th: name, en: name }, address: `${await host.start()}/`, pagefind: true });
  return host;
}
const allow: Host['instead'] = (_, response) => {
  response.setHeader('access-control-allow-origin', '*');
  return false;
};

/** A library that our own engine made. */
async function ofOurKind(library: SmallLibrary): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sister-'));
  for (const [path, text] of listFiles(library)) put(folder, path, text);
  expect(await writePagefind(folder)).toBeUndefined();
  return folder;
}

/** A site of another kind, in English, as Pagefind indexes pages by itself. */
async function ofAnotherKind(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stock-'));
  const { createIndex, close } = (await import('pagefind' as string)) as Stock;
  const { index } = await createIndex({});
  const pages = {
    seeds: ['Share the seeds', 'Villagers who kept seeds of local rice shared them after the flood. Use a < b & c.'],
    flood: ['After the flood', 'The burial association paid from its reserve while roads were under water.'],
    bees: ['Keeping bees', 'Honey was sold together, and the money bought hives for those who had none.'],
  };
  for (const [id, [title = '', text = '']] of Object.entries(pages))
    await index.addHTMLFile({
      url: `/${id}/`,
      content: `<html lang="en"><body><main data-pagefind-body><h1>${title}</h1><p>${text.replace('&', '&amp;').replace('<', '&lt;')}</p></main></body></html>`,
    });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  return folder;
}

let ours: Host;
/** Our own site, whose search page names the sisters. */
async function ourSite(): Promise<void> {
  const folder = await smallSite();
  for (const [path, text] of listFiles(OURS)) put(folder, path, text);
  expect(await writePagefind(folder)).toBeUndefined();
  for (const lang of LANGS) {
    for (const [path, bytes] of libraryIndex(libraryOf(OURS), lang)) put(folder, `search-index/${lang}/${path}`, bytes);
    const file = join(folder, lang === 'en' ? 'en/search/index.html' : 'search/index.html');
    writeFileSync(file, withSisters(readFileSync(file, 'utf8'), lang, sistersOf(neighbours, lang)));
  }
  const entryPoints = ['src/features/sisters/sister-search.ts'];
  await build({
    entryPoints,
    outfile: join(folder, 'sister-search.js'),
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  ours = new Host(folder);
  hosts.push(ours);
  home = `${await ours.start()}/`;
}
const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** A search page as the build makes it where a site has such neighbours. */
function withSisters(html: string, lang: Lang, sisters: readonly Sister[]): string {
  const element = `<sister-search lang="${lang}" data-base="/" data-sisters="${quoted(JSON.stringify(sisters))}" hidden></sister-search>`;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${quoted(sisterPolicy(POLICY, sisters))}">`;
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => policy)
    .replace('</search-page>', () => `${element}</search-page><script type="module" src="/sister-search.js"></script>`);
}

/** Searches, and waits until the button is there. */
async function search(lang: Lang, query: string): Promise<{ page: Page; asked: Set<string> }> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  await page.goto(`${home}${lang === 'en' ? 'en/' : ''}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('sister-search:not([hidden]) button');
  return { page, asked };
}

/** What sisters answer: of each result title, text, address, language and facts; and what is said of the others. */
async function ask(lang: Lang, query: string) {
  const { page } = await search(lang, query);
  await page.click('sister-search button');
  await page.waitForSelector('#found-sisters');
  const found = await page.evaluate(() => {
    const box = document.querySelector('sister-search');
    return {
      focused: document.activeElement?.id,
      items: [...(box?.querySelectorAll('.entry-item') ?? [])].map((item) => ({
        title: item.querySelector('a')?.textContent,
        href: item.querySelector('a')?.href,
        lang: item.querySelector('h3')?.lang,
        text: item.querySelector('.passage')?.textContent ?? '',
        facts: item.querySelector('.facts')?.textContent,
      })),
      said: [...(box?.querySelectorAll('section > p') ?? [])].map((line) => line.textContent),
    };
  });
  await page.context().close();
  return found;
}
const addressOf = (prefix: string): string => neighbours.find((each) => each.prefix === prefix)?.address ?? '';

describe.skipIf(!installed)('libraries with a Pagefind bundle alone', () => {
  let forests: Host;
  beforeAll(async () => {
    browser = await launch();
    forests = await serve('forests', 'Forest Network', true, await ofOurKind(FORESTS));
    await serve('field', 'Field Notes', true, await ofAnotherKind());
    await serve('shut', 'Shut Library', false, await ofOurKind(BOATS));
    const old = await ofAnotherKind();
    const head = join(old, 'pagefind/pagefind-entry.json');
    writeFileSync(head, readFileSync(head, 'utf8').replace(/"version":"[^"]*"/, '"version":"1.3.0"'));
    await serve('old', 'Old Library', true, old);
    (await serve('gone', 'Gone Library', true, await ofOurKind(BOATS))).stop();
    await ourSite();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    for (const host of hosts) {
      host.stop();
      rmSync(host.folder, { recursive: true, force: true });
    }
  });

  test('are asked when a reader presses the button, and not before', async () => {
    const { page, asked } = await search('th', 'สมุดบัญชี');
    expect([...asked]).toEqual([new URL(home).origin]);
    const said = await page.textContent('sister-search');
    expect(said).toContain(sistersTh.ask);
    for (const { name } of neighbours) expect(said).toContain(name.th);
    await page.click('sister-search button');
    await page.waitForSelector('#found-sisters');
    expect(asked).toContain(new URL(addressOf('field')).origin);
    await page.context().close();
  });

  test.each<[Lang, string, string, string, string]>([
    ['th', 'ແນວກັນໄຟ', 'forests', 'lessons/fire-break-first/', 'ເຮັດແນວກັນໄຟກ່ອນໝົດລະດູຝົນ'],
    ['en', 'fire breaks', 'forests', 'en/lessons/fire-break-first/', 'Cut the fire break before the rains end'],
    ['th', 'sharing seeds', 'field', 'seeds/', 'Share the seeds'],
    ['en', 'how can we share seed after a flood again', 'field', 'seeds/', 'Share the seeds'],
  ])('%s: “%s” is answered by %s, readable and with its name', async (lang, query, of, path, title) => {
    const { items, focused } = await ask(lang, query);
    const words = lang === 'th' ? sistersTh : sistersEn;
    const name = neighbours.find(({ prefix }) => prefix === of)?.name[lang] ?? '';
    expect(items[0]).toMatchObject({ title, href: addressOf(of) + path, facts: words.from(name) });
    expect(items[0]?.text).not.toMatch(/zq|&lt;|<mark/);
    expect(focused).toBe('found-sisters');
  });

  test('their signs stay signs', async () => {
    const { items } = await ask('en', 'local rice');
    expect(items[0]?.text).toContain('Use a < b & c.');
  });

  test('that are shut, gone or of another version are named and left out', async () => {
    const { said } = await ask('en', 'seeds');
    const { closed, down, version } = sistersEn.trouble;
    expect(said).toEqual(
      expect.arrayContaining([closed('Shut Library'), down('Gone Library'), version('Old Library')]),
    );
    expect(said).toContain(sistersEn.found(1));
  });

  test('one that never answers is waited for, named and left out', async () => {
    const usual = forests.instead;
    forests.instead = () => true;
    const { said, items } = await ask('th', 'seeds');
    forests.instead = usual;
    expect(said).toContain(sistersTh.trouble.slow('Forest Network'));
    expect(items[0]?.title).toBe('Share the seeds');
  });

  test('where our own program is missing it is that which is told, not that they are slow', async () => {
    const usual = ours.instead;
    ours.instead = (request, response) =>
      request.url?.includes('/wasm.') ? Boolean(response.writeHead(404).end()) : false;
    const { said } = await ask('en', 'seeds');
    ours.instead = usual;
    expect(said).toContain(sistersEn.trouble.own());
    expect(said).not.toContain(sistersEn.trouble.slow('Forest Network'));
  });

  test('a question that none of them can answer says so', async () => {
    expect((await ask('en', 'xylophone')).said).toContain(sistersEn.nothing);
  });

  test('no other host may be asked', async () => {
    const { page } = await search('en', 'seeds');
    const stranger = new Host(mkdtempSync(join(tmpdir(), 'stranger-')));
    stranger.instead = (_, response) => Boolean(response.setHeader('access-control-allow-origin', '*').end('here'));
    const reach = (address: string): Promise<string> =>
      page.evaluate(
        (at) =>
          fetch(at).then(
            (answer) => answer.text(),
            () => 'refused',
          ),
        address,
      );
    const address = await stranger.start();
    expect(await reach(address)).toBe('refused');
    expect(await reach(`${addressOf('field')}404.html`)).toContain('404');
    expect(stranger.asked).toEqual([]);
    stranger.stop();
    await page.context().close();
  });

  test('a new question takes the old answers away', async () => {
    const { page } = await search('en', 'seeds');
    await page.click('sister-search button');
    await page.waitForSelector('#found-sisters');
    await page.fill('#q', 'account book');
    await page.waitForSelector('sister-search button');
    expect(await page.isVisible('#found-sisters')).toBe(false);
    await page.fill('#q', '');
    await page.waitForSelector('sister-search', { state: 'hidden' });
    await page.context().close();
  });
});
