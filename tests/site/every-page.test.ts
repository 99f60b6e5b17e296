import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { allPages, launch } from './browser.ts';

const origin = inject('origin');
const pages = [...allPages(), '/no-such-page/'];
interface Visit {
  ids: string[];
  links: string[];
  images: string[];
  foreign: string[];
  errors: string[];
  overflow: string[];
  headings: number[];
  lang: string;
  title: string;
}
const visits = new Map<string, Visit>();
let browser: Browser;

async function visit(page: Page, path: string): Promise<Visit> {
  const errors: string[] = [];
  const foreign: string[] = [];
  page.removeAllListeners('console').removeAllListeners('pageerror').removeAllListeners('request');
  page.on('console', (message) => message.type() === 'error' && !(path === '/no-such-page/' && message.text().includes('404')) && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => !request.url().startsWith(origin) && !request.url().startsWith('data:') && foreign.push(request.url()));
  await page.goto(origin + path, { waitUntil: 'load' });
  const seen = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const inScroller = (element: Element) => {
      for (let up = element.parentElement; up; up = up.parentElement) if (['auto', 'scroll'].includes(getComputedStyle(up).overflowX)) return true;
      return false;
    };
    return {
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => new URL(link.getAttribute('href')!, document.baseURI).href),
      images: [...document.querySelectorAll('img')].filter((image) => !image.complete || image.naturalWidth === 0 || !image.hasAttribute('alt') || !image.hasAttribute('width')).map(({ src }) => src),
      overflow: document.documentElement.scrollWidth > width ? [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1 && !inScroller(element)).slice(0, 5).map((element) => element.outerHTML.slice(0, 120)) : [],
      headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter((heading) => (heading as HTMLElement).offsetParent).map(({ tagName }) => Number(tagName[1])),
      lang: document.documentElement.lang,
      title: document.title,
    };
  });
  return { ...seen, errors, foreign };
}

beforeAll(async () => {
  browser = await launch();
  const queue = [...pages];
  await Promise.all([1, 2, 3].map(async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    // Images are lazy; a test that asks whether they arrive must not wait for scrolling.
    await context.addInitScript(() => document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('img').forEach((image) => (image.loading = 'eager'))));
    const page = await context.newPage();
    for (let path = queue.shift(); path; path = queue.shift()) visits.set(path, await visit(page, path));
  }));
}, 240_000);
afterAll(() => browser.close());

/** Every finding as `page: what`, so that a failure names them all at once. */
const findings = (of: (visit: Visit) => string[]): string[] => [...visits].flatMap(([path, visit]) => of(visit).map((what) => `${path}: ${what}`));

describe('every page of the built site', () => {
  test('there are pages in both languages, one for one', () => {
    const thai = allPages().filter((path) => !path.startsWith('/en/'));
    const english = allPages().filter((path) => path.startsWith('/en/')).map((path) => path.slice(3));
    expect(thai.length).toBeGreaterThan(80);
    expect(english).toEqual(thai);
  });
  test('has no dead link: page, file and fragment all exist', async () => {
    const known = new Set(pages);
    const files = new Map<string, boolean>();
    const dead: string[] = [];
    for (const [path, { links }] of visits) {
      for (const link of new Set(links)) {
        const url = new URL(link);
        if (url.origin !== origin) continue;
        const target = visits.get(url.pathname);
        if (!target) {
          if (!files.has(url.pathname)) files.set(url.pathname, !known.has(url.pathname) && (await fetch(origin + url.pathname)).ok);
          if (!files.get(url.pathname)) dead.push(`${path} → ${url.pathname}`);
        } else if (url.hash && !url.hash.startsWith('#:~:') && !target.ids.includes(decodeURIComponent(url.hash.slice(1)))) dead.push(`${path} → ${url.pathname}${url.hash}`);
      }
    }
    expect(dead).toEqual([]);
  });
  test('has no id twice', () => expect(findings(({ ids }) => ids.filter((id, index) => ids.indexOf(id) !== index))).toEqual([]));
  test('shows every image, with alt and size', () => expect(findings(({ images }) => images)).toEqual([]));
  test('logs no error', () => expect(findings(({ errors }) => errors)).toEqual([]));
  test('asks no other host for anything', () => expect(findings(({ foreign }) => foreign)).toEqual([]));
  test('does not scroll sideways at 320 px', () => expect(findings(({ overflow }) => overflow)).toEqual([]));
  test('has one first heading, and skips no level', () => {
    expect(findings(({ headings }) => [...(headings.filter((level) => level === 1).length === 1 ? [] : ['not one h1']), ...headings.flatMap((level, index) => (index > 0 && level > headings[index - 1]! + 1 ? [`h${headings[index - 1]} → h${level}`] : []))])).toEqual([]);
  });
  test('has a title of its own and the language of its address', () => {
    const titles = [...visits].map(([path, { title }]) => `${path.startsWith('/en/')} ${title}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect([...visits].filter(([path, { lang }]) => lang !== (path.startsWith('/en/') ? 'en' : 'th')).map(([path]) => path)).toEqual([]);
  });
});
