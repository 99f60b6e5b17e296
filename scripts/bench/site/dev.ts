import { spawn } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long `astro dev` lets people wait, in seconds by the clock. */
export interface DevTimes {
  /** From its start until the page of a lesson is there. */
  first: number;
  /** From each of some saves until the page shows what was added. */
  saves: number[];
  /** Files and folders that it watches (Linux only), and how much memory it holds. */
  watches: number;
  megabytes: number;
}

const PORT = 4391;
/** Longer than this nobody waits; seconds. */
const PATIENCE = 900;
const SAVES = 3;

/** Starts `astro dev` in the folder of a library, opens the page of a lesson, and saves its text a few times. */
export async function devTimes(folder: string, lesson: string): Promise<DevTimes> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(PORT)], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const page = `http://localhost:${PORT}/lessons/${lesson}/`;
    await shows(page, '<html');
    const first = (performance.now() - begun) / 1000;
    const saves: number[] = [];
    for (let save = 1; save <= SAVES; save++) {
      const mark = `บันทึกครั้งที่ ${save} ${begun}`;
      appendFileSync(join(folder, 'content/lessons', lesson, 'index.mdx'), `\n${mark}\n`);
      const saved = performance.now();
      await shows(page, mark);
      saves.push((performance.now() - saved) / 1000);
    }
    return { first, saves, ...heldBy(child.pid) };
  } finally {
    child.kill();
  }
}

/** Asks for a page until it shows something. @throws when nobody would wait any longer */
async function shows(page: string, what: string): Promise<void> {
  const until = performance.now() + PATIENCE * 1000;
  while (performance.now() < until) {
    const told = await fetch(page, { signal: AbortSignal.timeout(PATIENCE * 1000) })
      .then((answer) => answer.text())
      .catch(() => '');
    if (told.includes(what)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${page} did not show “${what}” in ${PATIENCE} s`);
}

function heldBy(pid: number | undefined): Pick<DevTimes, 'watches' | 'megabytes'> {
  try {
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const watches = readdirSync(`/proc/${pid}/fdinfo`)
      .map((file) => readFileSync(`/proc/${pid}/fdinfo/${file}`, 'utf8').match(/^inotify/gm)?.length ?? 0)
      .reduce((sum, count) => sum + count, 0);
    return { watches, megabytes: kilobytes / 1024 };
  } catch {
    return { watches: 0, megabytes: 0 };
  }
}
