import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storageKey } from '../../../src/dom/storage.ts';
import { offlineEn } from '../../../src/words/en/offline.ts';
import { offlineTh } from '../../../src/words/th/offline.ts';
import { launch } from '../support/browser.ts';
import { Host, nextVersion, readerAt, smallSite } from '../support/small-site.ts';

let first: string;
let second: string;
let browser: Browser;
let host: Host;
let origin: string;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  first = await smallSite();
  second = await nextVersion(first);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  for (const folder of [first, second]) rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  host = new Host(first);
  origin = await host.start();
  ({ context, page } = await readerAt(browser, `${origin}/`));
});
afterEach(async () => {
  await context.close();
  host.stop();
});

const LESSON = '/lessons/see-then-do/';
const go = (path: string) => page.goto(origin + path);
/** 1 or 2: of which deploy the page in front of the reader is. */
const version = async (path: string): Promise<number> => {
  await go(path);
  expect(await page.locator('[data-part=missing]:visible').count(), `${path} is not kept`).toBe(0);
  return Number((await page.locator('h1').first().getAttribute('data-version')) ?? 1);
};
/** What the host lists for the whole Thai library. */
const listed = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'offline/all-th.json'), 'utf8')) as [string, string, number][];

/** Presses the button that keeps the library, and waits for what comes of it. */
async function keep(): Promise<string> {
  await go('/offline/');
  const button = page.locator('[data-part=keep]');
  await button.click();
  await page.waitForFunction(
    (working) => {
      const status = document.querySelector('[data-part=status]')?.textContent;
      return status && status !== working && !document.querySelector<HTMLButtonElement>('[data-part=keep]')!.disabled;
    },
    offlineTh.working,
    { timeout: 120_000 },
  );
  return (await page.locator('[data-part=status]').textContent())!;
}

/** Files in the cache of kept files as `path → digest of its bytes`. */
const keptDigests = async (): Promise<Map<string, string>> => {
  const files = await page.evaluate(
    async (name) => {
      const cache = await caches.open(name);
      const of = async (request: Request) => {
        const file = (await cache.match(request))!;
        const body = file.headers.has('x-pressed')
          ? file.body!.pipeThrough(new DecompressionStream('gzip'))
          : file.body;
        const bytes = new Uint8Array(await new Response(body).arrayBuffer());
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        return [request.url, btoa(text)] as const;
      };
      return Promise.all((await cache.keys()).map(of));
    },
    storageKey('kept', '/'),
  );
  return new Map(
    files.map(([url, text]) => [
      url.slice(origin.length + 1),
      createHash('sha256').update(Buffer.from(text, 'base64')).digest('base64url').slice(0, 10),
    ]),
  );
};

/** Whether the tools of a page have started, each with all that it imports. Waits for them as long as a test may. */
const toolsRun = () =>
  page.evaluate(() =>
    Promise.all(['search-box', 'add-to-tray'].map((name) => customElements.whenDefined(name))).then(() => true),
  );

/** Waits until a page is, or is no longer, among those that were read. */
const waitForRead = (there: boolean, path: string, on = page): Promise<void> =>
  expect
    .poll(
      () =>
        on.evaluate(
          async ([name, url]) => (await (await caches.open(name!)).match(url!)) !== undefined,
          [storageKey('visited', '/'), origin + path],
        ),
      { timeout: 30_000 },
    )
    .toBe(there);
/** Reads a page and waits until the worker has put it away. */
const read = async (path: string): Promise<void> => {
  await go(path);
  await waitForRead(true, path);
};
/** Waits until this site has no worker any more. */
const waitForNoWorker = (): Promise<void> =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), {
      timeout: 30_000,
    })
    .toBe(0);

const PORTAL = '<!doctype html><title>Wi-Fi</title><h1>Sign in to the Wi-Fi of the hotel</h1>';
const portal = (response: ServerResponse): boolean => {
  response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
  return true;
};

