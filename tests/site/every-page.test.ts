import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element as Node } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Browser, Page } from 'playwright-core';
import { visit as walk } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { captures } from '../../src/certain.ts';
import { FOLDERS } from '../../src/intake/schema/entry/kinds.ts';
import { ENTRY_KINDS } from '../../src/intake/schema/names.ts';
import { isPageId } from '../../src/intake/schema/page-ids.ts';
import { builtPages } from '../../scripts/build/built-pages.ts';
import { launch, ONE_OF_EACH_KIND } from './support/browser.ts';
import { unmarkedThai, unmarkedThaiShown } from './support/thai-words.ts';

const origin = inject('origin');

/** What the file of a page holds; no browser is needed to read it. */
interface Written {
  ids: string[];
  links: string[];
  images: { src: string; whole: boolean }[];
  headings: number[];
  lang: string;
  title: string;
  /** Thai words that do not say that they are. */
  unmarked: string[];
}
/** `/cases/lampang/` → the page as it was built. */
const written = new Map<string, Written>();

function read(path: string): Written {
  const tree = fromHtml(readFileSync(join('dist', path === '/no-such-page/' ? '404.html' : join(path, 'index.html'))));
  const unmarked = unmarkedThai(tree);
  const found: Written = { ids: [], links: [], images: [], headings: [], lang: '', title: '', unmarked };
  walk(tree, 'element', (element: Node, _at, parent) => {
    const { id, href, src, alt, width, height, lang } = element.properties;
    if (id) found.ids.push(String(id));
    if (element.tagName === 'html') found.lang = String(lang);
    if (element.tagName === 'title' && parent?.type === 'element' && parent.tagName === 'head')
      found.title = toString(element);
    if (element.tagName === 'a' && href !== undefined) found.links.push(String(href));
    if (element.tagName === 'img')
      found.images.push({
        src: String(src),
        whole: alt !== undefined && width !== undefined && height !== undefined,
      });
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    // What is hidden until it is needed has no place in the outline yet.
    if (level && !element.properties['hidden'] && !isHidden.has(element)) found.headings.push(Number(level));
    if (element.properties['hidden'] !== undefined && element.properties['hidden'] !== false)
      walk(element, 'element', (inner) => void isHidden.add(inner));
    if (element.tagName === 'dialog' || element.tagName === 'template')
      walk(element, 'element', (inner) => void isHidden.add(inner));
  });
  return found;
}
const isHidden = new Set<Node>();

/** What a browser of 320 px says of a page. */
interface Seen {
  images: string[];
  foreign: string[];
  errors: string[];
  overflow: string[];
  unmarked: string[];
  /** Numbers of which a line end parts the digits. */
  parted: string[];
}
const seen = new Map<string, Seen>();
let browser: Browser;

async function look(page: Page, path: string): Promise<Seen> {
  const errors: string[] = [];
  const foreign: string[] = [];
  page.removeAllListeners('console').removeAllListeners('pageerror').removeAllListeners('request');
  page.on(
    'console',
    (message) =>
      message.type() === 'error' &&
      !(path === '/no-such-page/' && message.text().includes('404')) &&
      errors.push(message.text()),
  );
  page.on('pageerror', (error) => errors.push(error.message));
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()) && foreign.push(request.url()),
  );
  await page.goto(origin + path, { waitUntil: 'load' });
  const shown = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const inScroller = (element: Element) => {
      for (let up = element.parentElement; up; up = up.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(up).overflowX)) return true;
      return false;
    };
    const range = document.createRange();
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const parted: string[] = [];
    while (walker.nextNode()) {
      const number = /^\s*[\d๐-๙][\d๐-๙,.]*%?\s*$/.test(walker.currentNode.nodeValue ?? '');
      if (!number) continue;
      range.selectNodeContents(walker.currentNode);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
        parted.push(walker.currentNode.parentElement?.parentElement?.outerHTML.slice(0, 120) ?? '');
    }
    return {
      parted,
      images: [...document.querySelectorAll('img')]
        .filter((image) => !image.complete || image.naturalWidth === 0)
        .map(({ src }) => src),
      overflow:
        document.documentElement.scrollWidth > width
          ? [...document.querySelectorAll('body *')]
              .filter(
                (element) =>
                  element.checkVisibility() &&
                  element.getBoundingClientRect().right > width + 1 &&
                  !inScroller(element),
              )
              .slice(0, 5)
              .map((element) => element.outerHTML.slice(0, 120))
          : [],
    };
  });
  return { ...shown, errors, foreign, unmarked: await page.evaluate(unmarkedThaiShown) };
}

const pages = [...builtPages(), '/no-such-page/'];
/** Every Thai page, and one of each kind in English, which has the same frame. */
const lookedAt = [
  ...new Set([
    ...pages.filter((path) => !path.startsWith('/en/')),
    ...ONE_OF_EACH_KIND.filter((path) => pages.includes(path)),
  ]),
];

