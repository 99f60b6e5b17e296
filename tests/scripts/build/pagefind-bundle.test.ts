import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePagefind } from '../../../scripts/build/pagefind-bundle.ts';
import type { codeQuery, decodeText, readWords } from '../../../src/features/sisters/codec.ts';
import { type Words } from '../../../src/features/sisters/codec.ts';
import { BOATS, FORESTS, listFiles, OURS, type SmallLibrary } from '../../fixtures/sister-sites.ts';
import { given } from '../../../src/certain.ts';

interface Found {
  data(): Promise<{ url: string; meta: Record<string, string>; excerpt: string }>;
}
interface Stock {
  createInstance(options: object): { search(query: string, options?: object): Promise<{ results: Found[] }> };
}
/** The codec as it lies beside an index. */
interface Published {
  codeQuery: typeof codeQuery;
  readWords: typeof readWords;
  decodeText: typeof decodeText;
}

function site(library: SmallLibrary): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  for (const [path, text] of listFiles(library)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
const filesOf = (folder: string): string[] =>
  readdirSync(join(folder, 'pagefind'), { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, 'pagefind', name)).isFile())
    .sort();

/** Pagefind is an optional package: without it there is nothing to read back, and the build says so. */
const installed = existsSync('node_modules/pagefind');

describe.skipIf(!installed)('the bundle of a library', () => {
  const folders = [OURS, FORESTS, BOATS, OURS].map(site);
  const [ours = '', forests = '', boats = '', again = ''] = folders;
  const servers: Server[] = [];
  beforeAll(async () => {
    for (const folder of folders) expect(await writePagefind(folder)).toBeUndefined();
  }, 120_000);
  afterAll(() => {
    for (const server of servers) server.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  /** Asks a bundle as a site with stock Pagefind does, over HTTP; addresses and readable titles of what it finds. */
  async function ask(folder: string, query: string, filters = {}): Promise<{ url: string; title: string }[]> {
    const server = createServer((request, response) => {
      const file = join(folder, (request.url ?? '').replace(/\?.*$/, ''));
      if (existsSync(file)) response.end(readFileSync(file));
      else response.writeHead(404).end();
    });
    servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const at = (name: string): string => pathToFileURL(join(folder, 'pagefind', name)).href;
    const stock = (await import(/* @vite-ignore */ at('pagefind.js'))) as Stock;
    const codec = (await import(/* @vite-ignore */ at('library-codec.js'))) as Published;
    const words: Words = codec.readWords(readFileSync(join(folder, 'pagefind/library-words.txt'), 'utf8'));
    const { results } = await stock
      .createInstance({ basePath: `${home}pagefind/`, baseUrl: '/' })
      .search(codec.codeQuery(query, words), { filters });
    const data = await Promise.all(results.map((result) => result.data()));
    return data.map(({ url, meta }) => ({ url, title: codec.decodeText(meta['title'] ?? '') }));
  }

  test.each([
    ['Thai words inside a phrase', 'สมุดบัญชี', '/lessons/open-books/', 'เปิดสมุดบัญชีให้สมาชิกดูทุกเดือน'],
    ['a way of asking', 'กรรมการโกงเงิน', '/lessons/open-books/', 'เปิดสมุดบัญชีให้สมาชิกดูทุกเดือน'],
    [
      'another form of an English word',
      'accounts',
      '/en/lessons/open-books/',
      'Show the account book to members every month',
    ],
  ])('is found by %s and read back whole', async (_, query, url, title) => {
    expect((await ask(ours, query))[0]).toEqual({ url, title });
  });

  test('speaks Lao, and a library in English alone needs no codec', async () => {
    expect((await ask(forests, 'ແນວກັນໄຟ'))[0]).toMatchObject({ title: 'ເຮັດແນວກັນໄຟກ່ອນໝົດລະດູຝົນ' });
    expect((await ask(boats, 'mesh'))[0]?.url).toBe('/lessons/mesh-size/');
  });

  test('is narrowed by language, side and grade', async () => {
    expect((await ask(ours, 'account', { language: 'th' })).length).toBe(0);
    const lists = JSON.parse(readFileSync(join(ours, 'data/exchange.json'), 'utf8')) as {
      entries: { sides: string[]; grade: string }[];
    };
    const { sides, grade } = given(lists.entries[0], 'a lesson');
    expect(await ask(ours, 'account', { side: sides, grade })).toHaveLength(1);
  });

  test('is the same, byte by byte, when it is made again', () => {
    expect(filesOf(again)).toEqual(filesOf(ours));
    for (const name of filesOf(ours))
      expect(readFileSync(join(again, 'pagefind', name)).equals(readFileSync(join(ours, 'pagefind', name))), name).toBe(
        true,
      );
  });

  test('brings no page of its own', () => {
    expect(filesOf(ours).filter((name) => /ui|highlight|worker|\.css$/.test(name))).toEqual([]);
  });
});

test('a site without a list has no bundle, and nothing to complain of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  expect(await writePagefind(folder)).toBeUndefined();
  expect(existsSync(join(folder, 'pagefind'))).toBe(false);
  rmSync(folder, { recursive: true });
});
