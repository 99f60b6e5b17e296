import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { captures } from '../../src/certain.ts';
import { devTimes } from './site/dev.ts';
import { makeLibrary } from './site/library.ts';
import { measured, type Measured } from './site/measured.ts';
import { makeStarlight, makeStock } from './site/peers.ts';

/**
 * `npm run bench:site [-- --cases 1000 --lessons 3000] [--packs N] [--folder DIR] [--no-peers]`: how long and how much memory a
 * build takes when everything is new, nothing has changed, and one thing of each kind has; how many files it makes and
 * which pages are heavy; how long the check takes, and `astro dev`. In the same run peers build the same texts, of at most
 * 2,000 pages: Astro with its stock `glob()` loader and MDX, and Starlight.
 * `--packs` builds it as a large library does: data in packs, no files beside the page of an entry, no Pagefind.
 * Works in a copy that is taken away at the end, or kept in the folder that is named, with what each build told; nothing
 * here is touched. Ours is `npm run build` with all that it does after Astro.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '0' },
    lessons: { type: 'string', default: '0' },
    packs: { type: 'string' },
    folder: { type: 'string' },
    peers: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const work = values.folder ?? join(tmpdir(), `mountain-bench-${process.pid}`);
const ours = join(work, 'ours');
const ASTRO = 'node_modules/astro/bin/astro.mjs';
const PEER_PAGES = 2000;
/** The lesson in which something is changed. */
const LESSON = 'see-then-do';
/** A table of stages in what a build tells: one is of Astro, one of all that comes before and after. */
const STAGES = /^(stage .*?^all others.*?)$/gms;
/** An HTML page of more bytes than this, gzipped, is named. */
const HEAVY = 60_000;

const cell = (value: number, digits = 0): string => value.toFixed(digits).padStart(10);
function row(name: string, { seconds, processor, megabytes }: Measured, pages?: number): void {
  const each = pages ? cell((seconds / pages) * 1000, 1) : ''.padStart(10);
  console.log(`${name.padEnd(34)}${cell(seconds, 1)}${cell(processor, 1)}${cell(megabytes)}${each}`);
}

