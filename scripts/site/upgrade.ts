import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takePackage } from '../package/take-package.ts';
import { planMove } from '../package/to-package.ts';
import { readManifest } from './manifest.ts';
import { planTold } from './plan-told.ts';
import { planUpgrade, upgradeSite } from './upgrade-site.ts';

const HELP = `npm run upgrade -- [--from folder|git-address] [--dry-run] [--keep | --overwrite] [--to-package]

เปลี่ยนไฟล์ของโปรแกรมเป็นรุ่นใหม่ เนื้อหา การตั้งค่า และไฟล์ที่เว็บนี้เพิ่มเองไม่ถูกแตะ ถ้าแก้ไฟล์เดียวกันทั้งสองฝ่าย จะหยุดและบอกชื่อก่อนเขียน
--dry-run: บอกอย่างเดียว · --keep: ไฟล์ที่แก้ทั้งสองฝ่าย ใช้ของเรา · --overwrite: ใช้ของใหม่ ของเราเก็บไว้ข้างกันเป็น .mine · --to-package: เปลี่ยนเว็บนี้ให้ใช้โปรแกรมเป็นแพ็กเกจ

Takes the files of the engine from a newer one. Content, settings and files that this site added are not touched. Where both changed a file, it stops and names it before anything is written.
--dry-run: only tells. --keep: where both changed, ours stay. --overwrite: take the new, ours lie beside as .mine. --to-package: this site takes the engine as a package from now on, and its copy goes.`;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    into: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
    'to-package': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const site = resolve(values.into ?? '.');
const manifest = readManifest(site);
if (!manifest)
  stop(
    'โฟลเดอร์นี้ไม่ได้สร้างด้วย npm run new-site จึงไม่มีไฟล์ .engine.json บอกว่าไฟล์ใดเป็นของโปรแกรม',
    'This folder was not made by npm run new-site: no .engine.json tells which files are the engine’s.',
  );
const from = values.from ?? manifest.engine.from;
if (values.into === undefined) handOver();
else run(resolve(import.meta.dirname, '../..'));

/** The new engine upgrades the site, since only it knows what it needs. */
function handOver(): void {
  const { folder, done } = engineAt(from);
  const script = join(folder, 'scripts/site/upgrade.ts');
  const { status } = spawnSync(
    process.execPath,
    [script, '--into', site, ...process.argv.slice(2).filter((word) => word !== '--into'), '--from', from],
    { stdio: 'inherit' },
  );
  done();
  process.exit(status ?? 1);
}

function engineAt(place: string): { folder: string; done: () => void } {
  if (existsSync(join(site, place, 'scripts/site/upgrade.ts')))
    return { folder: resolve(site, place), done: () => undefined };
  if (existsSync(join(place, 'scripts/site/upgrade.ts'))) return { folder: resolve(place), done: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const done = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync('git', ['clone', '--quiet', '--depth', '1', place, folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch {
    done();
    stop(
      `ไม่พบโปรแกรมที่ ${place} — บอกโฟลเดอร์หรือที่อยู่ Git ด้วย --from`,
      `No engine was found at ${place} — name a folder or an address of Git with --from`,
    );
  }
  return { folder, done };
}

/** Takes the copy out, unless the site changed it: a package would not have the change. */
function toPackage(engine: string): void {
  const move = planMove(site);
  if (!move) stop('เว็บนี้ใช้แพ็กเกจอยู่แล้ว', 'This site has the engine as a package already.');
  console.log(
    `เอาไฟล์ของโปรแกรมออก ${move.remove.length} ไฟล์ · ${move.remove.length} files of the engine are taken out`,
  );
  if (move.changed.length > 0)
    console.log(
      `\nแก้ไว้เอง แพ็กเกจจะไม่มี · Your own changes, which the package would not have (${move.changed.length})\n${move.changed.map((path) => `  ${path}`).join('\n')}`,
    );
  if (values['dry-run']) return;
  if (move.changed.length > 0 && !values.overwrite)
    stop(
      'ยังไม่ได้เขียนอะไร — ถ้าไม่ใช้ที่แก้ไว้แล้ว สั่งใหม่ด้วย --overwrite (ของเราเก็บไว้ข้างกันเป็น .mine)',
      'Nothing was written — if you can do without them, run again with --overwrite (yours lie beside as .mine)',
    );
  takePackage(engine, site, undefined, false);
  console.log('\nเปลี่ยนแล้ว ต่อไปสั่ง npm install แล้ว npm test · Done. Next: npm install, then npm test');
}

function run(engine: string): void {
  if (values['to-package']) return toPackage(engine);
  const plan = planUpgrade(site, engine);
  if (plan === 'newer') stop('เว็บนี้สร้างด้วยโปรแกรมที่ใหม่กว่า', 'This site was made with a newer engine than the one given.');
  if (!plan) return;
  console.log(planTold(plan));
  const onConflict = values.keep ? 'keep' : values.overwrite ? 'overwrite' : 'stop';
  if (values['dry-run']) return;
  if (onConflict === 'stop' && plan.conflicts.length > 0)
    stop(
      'ยังไม่ได้เขียนอะไร — ย้ายที่แก้ไว้ไปที่ content/, src/site.config.ts หรือ src/site.texts.ts ถ้าทำได้ แล้วสั่งใหม่ด้วย --keep หรือ --overwrite',
      'Nothing was written — move what you changed into content/, src/site.config.ts or src/site.texts.ts if you can, then run again with --keep or --overwrite',
    );
  upgradeSite(site, engine, from, plan, onConflict);
  console.log('\nเปลี่ยนแล้ว ต่อไปสั่ง npm install แล้ว npm test · Done. Next: npm install, then npm test');
}

function stop(th: string, en: string): never {
  console.error(`\n${th}\n${en}`);
  process.exit(1);
}
