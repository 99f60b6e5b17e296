import { captures } from '../../src/certain.ts';
import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * `npm run bench:site [-- --cases 1000]`: how long and how much memory a build takes (cold, nothing changed, one lesson
 * changed), and how heavy pages are. In the same run a peer builds the same texts: Astro with its stock `glob()` loader
 * and `@astrojs/mdx`.
 * Works in a temporary copy; nothing here is touched. Ours is `npm run build` with all that it does after Astro. Times are
 * wall-clock; memory is the most that all processes of a build held at once (Linux only).
 */
const cases = Number(process.argv[process.argv.indexOf('--cases') + 1]) || 0;
const here = resolve('.');
const FILES = ['astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE'];
const ASTRO = join(here, 'node_modules/astro/bin/astro.mjs');
const work = join(tmpdir(), `mountain-bench-${process.pid}`);
const ours = join(work, 'ours');
const peer = join(work, 'peer');

interface Run {
  seconds: number;
  megabytes: number;
}

/** What a process and those that it started hold now, in kB; 0 where the system does not tell. */
function held(pid: number | undefined): number {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const others = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return others.reduce((sum, other) => sum + held(Number(other)), own);
  } catch {
    return 0;
  }
}

/** Runs a program that builds, in a folder; its output is shown only when it fails. */
function build(folder: string, ...program: string[]): Promise<Run> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, program, {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, held(child.pid))), 50);
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, megabytes: peak / 1024 });
      else fail(new Error(output.slice(-4000)));
    });
  });
}

async function makeOurs(): Promise<void> {
  await mkdir(ours, { recursive: true });
  for (const item of ['src', 'content', 'public', 'snapshots', 'schemas', 'scripts', ...FILES])
    await cp(join(here, item), join(ours, item), { recursive: true });
  await symlink(join(here, 'node_modules'), join(ours, 'node_modules'));
  const model = await readFile(join(here, 'content/cases/songkhla/index.mdx'), 'utf8');
  for (let n = 1; n <= cases; n += 1) {
    const folder = join(ours, `content/cases/generated-${n}`);
    await mkdir(folder);
    await writeFile(
      join(folder, 'index.mdx'),
      model
        .replace(/^title: .*$/m, `title: กองทุนจำลอง ${n}`)
        .replace(/^aliases: .*$/m, 'aliases: []')
        .replace(/^aliases:\n(?: +- .*\n)+/m, ''),
    );
  }
}

/** The same texts without what is ours: links and citations as plain text, components as paragraphs. */
async function makePeer(): Promise<number> {
  await mkdir(join(peer, 'src/pages/[kind]'), { recursive: true });
  await symlink(join(here, 'node_modules'), join(peer, 'node_modules'));
  await writeFile(join(peer, 'package.json'), '{"type":"module"}');
  await writeFile(
    join(peer, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n",
  );
  await writeFile(
    join(peer, 'src/content.config.ts'),
    "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { text: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './content' }) }) };\n",
  );
  await writeFile(
    join(peer, 'src/pages/[kind]/[id].astro'),
    "---\nimport { getCollection, render } from 'astro:content';\nexport const getStaticPaths = async () => (await getCollection('text')).map((entry) => ({ params: { kind: 'text', id: entry.id.replaceAll('/', '-') }, props: { entry } }));\nconst { Content } = await render(Astro.props.entry);\n---\n<html lang=\"th\"><body><Content /></body></html>\n",
  );
  let count = 0;
  for (const file of readdirSync(join(ours, 'content'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mdx'),
  )) {
    const text = await readFile(join(ours, 'content', file), 'utf8');
    const plain = text
      .replace(/\[\[|\]\]/g, '')
      .replace(/\[@[^\]]*\]/g, '')
      .replace(/ \[#[a-z0-9-]+\]$/gm, '')
      .replace(/<\/?[A-Z][^>]*>/g, '');
    await mkdir(join(peer, 'content', file, '..'), { recursive: true });
    await writeFile(join(peer, 'content', file), plain);
    count += 1;
  }
  return count;
}

/**
 * Bytes of a page as a browser fetches it at first: HTML, style sheets, scripts and the fonts that the page asks to
 * preload; text gzipped.
 */
function weigh(page: string): { html: number; css: number; js: number; fonts: number; total: number } {
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
  const parts = {
    html: gzipSync(html).length,
    css: size(/<link rel="stylesheet" href="([^"]+)"/g, true),
    js: size(/<script[^>]* src="([^"]+)"/g, true),
    fonts: size(/<link rel="preload" as="font"[^>]* href="([^"]+)"/g, false),
  };
  return { ...parts, total: parts.html + parts.css + parts.js + parts.fonts };
}

const show = ({ seconds, megabytes }: Run) => `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`;
try {
  await makeOurs();
  const texts = await makePeer();
  console.log(`${texts} texts${cases ? `, ${cases} of them generated` : ''}\n`);
  const whole = () => build(ours, 'scripts/build.ts');
  const cold = await whole();
  const warm = await whole();
  await appendFile(join(ours, 'content/lessons/see-then-do/index.mdx'), '\nบรรทัดที่เพิ่มเพื่อวัดเวลา\n');
  const changed = await whole();
  const peerCold = await build(peer, ASTRO, 'build');
  const peerWarm = await build(peer, ASTRO, 'build');
  console.log(`build            this site            Astro glob() + MDX   ratio of time`);
  console.log(
    `cold             ${show(cold).padEnd(20)} ${show(peerCold).padEnd(20)} ${(cold.seconds / peerCold.seconds).toFixed(2)}`,
  );
  console.log(
    `nothing changed  ${show(warm).padEnd(20)} ${show(peerWarm).padEnd(20)} ${(warm.seconds / peerWarm.seconds).toFixed(2)}`,
  );
  console.log(`a lesson changed ${show(changed)}`);
  console.log('\nfirst visit, kB  HTML   CSS    JS     fonts  total');
  const kb = (bytes: number) => (bytes / 1000).toFixed(1).padEnd(6);
  for (const [name, page] of [
    ['home', ''],
    ['case', 'cases/songkhla'],
    ['lesson', 'lessons/see-then-do'],
    ['search', 'search'],
  ] as const) {
    const { html, css, js, fonts, total } = weigh(page);
    console.log(`${name.padEnd(16)} ${kb(html)} ${kb(css)} ${kb(js)} ${kb(fonts)} ${kb(total)}`);
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