/** Answers as a host that has no packs. */
const withoutPacks = (response: ServerResponse, path: string): boolean =>
  path.endsWith('.packs.json') && (response.writeHead(404, { 'content-type': 'text/plain' }).end(), true);

describe('a site that comes in packs', () => {
  test('takes a handful of requests to keep, and what is there already is not fetched again', async () => {
    expect(await keep()).toBe(offlineTh.done);
    const packs = () => host.asked.filter((path) => path.endsWith('.pack')).length;
    const files = () => host.asked.filter((path) => listed(first).some(([name]) => `/${name}` === path)).length;
    const [before, single] = [packs(), files()];
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(8);
    expect(await keep()).toBe(offlineTh.done);
    expect(packs()).toBe(before);
    expect(files() - single).toBeLessThan(30);
  });

  test('keeps texts compressed, tells their size so, and never where an earlier worker would hand them out', async () => {
    const lies = () =>
      page.evaluate(
        async ([name, url]) => {
          const file = await (await caches.open(name!)).match(url!);
          return [file?.headers.get('x-pressed'), file?.headers.get('x-bytes'), String((await file?.blob())?.size)];
        },
        [storageKey('kept', '/'), `${origin}/lessons/see-then-do/`],
      );
    const bytes = readFileSync(join(first, 'lessons/see-then-do/index.html')).length;
    expect(await keep()).toBe(offlineTh.done);
    const [how, told, size] = await lies();
    expect([how, told]).toEqual(['gzip', size]);
    expect(Number(size)).toBeLessThan(bytes / 2);
    await page.evaluate(async () => Promise.all((await caches.keys()).map((key) => caches.delete(key))));
    // A worker of an earlier version lets the question through.
    await go('/offline/');
    await page.evaluate(() => {
      const before = fetch;
      window.fetch = (asked, options) =>
        String(asked).endsWith('/offline/opens')
          ? Promise.resolve(new Response('', { status: 404 }))
          : before(asked, options);
    });
    await page.locator('[data-part=keep]').click();
    await page.waitForFunction(
      (done) => document.querySelector('[data-part=status]')?.textContent === done,
      offlineTh.done,
    );
    expect(await lies()).toEqual([null, String(bytes), String(bytes)]);
  });

  test('a line that is cut within a pack loses that pack only', async () => {
    const whole = new Set<string>();
    host.instead = (_request, response, path) => {
      if (!path.endsWith('.pack')) return false;
      if (whole.size === 0 || whole.has(path)) return !whole.add(path);
      response.writeHead(200, { 'content-length': '100000' });
      response.write('begun', () => response.destroy());
      return true;
    };
    expect(await keep()).toBe(offlineTh.broken);
    const [before] = whole;
    host.instead = () => false;
    expect(await keep()).toBe(offlineTh.done);
    expect(host.asked.filter((path) => path === before)).toEqual([before]);
    expect(host.asked.filter((path) => path.endsWith('.pack')).length).toBeGreaterThan(whole.size + 1);
  });

  test.each([
    ['is a sign-in page', portal],
    ['is cut off', (response: ServerResponse) => (response.writeHead(200).end(Buffer.from([31, 139, 8, 0, 1])), true)],
  ])('keeps every file one by one where what comes as a pack %s', async (_, answer) => {
    host.instead = (_request, response, path) => path.endsWith('.pack') && answer(response);
    expect(await keep()).toBe(offlineTh.done);
    const digests = await keptDigests();
    expect(listed(first).filter(([path, digest]) => digests.get(path) !== digest)).toEqual([]);
  });
});