function edit(file: string, from: RegExp, to: string): void {
  const path = join(ours, 'content', file);
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file}: ${String(from)} is not there`);
  writeFileSync(path, edited);
}

/** One change of each kind, as people make them. */
const CHANGES: [name: string, change: () => void][] = [
  ['the text of a lesson', () => edit(`lessons/${LESSON}/index.mdx`, /\n$/, '\n\nบรรทัดที่เพิ่มเพื่อวัดเวลา\n')],
  ['the title of a lesson', () => edit(`lessons/${LESSON}/index.mdx`, /^title: (.*)$/m, 'title: $1 เร็ว ๆ')],
  ['the meaning of a term', () => edit('terms.yaml', /^( +definition:\n +th: .*)$/m, '$1 อีกครั้ง')],
  ['the title of a source', () => edit('sources.yaml', /^( +title: .*[^'"\n])$/m, '$1 ฉบับแก้')],
];

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** Files of the built site, and pages that are heavy. @returns how many pages it has */
function weighAll(): number {
  const dist = join(ours, 'dist');
  const all = files(dist);
  const bytes = all.reduce((sum, file) => sum + statSync(file).size, 0);
  const pages = all.filter((file) => file.endsWith('index.html'));
  console.log(`\n${pages.length} pages, ${all.length} files, ${(bytes / 1e6).toFixed(0)} MB`);
  const heavy = pages
    .map((file) => ({ path: relative(dist, file), gzipped: gzipSync(readFileSync(file)).length }))
    .filter(({ gzipped }) => gzipped > HEAVY)
    .sort((a, b) => b.gzipped - a.gzipped);
  console.log(`${heavy.length} pages of more than ${HEAVY / 1000} kB of HTML, gzipped`);
  for (const { path, gzipped } of heavy.slice(0, 20)) console.log(`  ${(gzipped / 1000).toFixed(0)} kB ${path}`);
  return pages.length;
}

/**
 * Bytes of a page as a browser fetches it at first: HTML, style sheets, scripts and the fonts that the page asks to
 * preload; text gzipped.
 */
function weigh(page: string): number[] {
  const dist = join(ours, 'dist');
  const html = readFileSync(join(dist, page, 'index.html'));
  // A browser with scripts fetches nothing that is there for want of them.
  const text = html.toString().replace(/<noscript>.*?<\/noscript>/gs, '');
  const size = (pattern: RegExp, zipped: boolean) =>
    [...new Set(captures(text, pattern))]
      .filter((url) => url.startsWith('/') && existsSync(join(dist, url)))
      .reduce(
        (sum, url) => sum + (zipped ? gzipSync(readFileSync(join(dist, url))).length : statSync(join(dist, url)).size),
        0,
      );
  const parts = [
    gzipSync(html).length,
    size(/<link rel="stylesheet" href="([^"]+)"/g, true),
    size(/<script[^>]* src="([^"]+)"/g, true),
    size(/<link rel="preload" as="font"[^>]* href="([^"]+)"/g, false),
  ];
  return [...parts, parts.reduce((sum, part) => sum + part, 0)];
}

async function peer(name: string, folder: string, pages: number): Promise<void> {
  for (const when of ['everything new', 'again'])
    row(`${name}, ${when} (${pages} pages)`, await measured(folder, ASTRO, 'build'), pages);
}

try {
  makeLibrary(ours, { cases: Number(values.cases), lessons: Number(values.lessons), packs: Number(values.packs ?? 0) });
  console.log(`${values.cases} cases and ${values.lessons} lessons beside those of this library\n`);
  console.log(`${'build'.padEnd(34)}   seconds processor        MB s / 1,000`);
  const whole = async (name: string): Promise<Measured> => {
    const took = await measured(ours, 'scripts/build.ts', '--times');
    writeFileSync(join(work, `${name}.txt`), took.output);
    return took;
  };
  const cold = await whole('everything new');
  const count = files(join(ours, 'dist')).filter((file) => file.endsWith('index.html')).length;
  row('everything new', cold, count);
  row('nothing changed', await whole('nothing changed'), count);
  let last = cold;
  for (const [name, change] of CHANGES) {
    change();
    last = await whole(name);
    row(name, last, count);
  }
  for (const [name, { output }] of [
    ['everything new', cold],
    ['the last change', last],
  ] as const)
    console.log([`\n${name}:`, ...captures(output, STAGES)].join('\n\n'));
  weighAll();
  console.log(`\n${'check and server'.padEnd(34)}   seconds processor        MB`);
  for (const when of ['the first time', 'again']) row(`check, ${when}`, await measured(ours, 'scripts/check.ts'));
  CHANGES[0]?.[1]();
  row('check, after the text of a lesson', await measured(ours, 'scripts/check.ts'));
  const { first, saves, watches, megabytes } = await devTimes(ours, LESSON);
  console.log(
    `astro dev: first page ${first.toFixed(1)} s, after saves ${saves.map((save) => save.toFixed(1)).join(', ')} s; ${megabytes.toFixed(0)} MB, ${watches} files and folders watched`,
  );
  console.log('\nfirst visit, kB    HTML       CSS        JS     fonts     total');
  for (const [name, page] of [
    ['home', ''],
    ['case', 'cases/songkhla'],
    ['lesson', `lessons/${LESSON}`],
    ['search', 'search'],
  ] as const)
    console.log(
      `${name.padEnd(13)}${weigh(page)
        .map((bytes) => cell(bytes / 1000, 1))
        .join('')}`,
    );
  if (values.peers) {
    console.log('');
    const [stock, starlight] = [join(work, 'stock'), join(work, 'starlight')];
    await peer('Astro, glob() and MDX', stock, makeStock(stock, ours, PEER_PAGES));
    await peer('Starlight', starlight, makeStarlight(starlight, ours, PEER_PAGES));
  }
} finally {
  if (values.folder === undefined) rmSync(work, { recursive: true, force: true });
}
