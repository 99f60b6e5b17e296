import type { Browser } from 'playwright-core';
import { serveFolder } from './serve-folder.ts';

export interface Smoothness {
  /** Longest task of the page while somebody types, in milliseconds, and how many were longer than 50. */
  longest: number;
  over: number;
}

/** Between two keys, in milliseconds. */
const KEY_MS = 140;

/**
 * Types queries letter by letter in a page that is slowed down, asking at every letter, and watches for tasks that
 * would make
 * typing stutter. Loading code and index is part of it: the first letter starts it.
 */
export async function typeSlowly(
  folder: string,
  queries: readonly string[],
  slowdown: number,
  browser: Browser,
): Promise<Smoothness> {
  const served = await serveFolder(folder);
  const page = await browser.newPage();
  try {
    await page.goto(served.origin);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await page.evaluate(
      async ({ queries, wait }) => {
        const tasks: number[] = [];
        const observer = new PerformanceObserver((list) =>
          list.getEntries().forEach(({ duration }) => tasks.push(duration)),
        );
        observer.observe({ type: 'longtask' });
        const client = '/client.js';
        const opened = import(client) as Promise<{ find(query: string): Promise<string[]> }>;
        const asked: Promise<unknown>[] = [];
        for (const query of queries) {
          for (let length = 1; length <= query.length; length++) {
            asked.push(opened.then(({ find }) => find(query.slice(0, length))));
            await new Promise((resolve) => setTimeout(resolve, wait));
          }
          await Promise.all(asked.splice(0));
        }
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { longest: Math.max(0, ...tasks), over: tasks.filter((ms) => ms > 50).length };
      },
      { queries, wait: KEY_MS },
    );
  } finally {
    await page.close();
    await served.close();
  }
}