describe('a site that changes while it is kept', () => {
  test('an edge with an old page under a new list: the page is named as missing, the earlier set stays whole', async () => {
    expect(await keep()).toBe(offlineTh.done);
    const stale = (request: { url?: string | undefined }): boolean => request.url === LESSON;
    host.folder = second;
    host.instead = (request, response) => stale(request) && (host.serve(first, request, response), true);
    const all = listed(second).length;
    expect(await keep()).toBe(offlineTh.notAll(all - 1, all));
    expect(await page.locator('[data-part=lacking-list]').innerText()).toBe(LESSON);
    await context.setOffline(true);
    expect(await version(LESSON)).toBe(1);
    expect(await version('/cases/lampang/')).toBe(1);
    expect(await toolsRun()).toBe(true);
    await context.setOffline(false);
    host.instead = () => false;
    expect(await keep()).toBe(offlineTh.done);
    await context.setOffline(true);
    expect(await version(LESSON)).toBe(2);
    expect(await toolsRun()).toBe(true);
  });

  test('nothing was kept before and one page is old: the count says so, and no page lies under a wrong digest', async () => {
    host.folder = second;
    host.instead = (request, response) => request.url === LESSON && (host.serve(first, request, response), true);
    const all = listed(second).length;
    expect(await keep()).toBe(offlineTh.notAll(all - 1, all));
    await page.reload();
    expect(await page.locator('[data-part=kept]:visible').innerText()).toBe(offlineTh.part(all - 1, all));
    // What has come can be read; the old page was never taken.
    await context.setOffline(true);
    expect(await version('/cases/lampang/')).toBe(2);
    await go(LESSON);
    await page.locator('[data-part=missing]:visible').waitFor();
  });

  test.each([
    ['files come one by one', true, 40],
    ['files come in packs', false, 1],
  ])(
    'a deploy in the middle of keeping ends in one version, with every file as the list says: %s',
    async (_, bare, at) => {
      let kept = 0;
      host.instead = (request, response, path) => {
        if (request.headers['x-keep'] && ++kept === at) host.folder = second;
        return bare && withoutPacks(response, path);
      };
      expect(await keep()).toBe(offlineTh.done);
      expect(kept).toBeGreaterThan(at);
      const digests = await keptDigests();
      const wrong = listed(second).filter(([path, digest]) => digests.get(path) !== digest);
      expect(wrong).toEqual([]);
      await context.setOffline(true);
      for (const path of ['/', LESSON, '/search/', '/tray/']) {
        expect(await version(path), path).toBe(2);
        expect(await toolsRun(), path).toBe(true);
      }
    },
  );

  test.each([
    ['files come one by one', true, 40],
    ['files come in packs', false, 2],
  ])(
    'a deploy, and the signal goes before the new set has come: the earlier set opens with its scripts: %s',
    async (_, bare, at) => {
      expect(await keep()).toBe(offlineTh.done);
      host.folder = second;
      let kept = 0;
      host.instead = (request, response, path) => {
        if (!request.headers['x-keep'] || ++kept < at) return bare && withoutPacks(response, path);
        response.destroy();
        return true;
      };
      expect(await keep()).toBe(offlineTh.broken);
      await context.setOffline(true);
      for (const path of ['/', LESSON, '/search/', '/tray/']) {
        expect(await version(path), path).toBe(1);
        expect(await toolsRun(), path).toBe(true);
      }
    },
  );

  test('a page read after a deploy, whose scripts do not come: the page that was read before opens with its scripts', async () => {
    await read(LESSON);
    host.folder = second;
    host.instead = (_, response, path) =>
      path.endsWith('-2.js') && (response.writeHead(503, { 'content-type': 'text/plain' }).end(), true);
    expect(await version(LESSON)).toBe(2);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    expect(await version(LESSON)).toBe(1);
    expect(await toolsRun()).toBe(true);
  });

  test('a script that is not there keeps pages that need it out, and the count says so', async () => {
    const script = listed(first).find(([path]) => path.endsWith('.js'))![0];
    host.instead = (_, response, path) => withoutPacks(response, path) || (path === `/${script}` && portal(response));
    const list = listed(first);
    const pages = list.filter(([path]) => path === '' || path.endsWith('/')).length;
    expect(await keep()).toBe(offlineTh.notAll(list.length - pages - 1, list.length));
    host.instead = () => false;
    expect(await keep()).toBe(offlineTh.done);
  });
});

