import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Sister } from '../../../src/features/sisters/index.ts';
import { address } from '../../../src/library/address.ts';
import { EXCHANGE_FILE } from '../../../src/library/machines/files.ts';
import { writePagefind } from '../../build/pagefind-bundle.ts';
import { findChromium } from '../../chromium.ts';
import { serveFolder } from '../search/serve-folder.ts';
import { listOf, type Asked } from './libraries.ts';

/** Hits of every need, by its id: of its own library alone, and of all merged. `lesson:id`, with a prefix where merged. */
export interface BundleHits {
  alone: Map<string, string[]>;
  merged: Map<string, string[]>;
}

declare const askLibraries: (
  sisters: readonly Sister[],
  own: string,
  query: string,
  base: string,
) => Promise<Record<'alone' | 'merged', string[]>>;

/** What `ours /lao/lessons/x/` names: `ours:lesson:x`. */
const named = (hit: string): string => hit.replace(/^(\S+) .*\/lessons\/([^/]+)\/$/, '$1:lesson:$2');

/** Asks libraries by their Pagefind bundles in Chromium, with the code of the search page. */
export async function byBundle(libraries: readonly Asked[]): Promise<BundleHits> {
  const folder = mkdtempSync(join(tmpdir(), 'federated-'));
  try {
    for (const asked of libraries) {
      const file = join(folder, asked.prefix, address(EXCHANGE_FILE, asked.lang));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(listOf(asked)));
      const why = await writePagefind(join(folder, asked.prefix));
      if (why !== undefined) throw new Error(why);
    }
    await build({
      entryPoints: [join(import.meta.dirname, 'in-browser.ts')],
      outfile: join(folder, 'in-browser.js'),
      bundle: true,
      format: 'esm',
      logLevel: 'error',
    });
    return await asked(folder, libraries);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function asked(folder: string, libraries: readonly Asked[]): Promise<BundleHits> {
  const served = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  const hits: BundleHits = { alone: new Map(), merged: new Map() };
  try {
    const page = await browser.newPage();
    await page.goto(served.origin);
    await page.addScriptTag({ url: `${served.origin}/in-browser.js`, type: 'module' });
    await page.waitForFunction(() => 'askLibraries' in globalThis);
    const sisters = libraries.map(({ prefix }): Sister => {
      const home = `${served.origin}/${prefix}/`;
      return { prefix, name: prefix, home, bundle: `${home}pagefind/` };
    });
    for (const { prefix, needs } of libraries)
      for (const { id, query } of needs) {
        const found = await page.evaluate(([all, own, what]) => askLibraries(all, own, what, '/ours/'), [
          sisters,
          prefix,
          query,
        ] as const);
        hits.alone.set(id, found.alone.map(named));
        hits.merged.set(id, found.merged.map(named));
      }
  } finally {
    await browser.close();
    await served.close();
  }
  return hits;
}
