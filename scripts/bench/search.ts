import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ENGINES, isEngine, type EngineName } from './search/engine-names.ts';
import { measure, type Measures } from './search/measures.ts';
import { prepare } from './search/prepare.ts';
import { readCorpus, readQueries } from './search/read-lines.ts';
import { runEngine, type Run } from './search/run-engine.ts';
import { ensureChromium } from '../chromium.ts';

const HELP = `npm run bench:search -- --corpus C.jsonl --queries Q.jsonl [--queries more.jsonl …] [--out R.jsonl] [--engines ${ENGINES.join(',')}]

How well and how cheaply the site's own search finds, beside other engines, on texts of your choice. All of them run in headless
Chromium from static files over HTTP; the site's index and ranking are the very code that the site ships.

corpus line   {"id","text","title"?,"lang"?}
query line    {"id","query","relevant":["corpus id",…]}
result line   {"id","hits":["corpus id",…]}, ten best first, of the first engine named (ours unless told otherwise)

Broken lines are named with file:line and left out; the others run.`;

const { values } = readArguments();
const engines = (values.engines ?? 'ours')
  .split(',')
  .map((name) => name.trim())
  .filter(Boolean);
const strange = engines.filter((name) => !isEngine(name));
if (!values.corpus || !values.queries?.length || strange.length > 0 || values.help) {
  if (strange.length > 0) console.error(`Unknown engine: ${strange.join(', ')}. Known: ${ENGINES.join(', ')}\n`);
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

const corpus = readCorpus(values.corpus);
const ids = new Set(corpus.good.map(({ id }) => id));
const sets = values.queries.map((file) => ({ file, ...readQueries(file, ids) }));
for (const line of [corpus, ...sets].flatMap(({ broken }) => broken)) console.error(line);
if (corpus.good.length === 0 || sets.every(({ good }) => good.length === 0)) {
  console.error('Nothing to measure: no usable text or no usable query.');
  process.exit(1);
}

const pages = corpus.good.map(({ id, title = '', text }) => ({ id, title, sections: [{ text }] }));
const lang = corpus.good.find((text) => text.lang)?.lang;
const work = mkdtempSync(join(tmpdir(), 'bench-search-'));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const prepared = new Map<EngineName, number>();
  for (const name of engines as EngineName[])
    prepared.set(name, await prepare(name, { pages, ...(lang && { lang }) }, join(work, name)));
  const results: string[] = [];
  for (const { file, good } of sets.filter((set) => set.good.length > 0)) {
    console.log(`\n${basename(file)}: ${good.length} queries, ${pages.length} texts`);
    console.log(`${'engine'.padEnd(19)} MRR@10  recall@10  no result  index kB  first kB  second kB  ms/query`);
    for (const [at, [name, bytes]] of [...prepared].entries()) {
      const run = await runEngine(join(work, name), good, browser);
      const found = measure(good, run.hits, corpus.good);
      console.log(row(name, found, bytes, run));
      if (found.phrases > 0)
        console.log(
          `${''.padEnd(19)} ${found.phrases} of them stand letter for letter in a right text: ${percent(found.found)} found, first hit has it in ${percent(found.firstHas)}`,
        );
      if (run.failed.length > 0) console.log(`${''.padEnd(19)} failed at: ${run.failed.slice(0, 10).join(', ')}`);
      if (at === 0) for (const [id, hits] of run.hits) results.push(JSON.stringify({ id, hits }));
    }
  }
  if (values.out) writeFileSync(values.out, results.map((line) => `${line}\n`).join(''));
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

function row(name: string, found: Measures, bytes: number, run: Run): string {
  const kb = (value: number, width: number): string => (value / 1000).toFixed(1).padStart(width);
  return `${name.padEnd(19)} ${found.mrr.toFixed(4)}  ${found.recall.toFixed(4).padStart(9)}  ${percent(found.empty).padStart(9)}  ${kb(bytes, 8)}  ${kb(run.first, 8)}  ${kb(run.second, 9)}  ${run.ms.toFixed(1).padStart(8)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        corpus: { type: 'string' },
        queries: { type: 'string', multiple: true },
        out: { type: 'string' },
        engines: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    process.exit(2);
  }
}