describe('answers that are not the site’s', () => {
  const cases: [string, (response: ServerResponse) => boolean][] = [
    ['an error page of the server (503)', (r) => (r.writeHead(503, { 'content-type': 'text/html' }).end('busy'), true)],
    ['an error without a body (500)', (r) => (r.writeHead(500).end(), true)],
    ['a sign-in page (200)', portal],
    ['a sign-in page (511)', (r) => (r.writeHead(511, { 'content-type': 'text/html' }).end(PORTAL), true)],
    ['a sign-in page (404)', (r) => (r.writeHead(404, { 'content-type': 'text/html' }).end(PORTAL), true)],
    ['a blocked page (403)', (r) => (r.writeHead(403, { 'content-type': 'text/html' }).end('blocked'), true)],
    ['plain text (200)', (r) => (r.writeHead(200, { 'content-type': 'text/plain' }).end('ok'), true)],
    ['an empty page (200)', (r) => (r.writeHead(200, { 'content-type': 'text/html' }).end(), true)],
  ];
  test.each(cases)('%s: the kept page opens, and nothing of it is kept', async (_, answer) => {
    await read(LESSON);
    const heading = await page.locator('h1').first().textContent();
    host.instead = (_, response) => answer(response);
    await go(LESSON);
    expect(await page.locator('h1').first().textContent()).toBe(heading);
    expect(await toolsRun()).toBe(true);
    await context.setOffline(true);
    await go(LESSON);
    expect(await page.locator('h1').first().textContent()).toBe(heading);
  });

  test.each(['otherHost', 'otherPage'])('a redirect to a sign-in page (%s): the kept page opens', async (where) => {
    await read(LESSON);
    const heading = await page.locator('h1').first().textContent();
    const other = new Host(first);
    const target = where === 'otherHost' ? `${await other.start()}/login` : '/login';
    other.instead = (_, response) => portal(response);
    host.instead = (_, response, path) =>
      path === '/login' ? portal(response) : (response.writeHead(302, { location: target }).end(), true);
    await go(LESSON);
    expect(page.url()).toBe(origin + LESSON);
    expect(await page.locator('h1').first().textContent()).toBe(heading);
    other.stop();
  });

  test('a page that is not kept shows the sign-in page, so that one can sign in; afterwards the page is there', async () => {
    host.instead = (_, response) => portal(response);
    await go('/about/');
    expect(await page.locator('h1').textContent()).toContain('Sign in');
    host.instead = () => false;
    expect(await version('/about/')).toBe(1);
    expect(await page.locator('h1').first().textContent()).not.toContain('Sign in');
    expect(await toolsRun()).toBe(true);
  });

  test('a page that the site has taken away is not found, and is not kept any longer', async () => {
    await read(LESSON);
    host.instead = (request, response) => {
      if (request.url !== LESSON) return false;
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end(readFileSync(join(first, '404.html')));
      return true;
    };
    expect((await go(LESSON))!.status()).toBe(404);
    await waitForRead(false, LESSON);
  });

  test('a redirect within the site is followed', async () => {
    host.instead = (request, response) => {
      if (request.url !== '/old/' && request.url !== '/lessons/old/') return false;
      response.writeHead(301, { location: LESSON }).end();
      return true;
    };
    await go('/lessons/old/');
    expect(page.url()).toBe(origin + LESSON);
  });
});

describe('a new version', () => {
  test.each(['max-age=600', 'max-age=31536000, immutable'])('is seen at once though the host says %s', async (age) => {
    host.pagesAge = `public, ${age}`;
    await read(LESSON);
    host.folder = second;
    await go('/about/');
    expect(await version(LESSON)).toBe(2);
  });

  test('the very first page that was read opens again, although it came before the worker', async () => {
    const { context: other, page: only } = await readerAt(browser, `${origin}${LESSON}`);
    await waitForRead(true, LESSON, only);
    await other.setOffline(true);
    await only.reload();
    expect(await only.locator('[data-part=missing]').count()).toBe(0);
    expect(await only.evaluate(() => customElements.whenDefined('add-to-tray').then(() => true))).toBe(true);
    await other.close();
  });
});

