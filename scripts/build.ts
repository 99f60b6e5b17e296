import { rename, rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { SITE } from '../src/site.config.ts';
import { buildNotices } from './build/notices.ts';
import { writeOfflineFiles } from './build/offline-files.ts';
import { siteAddress } from './build/site-address.ts';

/**
 * `npm run build`: builds into a folder beside `dist/` and swaps the two only when all went well,
 * so that a failed build leaves the last good site as it was. Exits 1 on failure.
 */
const NEXT = '.dist-next';
const OLD = '.dist-old';

const code = await new Promise<number>((resolve) => {
  const child = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', NEXT, ...process.argv.slice(2)],
    { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  child.on('close', (status) => resolve(status ?? 1));
});
const whole =
  code === 0 &&
  (await writeOfflineFiles(NEXT).then(
    () => true,
    (error) => console.error(error),
  ));
if (!whole) {
  await rm(NEXT, { recursive: true, force: true });
  console.error('\nThe build failed; dist/ is as it was.\nสร้างเว็บไม่สำเร็จ โฟลเดอร์ dist/ ยังเป็นชุดเดิม');
  process.exit(1);
}
await rm(OLD, { recursive: true, force: true });
await rename('dist', OLD).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') throw error;
});
await rename(NEXT, 'dist');
await rm(OLD, { recursive: true, force: true });

// Last, where it is seen.
for (const notice of buildNotices(siteAddress(process.env, SITE.url), SITE)) console.log(`\n${notice}`);
