import { itemAt } from '../../../src/certain.ts';
import type { Browser } from 'playwright-core';
import type { Question } from './read-lines.ts';
import { serveFolder } from './serve-folder.ts';

export interface Run {
  hits: Map<string, string[]>;
  /** Bytes over the wire, code included; means of several readers who had nothing in their cache. */
  first: number;
  second: number;
  /** Milliseconds a query in the page, fetching included; mean. */
  ms: number;
  /** Ids of queries at which the engine threw. */
  failed: string[];
}

const READERS = 10;
const OPEN = "globalThis.opened ??= import('/client.js')";

/**
 * Asks every query in a page of headless Chromium, and counts what fresh readers fetch for a first and a second one.
 */
export async function runEngine(folder: string, questions: readonly Question[], browser: Browser): Promise<Run> {
  const served = await serveFolder(folder);
  try {
    const costs = { first: 0, second: 0 };
    const readers = Math.min(READERS, questions.length);
    for (let reader = 0; reader < readers; reader++) {
      const at = Math.floor((reader * questions.length) / readers);
      const page = await browser.newPage();
      await page.goto(served.origin);
      served.taken();
      await ask(page, [itemAt(questions, at)]);
      costs.first += served.taken();
      await ask(page, [itemAt(questions, (at + 1) % questions.length)]);
      costs.second += served.taken();
      await page.close();
    }
    const page = await browser.newPage();
    await page.goto(served.origin);
    await ask(page, questions.slice(0, 1));
    const { hits, ms, failed } = await ask(page, questions);
    await page.close();
    return { hits: new Map(hits), first: costs.first / readers, second: costs.second / readers, ms, failed };
  } finally {
    await served.close();
  }
}

async function ask(
  page: import('playwright-core').Page,
  questions: readonly Question[],
): Promise<{ hits: [string, string[]][]; ms: number; failed: string[] }> {
  return page.evaluate(
    async ({ open, questions }) => {
      const { find } = (await (0, eval)(open)) as { find(query: string): Promise<string[]> };
      const hits: [string, string[]][] = [];
      const failed: string[] = [];
      const begin = performance.now();
      for (const { id, query } of questions) {
        try {
          hits.push([id, await find(query)]);
        } catch {
          failed.push(id);
          hits.push([id, []]);
        }
      }
      return { hits, ms: (performance.now() - begin) / questions.length, failed };
    },
    { open: OPEN, questions: questions.map(({ id, query }) => ({ id, query })) },
  );
}
