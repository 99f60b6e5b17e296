import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a program took. */
export interface Measured {
  /** By the clock. */
  seconds: number;
  /** Of processors, all its processes together (Linux only): what other work on the machine changes little. */
  processor: number;
  /** The most that all its processes held at once (Linux only). */
  megabytes: number;
  /** What it printed. */
  output: string;
}

interface Held {
  kilobytes: number;
  /** Hundredths of a second, with those of processes that have ended. */
  ticks: number;
}
const NOTHING: Held = { kilobytes: 0, ticks: 0 };

/** What a process and those that it started hold and took until now; nothing where the system does not tell. */
function held(pid: number | undefined): Held {
  try {
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    // The name in the second field may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const others = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return others
      .map((other) => held(Number(other)))
      .reduce((sum, one) => ({ kilobytes: sum.kilobytes + one.kilobytes, ticks: sum.ticks + one.ticks }), {
        kilobytes,
        ticks,
      });
  } catch {
    return NOTHING;
  }
}

/** Runs a program of Node in a folder; its output is shown only when it fails. @throws when it does */
export function measured(folder: string, ...program: string[]): Promise<Measured> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, program, {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    let kilobytes = 0;
    let ticks = 0;
    const watch = setInterval(() => {
      const now = held(child.pid);
      kilobytes = Math.max(kilobytes, now.kilobytes);
      ticks = Math.max(ticks, now.ticks);
    }, 50);
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) done({ seconds, processor: ticks / 100, megabytes: kilobytes / 1024, output });
      else fail(new Error(output.slice(-4000)));
    });
  });
}
