import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';

/** The site that is served, the one being made, the one before, and who is making it; in the folder of the project. */
export const DIST = 'dist';
export const NEXT = '.dist-next';
const OLD = '.dist-old';
const LOCK = '.dist-lock';
/** How the names begin of sites of before that are being taken away. */
const GONE = '.dist-gone-';
/** More files than these take seconds to be taken away. */
const MANY = 20_000;

/** How often a build says that it is still alive, and how often one that waits looks; milliseconds. */
const SIGN_EVERY = 2000;
const LOOK_EVERY = 300;
/** A build that has given no sign for so long is dead, and another program has its number; milliseconds. */
const SILENT = 5 * 60_000;

interface Holder {
  /** Processes of the build: its own, and the one that does the work. Either may outlive the other for a moment. */
  readonly pids: readonly number[];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The build that is at work in this folder, if any. A lock that a dead build left behind does not count. */
function holder(): Holder | undefined {
  try {
    const { pids } = JSON.parse(readFileSync(LOCK, 'utf8')) as Holder;
    const silent = Date.now() - statSync(LOCK).mtimeMs > SILENT;
    return !silent && pids.some(isAlive) ? { pids } : undefined;
  } catch (error) {
    // Half-written a moment ago, or by a build that died in the middle of it.
    return error instanceof SyntaxError && Date.now() - statSync(LOCK).mtimeMs < SIGN_EVERY ? { pids: [] } : undefined;
  }
}

/**
 * Waits until no other build is at work in this folder, and says whom it waits for; then holds the folder.
 * @returns `join` names another process that belongs to this build; `free` lets others in
 */
export async function holdFolder(): Promise<{ join(pid: number): void; free(): void }> {
  const write = (pids: readonly number[], flag: 'w' | 'wx'): void =>
    writeFileSync(LOCK, JSON.stringify({ pids } satisfies Holder), { flag });
  for (let told = false; ;) {
    try {
      write([process.pid], 'wx');
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const other = holder();
    if (!other) {
      rmSync(LOCK, { force: true });
      continue;
    }
    if (!told)
      console.log(
        `Another build is at work in this folder (process ${other.pids[0] ?? '?'}); waiting for it. · มีการสร้างเว็บอีกชุดทำงานอยู่ในโฟลเดอร์นี้ (โพรเซส ${other.pids[0] ?? '?'}) กำลังรอให้เสร็จก่อน`,
      );
    told = true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  const signs = setInterval(() => {
    try {
      utimesSync(LOCK, new Date(), new Date());
    } catch {
      // Somebody took the lock away; the build goes on.
    }
  }, SIGN_EVERY);
  signs.unref();
  return {
    join: (pid) => write([process.pid, pid], 'w'),
    free: () => {
      clearInterval(signs);
      rmSync(LOCK, { force: true });
    },
  };
}

/**
 * Puts right what a build left that was killed: if it had taken the old site away and not put the new one in its
 * place, the old one comes back. Does nothing while a build is at work.
 * @param mine true when the caller holds the folder
 */
export function mendSwap(mine = false): void {
  if (!mine && holder()) return;
  if (!existsSync(DIST) && existsSync(OLD)) {
    renameSync(OLD, DIST);
    console.log(
      'A build was interrupted; dist/ is the site before it again. · การสร้างเว็บครั้งก่อนถูกตัดกลางคัน คืนโฟลเดอร์ dist/ ชุดเดิมแล้ว',
    );
  }
  rmSync(OLD, { recursive: true, force: true });
  rmSync(NEXT, { recursive: true, force: true });
  // What was being taken away when the machine was turned off.
  for (const name of readdirSync('.')) if (name.startsWith(GONE)) takeAway(name);
}

/**
 * Puts the site that was made in the place of the one before. Between the two steps `mendSwap` knows what to do.
 * @param files of the site: where they are many, another process takes those of before away, for which nobody waits
 */
export function swap(files: number): void {
  rmSync(OLD, { recursive: true, force: true });
  const isThere = existsSync(DIST);
  if (isThere) renameSync(DIST, OLD);
  renameSync(NEXT, DIST);
  if (!isThere) return;
  if (files <= MANY) rmSync(OLD, { recursive: true, force: true });
  else {
    const gone = `${GONE}${randomUUID()}`;
    renameSync(OLD, gone);
    takeAway(gone);
  }
}

/** Takes a folder away in a process of its own, which goes on when this one ends. */
function takeAway(folder: string): void {
  const program = 'require("fs").rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 3 })';
  spawn(process.execPath, ['-e', program, folder], { detached: true, stdio: 'ignore' }).unref();
}
