import { itemAt } from '../../src/certain.ts';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makePeer } from './check/peer.ts';

/**
 * `npm run bench:check [-- --cases 6000]`: how long the check takes on the present content and on a library of the size
 * asked for, for the first time and again. In the same run a peer reads the same texts: `astro sync` with its stock
 * `glob()` loader and a zod schema. The peer looks at front matter only; ours looks at texts, references and pictures
 * too. Wall-clock seconds; nothing here is touched.
 */
const { values } = parseArgs({ options: { cases: { type: 'string', default: '6000' } } });
const cases = Number(values.cases);
const here = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'check-bench-'));

/** Seconds that a program takes. The check may end with 1 (it found something); anything else is a failure. */
function seconds(cwd: string, ...args: string[]): Promise<number> {
  const start = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    let told = '';
    child.stdout.resume();
    child.stderr.on('data', (text) => (told += text));
    child.on('close', (code) =>
      code === 0 || (code === 1 && !told)
        ? done((performance.now() - start) / 1000)
        : fail(new Error(told.slice(-3000))),
    );
  });
}

/** A copy of the content, with cases made from the present ones, each in turn. */
function library(name: string, more: number): string {
  const root = join(work, name);
  cpSync(join(here, 'content'), join(root, 'content'), { recursive: true });
  const models = readdirSync(join(here, 'content/cases')).map((id) =>
    readFileSync(join(here, 'content/cases', id, 'index.mdx'), 'utf8').replace(/^aliases: .*\n(?: +- .*\n)*/m, ''),
  );
  for (let n = 0; n < more; n += 1) {
    mkdirSync(join(root, `content/cases/generated-${n}`));
    writeFileSync(
      join(root, `content/cases/generated-${n}/index.mdx`),
      itemAt(models, n % models.length).replace(/^title: .*$/m, `title: กองทุนจำลอง ${n}`),
    );
  }
  return root;
}

try {
  const check = join(here, 'scripts/check.ts');
  const astro = join(here, 'node_modules/astro/bin/astro.mjs');
  console.log('seconds                check, first  check, again  astro sync  ratio of first');
  for (const [name, more] of [
    ['present content', 0],
    [`with ${cases} cases more`, cases],
  ] as const) {
    const root = library(String(more), more);
    const first = await seconds(here, check, '--root', root);
    const again = await seconds(here, check, '--root', root);
    makePeer(here, root);
    const sync = await seconds(root, astro, 'sync');
    console.log(
      `${name.padEnd(22)} ${first.toFixed(2).padEnd(13)} ${again.toFixed(2).padEnd(13)} ${sync.toFixed(2).padEnd(11)} ${(first / sync).toFixed(2)}`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
