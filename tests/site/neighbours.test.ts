import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { given } from '../../src/certain.ts';
import { bringNeighbours } from '../../scripts/neighbours/bring.ts';
import type { Brought } from '../../scripts/neighbours/brought.ts';
import { troubleOf } from '../../scripts/neighbours/told.ts';
import type { NeighbourSettings } from '../../src/intake/neighbours/neighbour.ts';
import { libraryIndex } from '../../src/features/search/index/library-index.ts';
import { readNeighbours } from '../../src/sync/kept-neighbours.ts';
import { searchEn } from '../../src/words/en/search.ts';
import { searchTh } from '../../src/words/th/search.ts';
import { LANGS, type Lang } from '../../src/words/languages.ts';
import { BOATS, FORESTS, libraryOf, listFiles, OURS, type SmallLibrary } from '../fixtures/sister-sites.ts';
import { launch } from './support/browser.ts';
import { Host, smallSite } from './support/small-site.ts';

/** A library on a port of its own, with the folder of its project. */
interface Site {
  library: SmallLibrary;
  settings: NeighbourSettings;
  host: Host;
  root: string;
}

let browser: Browser;
const sites: Record<string, Site> = {};
const site = (name: string): Site => given(sites[name], name);

async function start(prefix: string, library: SmallLibrary): Promise<void> {
  const host = new Host(await smallSite());
  const address = `${await host.start()}/`;
  for (const [path, text] of listFiles(library)) put(host.folder, path, text);
  const root = mkdtempSync(join(tmpdir(), 'sister-'));
  sites[prefix] = { library, host, root, settings: { prefix, name: library.name, address } };
}

function put(folder: string, path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

/** Asks the others, and makes the index of a site, as a build does. */
async function build({ library, host, settings: own }: Site, root: string): Promise<Brought[]> {
  const others = Object.values(sites)
    .map(({ settings }) => settings)
    .filter(({ prefix }) => prefix !== own.prefix);
  const brought = await bringNeighbours(root, others, { time: 5000, bytes: 1_000_000 });
  const whole = libraryOf(library, readNeighbours(root, others, []));
  rmSync(join(host.folder, 'search-index'), { recursive: true, force: true });
  for (const lang of LANGS)
    for (const [path, bytes] of libraryIndex(whole, lang)) put(host.folder, `search-index/${lang}/${path}`, bytes);
  return brought;
}

/** The group of sister libraries that a search shows: heading, and of each result title, address and facts. */
async function ask(name: string, lang: Lang, query: string) {
  const { settings } = site(name);
  const asked: string[] = [];
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`${settings.address}${lang === 'en' ? 'en/' : ''}search/?q=${encodeURIComponent(query)}`);
  await answered(page);
  const found = await page.evaluate(() => {
    const heading = document.querySelector('#found-neighbour');
    const items = [...(heading?.parentElement?.querySelectorAll('.entry-item') ?? [])];
    return {
      heading: heading?.firstChild?.textContent,
      best: [...document.querySelectorAll('.found-best a')].map((a) => a.getAttribute('href')),
      items: items.map((item) => ({
        title: item.querySelector('a')?.textContent,
        href: item.querySelector('a')?.href,
        rel: item.querySelector('a')?.rel,
        lang: item.querySelector('h3')?.lang,
        facts: item.querySelector('.facts')?.textContent ?? '',
      })),
    };
  });
  await page.context().close();
  expect([...new Set(asked)]).toEqual([new URL(settings.address).origin]);
  return found;
}
const answered = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector<HTMLElement>('search-page')?.dataset['answered'] ===
      new URLSearchParams(location.search).toString(),
  );

beforeAll(async () => {
  browser = await launch();
  await start('welfare', OURS);
  await start('forest-net', FORESTS);
  await start('boats', BOATS);
  for (const each of Object.values(sites)) await build(each, each.root);
}, 300_000);
afterAll(async () => {
  await browser.close();
  for (const { host, root } of Object.values(sites)) {
    host.stop();
    rmSync(root, { recursive: true, force: true });
    rmSync(host.folder, { recursive: true, force: true });
  }
});

describe('three libraries that know one another', () => {
  test.each<[string, Lang, string, string, string, string]>([
    ['welfare', 'th', 'ແນວກັນໄຟ', 'forest-net', 'lessons/fire-break-first/', 'lo'],
    ['welfare', 'en', 'cut a fire break', 'forest-net', 'en/lessons/fire-break-first/', ''],
    ['welfare', 'th', 'mesh size', 'boats', 'lessons/mesh-size/', 'en'],
    ['forest-net', 'th', 'สมุดบัญชี', 'welfare', 'lessons/open-books/', ''],
    ['forest-net', 'en', 'account book', 'welfare', 'en/lessons/open-books/', ''],
    ['forest-net', 'en', 'catch of crabs', 'boats', 'lessons/mesh-size/', ''],
    ['boats', 'en', 'rumours of missing money', 'welfare', 'en/lessons/open-books/', ''],
    ['boats', 'th', 'กลัวกรรมการโกง', 'welfare', 'lessons/open-books/', ''],
    ['boats', 'en', 'wildfire', 'forest-net', 'en/lessons/fire-break-first/', ''],
  ])('%s (%s) answers “%s” from %s, says so, and asks no other host', async (name, lang, query, of, path, language) => {
    const { heading, items } = await ask(name, lang, query);
    const words = lang === 'th' ? searchTh : searchEn;
    expect(heading?.trim()).toBe(words.neighbours);
    expect(items[0]).toMatchObject({ href: site(of).settings.address + path, rel: 'external', lang: language });
    expect(items[0]?.facts).toContain(words.elsewhere(site(of).library.name[lang]));
  });

  test('an own answer stands above, and sister libraries are not among the best', async () => {
    const { best } = await ask('welfare', 'th', 'เปิดสมุดบัญชี');
    expect(best[0]).toContain('/lessons/open-books/');
    expect(best.join()).not.toContain('http');
  });
});

describe('one of them stopped', () => {
  test('the others build with its last good copy, find it, and name it', async () => {
    site('boats').host.stop();
    const brought = await build(site('welfare'), site('welfare').root);
    expect(brought.map(({ neighbour, state }) => [neighbour.prefix, state])).toEqual([
      ['forest-net', 'same'],
      ['boats', 'kept'],
    ]);
    expect(troubleOf(brought)).toEqual([
      expect.stringMatching(/ห้องสมุดประมง.*ใช้สำเนาล่าสุด.*last good copy serves, 1 entry/),
    ]);
    expect((await ask('welfare', 'en', 'mesh size')).items[0]?.href).toContain('/lessons/mesh-size/');
  });

  test('where no copy was kept it is named and left out, and the rest is found', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'sister-'));
    const brought = await build(site('forest-net'), fresh);
    expect(brought.map(({ neighbour, state }) => [neighbour.prefix, state])).toEqual([
      ['welfare', 'new'],
      ['boats', 'missing'],
    ]);
    expect((await ask('forest-net', 'en', 'mesh size')).items).toEqual([]);
    expect((await ask('forest-net', 'th', 'สมุดบัญชี')).items).toHaveLength(1);
    rmSync(fresh, { recursive: true });
  });
});