describe('what this device has read', () => {
  const entries = (name: string) =>
    page.evaluate(
      async (key) => (await (await caches.open(key)).keys()).map(({ url }) => new URL(url).pathname),
      storageKey(name, '/'),
    );

  test('is forgotten after two months and beyond 150 pages, with files that no page left asks for', async () => {
    await read(LESSON);
    const needed = await entries('visited');
    await page.evaluate(
      async ([name, path]) => {
        const cache = await caches.open(name!);
        const day = 86_400_000;
        const put = (url: string, days: number) =>
          cache.put(
            url,
            new Response('<h1>x</h1>', {
              headers: { 'content-type': 'text/html', 'x-at': String(Date.now() - days * day) },
            }),
          );
        await put('/lessons/long-ago/', 61);
        for (let at = 0; at < 160; at++) await put(`/lessons/n-${at}/`, 1 + at / 10);
        await cache.put('/_astro/of-nobody.js', new Response('', { headers: { 'content-type': 'text/javascript' } }));
        await cache.delete(path!);
      },
      [storageKey('visited', '/'), '/offline/trimmed'],
    );
    await go('/about/');
    const gone = ['/lessons/long-ago/', '/lessons/n-159/', '/_astro/of-nobody.js'];
    await expect
      .poll(async () => (await entries('visited')).filter((path) => gone.includes(path)), { timeout: 30_000 })
      .toEqual([]);
    const left = await entries('visited');
    expect(left).toContain('/lessons/n-0/');
    expect(left.filter((path) => path.endsWith('/')).length).toBeLessThanOrEqual(150);
    // What is still read is still whole.
    expect(left).toEqual(expect.arrayContaining(needed.filter((path) => path !== '/')));
  });

  test.each([
    ['/offline/', offlineTh],
    ['/en/offline/', offlineEn],
  ])('%s lists everything that is here, and wipes it one by one or all at once', async (address, t) => {
    const inside = async () => ({
      // Programs and styles tell nothing about a reader; the offline page itself is none that was read.
      files: await page.evaluate(async () => {
        const all = await Promise.all(
          (await caches.keys()).map(async (name) =>
            (await (await caches.open(name)).keys()).map(({ url }) => `${name} ${new URL(url).pathname}`),
          ),
        );
        return all.flat().filter((file) => !/\/_astro\/|\/favicon\.|\/offline\/(trimmed)?$/.test(file));
      }),
      texts: await page.evaluate(() => Object.keys(localStorage).sort()),
      drafts: await page.evaluate(
        (name) =>
          new Promise<number>((resolve) => {
            const request = indexedDB.open(name);
            request.onupgradeneeded = () => request.transaction!.abort();
            request.onerror = () => resolve(0);
            request.onsuccess = () => {
              const count = request.result.transaction('drafts').objectStore('drafts').count();
              count.onsuccess = () => (request.result.close(), resolve(count.result));
            };
          }),
        storageKey('drafts', '/'),
      ),
    });
    const fill = async () => {
      await keep();
      await read(LESSON);
      await page.locator('.page-actions add-to-tray button').click();
      await page.locator('.page-actions add-to-tray button.in-tray').waitFor();
      await page.evaluate(
        ([clock, setting, desk]) => {
          localStorage.setItem(clock!, '{}');
          localStorage.setItem(setting!, '"wide"');
          localStorage.setItem(desk!, '{"token":"x"}');
          localStorage.setItem('mountain trays /forests/', 'of another site');
          return caches.open('mountain kept /forests/').then((cache) => cache.put('/forests/', new Response('x')));
        },
        ['clock:ox-cart', 'view:cases', 'sveltia-cms.user'].map((name) => storageKey(name, '/')),
      );
      await go('/write/?new=lesson');
      await page.locator('input[type=text], textarea').first().fill('ร่างบทเรียน');
      await expect.poll(async () => (await inside()).drafts, { timeout: 30_000 }).toBe(1);
      await go(address);
      await page.locator('[data-held=drafts]').waitFor();
    };
    const rows = () =>
      page.locator('[data-held]').evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['held']));
    const questions: string[] = [];
    let agree = false;
    page.on('dialog', (dialog) => {
      questions.push(dialog.message());
      void (agree ? dialog.accept() : dialog.dismiss());
    });

    await fill();
    const kinds = ['library', 'read', 'trays', 'drafts', 'clocks', 'desk', 'other'] as const;
    expect(await rows()).toEqual(kinds);
    expect(await page.locator('[data-held=drafts]').innerText()).toContain(t.heldCount.drafts(1));
    expect(await page.locator('[data-held=trays]').innerText()).toContain(t.heldCount.trays(1));
    // Whoever says no loses nothing.
    await page.locator('[data-part=wipe-all]').click();
    expect(questions).toEqual([t.sureAll]);
    expect(await rows()).toEqual(kinds);
    agree = true;
    for (const kind of kinds) {
      await page.locator(`[data-held=${kind}] button`).click();
      await page.locator('[data-part=device-status]', { hasText: t.wiped(t.held[kind]) }).waitFor();
      await expect.poll(rows).not.toContain(kind);
      expect(questions.at(-1)).toBe(t.sure(t.held[kind]));
    }
    const left = { files: ['mountain kept /forests/ /forests/'], texts: ['mountain trays /forests/'], drafts: 0 };
    expect(await inside()).toEqual(left);
    expect(await page.locator('[data-part=nothing]').innerText()).toBe(t.nothing);

    await fill();
    await page.locator('[data-part=wipe-all]').click();
    await page.locator('[data-part=nothing]:visible').waitFor();
    expect(await page.locator('[data-part=device-status]').textContent()).toBe(t.wipedAll);
    expect(await inside()).toEqual(left);
    // The history is gone without a signal, too, and this page still opens.
    await context.setOffline(true);
    await go(LESSON);
    await page.locator('[data-part=missing]:visible').waitFor();
  });

  test('a draft that is open in another tab is not wiped from under it, and the page says why', async () => {
    const other = await context.newPage();
    await other.goto(`${origin}/write/?new=lesson`);
    await other.locator('input[type=text], textarea').first().fill('กำลังเขียน');
    await go('/offline/');
    page.on('dialog', (dialog) => void dialog.accept());
    await expect
      .poll(async () => {
        await page.reload();
        await page.locator('[data-held], [data-part=nothing]:visible').first().waitFor();
        return page.locator('[data-held=drafts]').count();
      })
      .toBe(1);
    await page.locator('[data-part=wipe-all]').click();
    await page.locator('[data-part=device-status]', { hasText: offlineTh.inUse }).waitFor();
    expect(await page.locator('[data-held=drafts]').count()).toBe(1);
  });
});

describe('a worker that must go', () => {
  test('sw-off.js in the place of sw.js ends it, takes its files away, and leaves trays where they are', async () => {
    await read(LESSON);
    await page.locator('.page-actions add-to-tray button').click();
    await page.locator('.page-actions add-to-tray button.in-tray').waitFor();
    await page.evaluate(() => caches.open('mountain kept /forests/'));
    host.instead = (request, response, path) =>
      path === '/sw.js' && ((request.url = '/sw-off.js'), host.serve(first, request, response), true);
    await page.reload();
    await waitForNoWorker();
    // The site goes on without it, page after page, and its own pages do not bring it back.
    await go('/about/');
    await go(LESSON);
    await expect
      .poll(() => page.evaluate(() => caches.keys()), { timeout: 30_000 })
      .toEqual(['mountain kept /forests/']);
    expect(await page.evaluate(() => Object.keys(localStorage))).toContain(storageKey('trays', '/'));
    await waitForNoWorker();
    host.instead = () => false;
    await page.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  });
});
