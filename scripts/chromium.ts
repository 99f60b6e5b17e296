import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium on this machine (`CHROMIUM_PATH` first), or `undefined`. */
export function findChromium(): string | undefined {
  const candidates = [process.env['CHROMIUM_PATH'], ...KNOWN, chromium.executablePath()];
  return candidates.find((path): path is string => !!path && existsSync(path));
}

/**
 * Finds a Chromium or installs one: Debian's package where there is apt and the right to use it, else Playwright's own
 * build.
 * Throws, saying what to do by hand, when neither works.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium here; installing one for the browser tests. · ไม่พบ Chromium กำลังติดตั้งเพื่อใช้ทดสอบ');
  const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]) => run(...([...sudo, 'apt-get', ...args] as [string, ...string[]]));
  if (existsSync('/usr/bin/apt-get') && apt('update', '-qq'))
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  if (!findChromium()) run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium');
  const installed = findChromium();
  if (!installed)
    throw new Error(
      'No Chromium could be installed. Install Chromium or Chrome and set CHROMIUM_PATH to it. · ติดตั้ง Chromium ไม่ได้ ให้ติดตั้งเองแล้วตั้ง CHROMIUM_PATH',
    );
  return installed;
}
