import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { makeBeside, type Job } from '../../../src/beside.ts';
import type { Done, Place } from './worker.ts';

/** Where a build keeps what was made beside it. */
const KEPT = '.cache/beside';
/** One processor draws pages; more threads than these have nothing to do. */
const MOST_THREADS = 3;

/**
 * Has search indexes and books made in threads while pages are drawn: with two processors they cost no time of their own.
 * @param frame digest of everything that a build reads but the texts of the content; without it nothing is kept
 */
export function besideThePages(frame?: string): AstroIntegration {
  let site = '';
  let threads: Threads | undefined;
  return {
    name: 'beside-the-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        threads = new Threads({ site, kept: frame === undefined ? undefined : { folder: KEPT, frame } });
        makeBeside((job) => threads?.take(job));
      },
      'astro:build:done': async ({ logger }) => {
        makeBeside(undefined);
        const { waited, worked } = (await threads?.end()) ?? { waited: 0, worked: 0 };
        logger.info(`${worked.toFixed(1)} s of work beside the pages, ${waited.toFixed(1)} s waited for it`);
      },
    },
  };
}

/** Jobs, and the threads that do them in turn. What waits does so on disk: together the jobs hold the library several times. */
class Threads {
  readonly #place: Place;
  readonly #folder = mkdtempSync(join(tmpdir(), 'beside-'));
  readonly #waiting: string[] = [];
  #taken = 0;
  readonly #all: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #keys = new Set<string>();
  #worked = 0;
  #wake: () => void = () => undefined;
  #failed: { error: unknown } | undefined;

  constructor(place: Place) {
    this.#place = place;
  }

  take(job: Job): void {
    const file = join(this.#folder, String(this.#taken++));
    writeFileSync(file, serialize(job));
    this.#waiting.push(file);
    if (this.#idle.length === 0 && this.#all.length < Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1)))
      this.#begin();
    this.#next();
  }

  #begin(): void {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: this.#place });
    // A build that fails ends without waiting for what nobody will see.
    worker.unref();
    worker.on('message', (done: Done) => {
      if ('error' in done) this.#failed ??= done;
      else {
        this.#keys.add(done.key);
        this.#worked += done.seconds;
      }
      this.#idle.push(worker);
      this.#next();
    });
    worker.on('error', (error) => {
      this.#failed ??= { error };
      this.#wake();
    });
    this.#all.push(worker);
    this.#idle.push(worker);
  }

  #next(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) this.#idle.pop()?.postMessage(this.#waiting.shift());
    this.#wake();
  }

  /** Waits until all is made. @returns seconds @throws what went wrong in a thread */
  async end(): Promise<{ waited: number; worked: number }> {
    const begun = performance.now();
    for (const worker of this.#all) worker.ref();
    while (!this.#failed && (this.#waiting.length > 0 || this.#idle.length < this.#all.length))
      await new Promise<void>((done) => (this.#wake = done));
    await Promise.all(this.#all.map((worker) => worker.terminate()));
    rmSync(this.#folder, { recursive: true, force: true });
    if (this.#failed) throw this.#failed.error;
    this.#forget();
    return { waited: (performance.now() - begun) / 1000, worked: this.#worked };
  }

  /** Lets go what this build did not need. */
  #forget(): void {
    const { kept } = this.#place;
    if (!kept || this.#keys.size === 0) return;
    for (const name of readdirSync(kept.folder))
      if (!this.#keys.has(name)) rmSync(join(kept.folder, name), { force: true });
  }
}
