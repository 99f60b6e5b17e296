import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sirv from 'sirv';
import { writeOfflineFiles } from '../../../scripts/build/offline/write-files.ts';

/** Pages of `dist/` that a small site is made of. */
const PAGES = [
  '',
  'offline/',
  'search/',
  'tray/',
  'write/',
  'lessons/',
  'lessons/see-then-do/',
  'cases/lampang/',
  'about/',
];

/** A site of a few pages of `dist/` with all that these ask for, in a folder of its own. */
export async function smallSite(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mountain-small-'));
  const files = [
    ...PAGES.flatMap((page) => [`${page}index.html`, `en/${page}index.html`]),
    ...readdirSync('dist/_astro').map((name) => `_astro/${name}`),
    '404.html',
    'favicon.svg',
    'favicon.png',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join('dist', file), join(folder, file));
  }
  await writeOfflineFiles(folder, '/');
  return folder;
}

/** The same site after a deploy: every script under another name, every page marked `data-version="2"`. */
export async function nextVersion(of: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mountain-small-'));
  cpSync(of, folder, { recursive: true });
  const scripts = new Set(readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js')));
  const renamed = (name: string): string => name.replace(/\.js$/, '-2.js');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!statSync(file).isFile() || !/\.(html|js|css)$/.test(name)) continue;
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text
        .replace(/[\w.-]+\.js\b/g, (word) => (scripts.has(word) ? renamed(word) : word))
        .replace(/<h1/g, '<h1 data-version="2"'),
    );
  }
  for (const name of scripts) renameSync(join(folder, '_astro', name), join(folder, '_astro', renamed(name)));
  await writeOfflineFiles(folder, '/');
  return folder;
}

/** A host that can be made to fail. */
export class Host {
  /** The folder that is served. */
  folder: string;
  /** Answers a request in the place of the folder; returns whether it did. */
  instead: (request: IncomingMessage, response: ServerResponse, path: string) => boolean = () => false;
  /** `Cache-Control` of pages. */
  pagesAge = 'no-cache';
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => {
    const path = decodeURIComponent(request.url!.replace(/[?#].*$/, ''));
    this.asked.push(path);
    if (this.instead(request, response, path)) return;
    this.serve(this.folder, request, response);
  });

  constructor(folder: string) {
    this.folder = folder;
  }
  serve(folder: string, request: IncomingMessage, response: ServerResponse): void {
    const setHeaders = (answer: ServerResponse): void =>
      void answer.setHeader(
        'cache-control',
        request.url!.includes('/_astro/') ? 'public, max-age=31536000, immutable' : this.pagesAge,
      );
    sirv(folder, { dev: true, etag: true, setHeaders })(request, response, () => {
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end(readFileSync(join(folder, '404.html')));
    });
  }
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** A reader whose pages the worker answers. */
export async function readerAt(browser: Browser, address: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return { context, page };
}