beforeAll(async () => {
  for (const path of pages) written.set(path, read(path));
  browser = await launch();
  const queue = [...lookedAt];
  await Promise.all(
    [1, 2, 3].map(async () => {
      const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
      // Images are lazy; a test that asks whether they arrive must not wait for scrolling.
      await context.addInitScript(() =>
        document.addEventListener('DOMContentLoaded', () =>
          document.querySelectorAll('img').forEach((image) => (image.loading = 'eager')),
        ),
      );
      const page = await context.newPage();
      for (let path = queue.shift(); path; path = queue.shift()) seen.set(path, await look(page, path));
    }),
  );
}, 600_000);
afterAll(() => browser.close());

/** Every finding as `page: what`, so that a failure names them all at once. */
const inFiles = (of: (page: Written) => string[]): string[] =>
  [...written].flatMap(([path, page]) => of(page).map((what) => `${path}: ${what}`));
const inBrowser = (of: (page: Seen) => string[]): string[] =>
  [...seen].flatMap(([path, page]) => of(page).map((what) => `${path}: ${what}`));

describe('every page of the built site', () => {
  test('there are pages in both languages, one for one', () => {
    const thai = builtPages().filter((path) => !path.startsWith('/en/'));
    const english = builtPages()
      .filter((path) => path.startsWith('/en/'))
      .map((path) => path.slice(3));
    expect(thai.length).toBeGreaterThan(80);
    expect(english).toEqual(thai);
  });
  test('has no dead link: page, file and fragment all exist', () => {
    const dead = inFiles(({ links }) => links).flatMap((finding) => {
      const at = finding.indexOf(': ');
      const [path, link] = [finding.slice(0, at), finding.slice(at + 2)];
      const url = new URL(link, `${origin}${path}`);
      if (url.origin !== origin || url.protocol !== 'http:') return [];
      const target = written.get(url.pathname);
      if (!target)
        return existsSync(join('dist', decodeURIComponent(url.pathname))) && !url.pathname.endsWith('/')
          ? []
          : [`${path} → ${url.pathname}`];
      // `#name=value` is told to a tool (`/fund/#preset=typical`), and is no place on its page.
      return url.hash &&
        !/^#(?::~:|[a-z]+=)/.test(url.hash) &&
        !target.ids.includes(decodeURIComponent(url.hash.slice(1)))
        ? [`${path} → ${url.pathname}${url.hash}`]
        : [];
    });
    expect([...new Set(dead)]).toEqual([]);
  });
  test.each(ENTRY_KINDS)('of a %s has no id of its own that a heading of its text might take', (kind) => {
    const folder = FOLDERS[kind];
    const untold = [...written].flatMap(([path, { ids }]) => {
      const [, id] = new RegExp(`^/(?:en/)?${folder}/([^/]+)/$`).exec(path) ?? [];
      const texts = ['index', 'en'].map((name) => join('content', folder, id ?? '', `${name}.mdx`));
      if (id === undefined || !existsSync(texts[0] ?? '')) return [];
      const words = texts.filter(existsSync).map((text) => readFileSync(text, 'utf8'));
      const given = new Set(words.flatMap((text) => captures(text, /\[#([a-z0-9-]+)\]/g)));
      return ids.filter((own) => !given.has(own) && !isPageId(kind, own)).map((own) => `${path}#${own}`);
    });
    expect(untold).toEqual([]);
  });
  test('has no id twice', () =>
    expect(inFiles(({ ids }) => ids.filter((id, index) => ids.indexOf(id) !== index))).toEqual([]));
  test('has every image, with alt and size', () => {
    expect(
      inFiles(({ images }) =>
        images
          .filter(({ src, whole }) => !whole || (src.startsWith('/') && !existsSync(join('dist', src))))
          .map(({ src }) => src),
      ),
    ).toEqual([]);
    expect(inBrowser(({ images }) => images)).toEqual([]);
  });
  test('logs no error', () => expect(inBrowser(({ errors }) => errors)).toEqual([]));
  test('asks no other host for anything', () => expect(inBrowser(({ foreign }) => foreign)).toEqual([]));
  test('does not scroll sideways at 320 px', () => expect(inBrowser(({ overflow }) => overflow)).toEqual([]));
  test('parts no number digit by digit', () => expect(inBrowser(({ parted }) => parted)).toEqual([]));
  test('has one first heading, and skips no level', () => {
    expect(
      inFiles(({ headings }) => [
        ...(headings.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
        ...headings.flatMap((level, index) =>
          index > 0 && level > headings[index - 1]! + 1 ? [`h${headings[index - 1]} → h${level}`] : [],
        ),
      ]),
    ).toEqual([]);
  });
  test('says of Thai words in another language that they are Thai, as it was built and as scripts have left it', () => {
    expect(inFiles(({ unmarked }) => unmarked)).toEqual([]);
    expect(inBrowser(({ unmarked }) => unmarked)).toEqual([]);
  });
  test('has a title of its own and the language of its address', () => {
    const titles = [...written].map(([path, { title }]) => `${path.startsWith('/en/')} ${title}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(
      [...written].filter(([path, { lang }]) => lang !== (path.startsWith('/en/') ? 'en' : 'th')).map(([path]) => path),
    ).toEqual([]);
  });
});
