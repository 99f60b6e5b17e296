/**
 * `npm run bench:fund`: how long the sums of `/fund/` take for 3,000 members over 20 years, in Chromium, as it is and
 * with its processor slowed six times as on a cheap phone. Slowing reaches the main thread only, so everything is run
 * there; the site runs it in a worker, which is never in the way of typing. Before that it prints what the sums are
 * held against, as the same browser finds it: published life expectancies, the mean of runs beside the middle course, and
 * the checksum by which machines are compared.
 */
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from '../chromium.ts';

const TIMES = 5;
const CODE = `
import { central } from './src/fund/central.ts';
import { chanceAnswer } from './src/fund/answers.ts';
import { emptyRuns, makeRuns } from './src/fund/runs.ts';
import { WHOLE_FUND_CHECKSUM, wholeFund } from './tests/fund/example-fund.ts';
import { PUBLISHED_EXPECTANCY } from './tests/fund/published.ts';
import { lifeExpectancy } from './src/fund/people/mortality.ts';
import { MAN, WOMAN } from './src/fund/people/sexes.ts';
import { checksum } from './src/fund/runs.ts';
const timed = (work) => { const from = performance.now(); work(); return performance.now() - from; };
export const middle = () => timed(() => central(wholeFund()));
export const futures = (count) => { const { plan } = central(wholeFund()); return timed(() => { const runs = emptyRuns(plan, count); makeRuns(plan, 1, runs, 0, count); chanceAnswer(runs); }); };
export const expectancies = () => PUBLISHED_EXPECTANCY.map(([year, men, women]) => [year, lifeExpectancy(year, MAN), men, lifeExpectancy(year, WOMAN), women]);
const drawn = (fund, count) => { const { plan, years } = central(fund); const runs = emptyRuns(plan, count); makeRuns(plan, fund.seed, runs, 0, count); return { runs, years }; };
const sum = (values) => values.reduce((all, one) => all + one, 0);
export const means = (count) => { const { runs, years } = drawn(wholeFund({ interest: 0, money: 8000000 }), count); return [1, 5, 10, 20].map((year) => { const mean = sum(runs.money.slice((year - 1) * count, year * count)) / count; const out = sum(years.slice(0, year).flatMap((each) => each.promises)); return [year, years[year - 1].money, mean, (mean - years[year - 1].money) / out]; }); };
export const sameDraws = () => checksum(drawn(wholeFund(), 200).runs) === WHOLE_FUND_CHECKSUM;`;

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
const ask = <T>(expression: string): Promise<T> => page.evaluate<T>(`${code};${expression}`);
console.log('Life expectancy at birth, years: ours, published (limit 0.1)\n');
console.log('| | men | published | women | published |\n|---|---|---|---|---|');
for (const [year, ...found] of await ask<number[][]>('fund.expectancies()'))
  console.log(`| ${year} | ${found.map((years) => years.toFixed(2)).join(' | ')} |`);
console.log('\n4,000 runs beside the middle course, baht in hand (limit 1 % of what has gone out)\n');
console.log('| year | middle course | mean of the runs | apart |\n|---|---|---|---|');
for (const [year, middle = 0, mean = 0, apart = 0] of await ask<number[][]>('fund.means(4000)'))
  console.log(`| ${year} | ${middle.toFixed(0)} | ${mean.toFixed(0)} | ${(apart * 100).toFixed(2)} % |`);
console.log(
  `\nThe draws are ${(await ask<boolean>('fund.sameDraws()')) ? '' : 'NOT '}those of every other machine (checksum of 200 runs)`,
);
console.log('\n3,000 members, 20 years, milliseconds (middle of five)\n');
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
