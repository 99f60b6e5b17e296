import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from '../../../src/beside.ts';
import { epub } from '../../../src/features/book/epub.ts';
import { indexOf } from '../../../src/features/search/index/library-index.ts';

/** What the thread is told when it begins. */
export interface Place {
  /** The built site. */
  site: string;
  /** Where what was made is kept for the next build, and what tells one code from another; left out, nothing is kept. */
  kept?: { folder: string; frame: string } | undefined;
}

/** What the thread tells of each job, which it was given by the name of a file. */
export type Done = { key: string; seconds: number } | { error: unknown };

const { site, kept } = workerData as Place;

/** Files by their path below the place of the job; a job of one file has it under an empty name. */
type Files = Map<string, Uint8Array>;

function make(job: Job): Files {
  if (job.maker === 'index') return indexOf(job.input);
  const { book, words, names } = job.input;
  return new Map([['', epub(book, words, names)]]);
}

/** The same for the same code and data. Pictures count by their digest. */
function keyOf({ maker, input }: Job, frame: string): string {
  const hash = createHash('sha256').update(JSON.stringify([maker, frame]));
  const plain = (_: string, value: unknown): unknown => {
    if (value instanceof Map || value instanceof Set) throw new Error('Only plain data can be told apart');
    return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value;
  };
  // In parts: as one string the texts of a large library are longer than a string may be.
  for (const [name, part] of Object.entries(input) as [string, unknown][])
    for (const each of Array.isArray(part) ? (part as unknown[]) : [part])
      hash.update(JSON.stringify([name, each], plain));
  return hash.digest('base64url');
}

/** What an earlier build made of the same, if it was kept. */
function known(file: string): Files | undefined {
  try {
    return deserialize(readFileSync(file)) as Files;
  } catch {
    return undefined;
  }
}

function keep(file: string, files: Files): void {
  mkdirSync(dirname(file), { recursive: true });
  // A build that dies leaves no half of a file under its name.
  writeFileSync(`${file}.new`, serialize(files));
  renameSync(`${file}.new`, file);
}

function write(to: string, files: Files): void {
  const folders = new Set<string>();
  for (const [path, bytes] of files) {
    const file = join(site, to, path);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    writeFileSync(file, bytes);
  }
}

parentPort?.on('message', (task: string) => {
  const begun = performance.now();
  try {
    const job = deserialize(readFileSync(task)) as Job;
    rmSync(task);
    const key = kept ? keyOf(job, kept.frame) : '';
    const file = kept && join(kept.folder, key);
    const before = file === undefined ? undefined : known(file);
    const files = before ?? make(job);
    write(job.to, files);
    if (file !== undefined && !before) keep(file, files);
    parentPort?.postMessage({ key, seconds: (performance.now() - begun) / 1000 } satisfies Done);
  } catch (error) {
    parentPort?.postMessage({ error } satisfies Done);
  }
});
