import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';

/**
 * `npm run build` in a folder whose "Astro" writes one page, tells its number, and then waits for a file named `go`.
 */
const BUILD = resolve(import.meta.dirname, '../../scripts/build.ts');
const SERVE = resolve(import.meta.dirname, '../../scripts/serve.ts');
const ASTRO = `
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
const out = process.argv[process.argv.indexOf('--outDir') + 1];
mkdirSync(out, { recursive: true });
writeFileSync('at-work', String(process.pid));
const wait = setInterval(() => {
  if (!existsSync('go')) return;
  clearInterval(wait);
  writeFileSync(out + '/index.html', process.env.TEXT ?? 'new');
}, 20);
`;
const running: ChildProcess[] = [];
afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));

function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  for (const [name, text] of Object.entries({ 'node_modules/astro/bin/astro.mjs': ASTRO, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
function build(cwd: string, text = 'new'): { child: ChildProcess; said: () => string; ended: Promise<number | null> } {
  const child = spawn(process.execPath, [BUILD], { cwd, env: { ...process.env, TEXT: text } });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (part: Buffer) => (said += part.toString()));
  return { child, said: () => said, ended: new Promise((done) => child.on('close', done)) };
}
const until = <T>(check: () => T): Promise<T> => vi.waitFor(check, { timeout: 60_000, interval: 20 });
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A process that has ended and that nobody has asked about yet is still named.
    return !/^State:\s*Z/m.test(existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '');
  } catch {
    return false;
  }
};
const worker = (folder: string): Promise<number> =>
  until(() => {
    const pid = Number(readFileSync(join(folder, 'at-work'), 'utf8'));
    if (!pid) throw new Error('not yet');
    return pid;
  });
const page = (folder: string): string => readFileSync(join(folder, 'dist/index.html'), 'utf8');

describe('two builds at once', () => {
  test('the second says whom it waits for, and both end well', { timeout: 120_000 }, async () => {
    const folder = project();
    const first = build(folder, 'first');
    await worker(folder);
    const second = build(folder, 'second');
    await until(() => expect(second.said()).toContain(`process ${first.child.pid}`));
    expect(second.said()).toContain('กำลังรอ');
    writeFileSync(join(folder, 'go'), '');
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
    expect(page(folder)).toBe('second');
    for (const left of ['.dist-next', '.dist-old', '.dist-lock'])
      expect(existsSync(join(folder, left)), left).toBe(false);
  });
  test.each([
    ['of a process that is gone', () => JSON.stringify({ pids: [spawnSync('true').pid] })],
    ['that is not readable', () => 'x'],
  ])('a lock %s holds nobody up', { timeout: 60_000 }, async (_, lock) => {
    const folder = project({ go: '', '.dist-lock': lock() });
    expect(await build(folder).ended).toBe(0);
    expect(page(folder)).toBe('new');
  });
});

describe('a build that is ended', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const)(
    'by %s ends what it started, and leaves dist/ as it was',
    { timeout: 60_000 },
    async (signal) => {
      const folder = project({ 'dist/index.html': 'old' });
      const { child, ended } = build(folder);
      const pid = await worker(folder);
      child.kill(signal);
      await ended;
      await until(() => expect(isAlive(pid)).toBe(false));
      expect(page(folder)).toBe('old');
      writeFileSync(join(folder, 'go'), '');
      expect(await build(folder).ended).toBe(0);
      expect(page(folder)).toBe('new');
      for (const left of ['.dist-next', '.dist-old', '.dist-lock'])
        expect(existsSync(join(folder, left)), left).toBe(false);
    },
  );
});

describe('a swap that was cut off', () => {
  const CASES: [string, Record<string, string>, string][] = [
    ['between its two steps', { '.dist-old/index.html': 'old', '.dist-next/index.html': 'new' }, 'old'],
    ['before its last step', { 'dist/index.html': 'new', '.dist-old/index.html': 'old' }, 'new'],
    ['before it began', { 'dist/index.html': 'old', '.dist-next/index.html': 'half' }, 'old'],
  ];
  test.each(CASES)(
    '%s is put right by the next build, even one that fails',
    { timeout: 60_000 },
    async (_, files, wanted) => {
      const folder = project({ ...files, 'node_modules/astro/bin/astro.mjs': 'process.exit(1);' });
      expect(await build(folder).ended).toBe(1);
      expect(page(folder)).toBe(wanted);
      for (const left of ['.dist-next', '.dist-old']) expect(existsSync(join(folder, left)), left).toBe(false);
    },
  );
  test.each(CASES)('%s is put right by the next serve', { timeout: 60_000 }, async (_, files, wanted) => {
    const folder = project(files);
    const child = spawn(process.execPath, [SERVE], { cwd: folder, env: { ...process.env, PORT: '4790' } });
    running.push(child);
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    const origin = await until(() => /http:\/\/127\.0\.0\.1:\d+/.exec(said)![0]);
    expect(await (await fetch(origin)).text()).toBe(wanted);
    expect(existsSync(join(folder, '.dist-old'))).toBe(false);
  });
  test('is left alone while a build is at work', { timeout: 60_000 }, async () => {
    const folder = project({ '.dist-old/index.html': 'old', '.dist-lock': JSON.stringify({ pids: [process.pid] }) });
    const { status } = spawnSync(process.execPath, [SERVE], { cwd: folder });
    expect(status).toBe(1);
    expect(existsSync(join(folder, '.dist-old/index.html'))).toBe(true);
  });
});

test('what is shipped is named in licenses.txt, with its licence', { timeout: 60_000 }, async () => {
  const folder = project({
    go: '',
    'node_modules/astro/bin/astro.mjs': ASTRO.replace(
      "writeFileSync('at-work'",
      `mkdirSync(out + '/_astro'); writeFileSync(out + '/_astro/heic_dec.wasm', ''); writeFileSync(out + '/_bundled.json', '[{"name":"zlib-like","version":"1.2.3","identifier":"MIT","text":"Copyright somebody"}]'); writeFileSync('at-work'`,
    ),
  });
  expect(await build(folder).ended).toBe(0);
  const text = readFileSync(join(folder, 'dist/licenses.txt'), 'utf8');
  for (const part of [
    'MIT License',
    'zlib-like 1.2.3\nMIT\n\nCopyright somebody',
    'libheif',
    'GNU LESSER GENERAL PUBLIC LICENSE',
    'GNU GENERAL PUBLIC LICENSE',
  ])
    expect(text).toContain(part);
  expect(existsSync(join(folder, 'dist/_bundled.json'))).toBe(false);
});
