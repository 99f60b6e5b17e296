import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ENGINES, isEngine, type EngineName } from './search/engine-names.ts';
import { madeCases } from './search/made-cases.ts';
import { indexSource } from '../../src/features/search/index/library-index.ts';
import { ownLibrary } from './search/own-library.ts';
import { prepare } from './search/prepare.ts';
import { runEngine } from './search/run-engine.ts';
import { typeSlowly } from './search/type-slowly.ts';
import { ensureChromium } from '../chromium.ts';

/**
 * `npm run bench:search:scale [-- --cases 10,1000,6000] [--engines ours,minisearch,pagefind] [--slowdown 4]`: what a
 * reader fetches
 * for a first and a following answer, code included, and whether typing stays smooth, as the collection grows. The
 * collection is
 * our own content with made cases that share the word statistics of the real ones. The last size is also typed at, in a
 * slowed page.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10,1000,6000' },
    engines: { type: 'string', default: 'ours,minisearch,pagefind' },
    slowdown: { type: 'string', default: '4' },
  },
});
const sizes = values.cases
  .split(',')
  .map(Number)
  .filter((size) => size > 0);
const engines = values.engines.split(',').filter(isEngine);
if (sizes.length === 0 || engines.length === 0) {
  console.error(`Give sizes such as --cases 10,1000 and engines of ${ENGINES.join(', ')}.`);
  process.exit(2);
}

/** Everyday searches: a word that stands everywhere, names, a phrase, a question, a slip. */
const QUERIES = [
  'กองทุน',
  'บำนาญ',
  'สุบิน',
  'เงินสมทบจากรัฐ',
  'เงินไม่พอจ่ายค่าทำศพทำไงดี',
  'กรรมการเหนื่อยไม่มีคนสืบทอด',
  'ตรวดบัญชี',
  'สวัสดิการชุมชนลำปาง',
  'พอช.',
  'ออมวันละบาท',
];
const TYPED = ['กรรมการเหนื่อยไม่มีคนสืบทอด', 'ตรวดบัญชี'];
const questions = QUERIES.map((query, at) => ({ id: String(at), query, relevant: ['-'] }));

const { pages: own, names, meant } = indexSource(ownLibrary(), 'th');
const real = own.filter(({ data }) => data?.['kind'] === 'case');
const work = mkdtempSync(join(tmpdir(), 'bench-scale-'));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const kb = (bytes: number, width: number): string => (bytes / 1000).toFixed(1).padStart(width);
try {
  for (const size of sizes) {
    const made = [
      ...own.filter(({ data }) => data?.['kind'] !== 'case'),
      ...(size <= real.length ? real.slice(0, size) : [...real, ...madeCases(real, size - real.length)]),
    ];
    console.log(
      `\n${size} cases, ${made.length} pages, ${made.reduce((sum, page) => sum + page.sections.length, 0)} sections`,
    );
    console.log(
      `${'engine'.padEnd(19)} index kB  first kB  following kB  ms/query${size === sizes.at(-1) ? `  longest task typing, ${values.slowdown}x slowed  over 50 ms` : ''}`,
    );
    for (const name of engines) await measureOne(name, size, made);
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

async function measureOne(name: EngineName, size: number, made: typeof own): Promise<void> {
  const folder = join(work, `${name}-${size}`);
  const bytes = await prepare(name, { pages: made, names, meant }, folder);
  const run = await runEngine(folder, questions, browser);
  const line = `${name.padEnd(19)} ${kb(bytes, 8)}  ${kb(run.first, 8)}  ${kb(run.second, 12)}  ${run.ms.toFixed(1).padStart(8)}`;
  if (size !== sizes.at(-1)) console.log(line);
  else {
    const { longest, over } = await typeSlowly(folder, TYPED, Number(values.slowdown), browser);
    console.log(`${line}  ${`${longest.toFixed(0)} ms`.padStart(32)}  ${String(over).padStart(10)}`);
  }
  rmSync(folder, { recursive: true, force: true });
}
