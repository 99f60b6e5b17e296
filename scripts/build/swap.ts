import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';

/** The site that is served, the one being made, the one before, and who is making it; in the folder of the project. */
export const DIST = 'dist';
export const NEXT = '.dist-next';
const OLD = '.dist-old';
const LOCK = '.dist-lock';

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
}

/** Puts the site that was made in the place of the one before. Between the two steps `mendSwap` knows what to do. */
export function swap(): void {
  rmSync(OLD, { recursive: true, force: true });
  if (existsSync(DIST)) renameSync(DIST, OLD);
  renameSync(NEXT, DIST);
  rmSync(OLD, { recursive: true, force: true });
}
