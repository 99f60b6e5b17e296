/**
 * `npm run bench:fund`: how long the sums of `/fund/` take for 3,000 members over 20 years, in Chromium, as it is and
 * with its processor slowed six times as on a cheap phone. Slowing reaches the main thread only, so everything is run
 * there; the site runs it in a worker, which is never in the way of typing.
 */
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from '../chromium.ts';

const TIMES = 5;
const CODE = `
import { central } from './src/fund/central.ts';
import { chanceAnswer } from './src/fund/answers.ts';
import { emptyRuns, makeRuns } from './src/fund/runs.ts';
import { wholeFund } from './tests/fund/example-fund.ts';
const timed = (work) => { const from = performance.now(); work(); return performance.now() - from; };
export const middle = () => timed(() => central(wholeFund()));
export const futures = (count) => { const { plan } = central(wholeFund()); return timed(() => { const runs = emptyRuns(plan, count); makeRuns(plan, 1, runs, 0, count); chanceAnswer(runs); }); };`;

const { outputFiles } = await build({
  stdin: { contents: CODE, resolveDir: process.cwd(), loader: 'ts' },
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  globalName: 'fund',
});
const code = outputFiles[0]?.text ?? '';
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
const session = await page.context().newCDPSession(page);
/** The middle of some tries, milliseconds. */
async function middleOf(expression: string): Promise<number> {
  const tries: number[] = [];
  for (let at = 0; at < TIMES; at += 1) tries.push(await page.evaluate<number>(`${code};${expression}`));
  return tries.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}
console.log('3,000 members, 20 years, milliseconds (middle of five)\n');
console.log('| | as it is | slowed six times | limit |\n|---|---|---|---|');
for (const [name, expression, limit] of [
  ['middle course', 'fund.middle()', 50],
  ['1,000 futures', 'fund.futures(1000)', 700],
  ['10,000 futures', 'fund.futures(10000)', 6000],
] as const) {
  const found: string[] = [];
  for (const rate of [1, 6]) {
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    found.push((await middleOf(expression)).toFixed(0));
  }
  console.log(`| ${name} | ${found.join(' | ')} | ${limit} |`);
}
await browser.close();
