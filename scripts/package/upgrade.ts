import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../roots.ts';
import { readManifest } from '../site/manifest.ts';
import { ENGINE_PACKAGE } from './own-package.ts';
import { pack, unpack } from './pack.ts';

const HELP = `npm run upgrade -- [--from folder|package.tgz|npm-address|version] [--dry-run] [--keep | --overwrite] [--no-install]

เปลี่ยนแพ็กเกจของโปรแกรมเป็นรุ่นใหม่ แปลงไฟล์ของเว็บตามที่รุ่นใหม่ต้องการ แล้วสั่ง npm install ถ้าแก้ไฟล์เดียวกันทั้งสองฝ่าย (เช่น .github/) จะหยุดและบอกชื่อก่อนเขียน
--dry-run: บอกอย่างเดียว · --keep: ไฟล์ที่แก้ทั้งสองฝ่าย ใช้ของเรา · --overwrite: ใช้ของใหม่ ของเราเก็บไว้ข้างกันเป็น .mine

Takes a newer package of the program, changes files of this site as it needs, then runs npm install. Where both changed a file (such as one in .github/), it stops and names it before anything is written.
--dry-run: only tells. --keep: where both changed, ours stay. --overwrite: take the new, ours lie beside as .mine`;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
    'no-install': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const from = values.from ?? readManifest(PROJECT)?.engine.from ?? '';
const making = mkdtempSync(join(tmpdir(), 'upgrade-'));
process.on('exit', () => rmSync(making, { recursive: true, force: true }));

const { file, isKept } = fetched();
const engine = join(making, ENGINE_PACKAGE);
unpack(file, engine);
// The newer program reads what the site says of itself where it would lie beside it.
for (const name of readdirSync(join(PROJECT, 'src')))
  if (/^site\.\w+\.ts$/.test(name)) copyFileSync(join(PROJECT, 'src', name), join(engine, 'src', name));
const script = join(engine, 'scripts/package/upgrade-to.ts');
if (!existsSync(script)) stop(`${from} ไม่ใช่แพ็กเกจของโปรแกรมนี้`, `${from} is no package of this program`);
// The newer program does it, since only it knows what it needs.
const flags = (['dry-run', 'keep', 'overwrite'] as const).filter((name) => values[name]).map((name) => `--${name}`);
const place = isKept ? ['--package', file] : ['--spec', from];
const { status } = spawnSync(process.execPath, [script, '--into', PROJECT, '--from', from, ...place, ...flags], {
  stdio: 'inherit',
});
if (status !== 0 || values['dry-run']) process.exit(status ?? 1);
const npm = process.env['npm_execpath'];
if (!values['no-install']) {
  const installed = npm
    ? spawnSync(process.execPath, [npm, 'install'], { cwd: PROJECT, stdio: 'inherit' })
    : spawnSync('npm', ['install'], { cwd: PROJECT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (installed.status !== 0)
    stop(
      'npm install ไม่สำเร็จ ไฟล์ของเว็บเป็นของรุ่นใหม่แล้ว — สั่ง npm install อีกครั้งเมื่อต่อเน็ตได้',
      'npm install failed. The files of this site are those of the newer version — run npm install again once you are online',
    );
}
console.log('\nเปลี่ยนแล้ว ต่อไปสั่ง npm test · Done. Next: npm test');

/** The newer package, and whether the site keeps it: what npm finds by itself need not lie there. */
function fetched(): { file: string; isKept: boolean } {
  const near = [resolve(PROJECT, from), resolve(from)].find((path) => from !== '' && existsSync(path));
  const what = near ?? (/^[\^~]?\d+\./.test(from) ? `${ENGINE_PACKAGE}@${from}` : from);
  try {
    if (what === '') throw new Error('');
    return { file: pack(what, making), isKept: near !== undefined };
  } catch (error) {
    return stop(
      `ไม่พบแพ็กเกจที่ ${from || '?'} — บอกโฟลเดอร์ของโปรแกรม ไฟล์ .tgz ที่อยู่ Git (git+https://…) หรือเลขรุ่น ด้วย --from`,
      `No package was found at ${from || '?'} — name a folder of the program, a .tgz, an address of Git (git+https://…) or a version with --from\n${(error as Error).message}`,
    );
  }
}

function stop(th: string, en: string): never {
  console.error(`\n${th}\n${en}`);
  process.exit(1);
}
