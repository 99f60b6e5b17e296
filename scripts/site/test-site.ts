import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { smokeProblems } from './smoke.ts';

/** `npm test` of a site: its content, a build, and whether every page that should be there is there and leads somewhere. */
const engine = resolve(import.meta.dirname, '../..');
const step = (name: string, script: string): void => {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [resolve(engine, script)], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
step('ตรวจเนื้อหา · content', 'scripts/check.ts');
step('สร้างเว็บ · build', 'scripts/build.ts');
console.log('\n— ดูทุกหน้า · every page');
const problems = smokeProblems(process.cwd());
for (const { th, en } of problems) console.error(`${th}\n${en}\n`);
console.log(
  problems.length === 0
    ? 'ผ่าน · passed'
    : `${problems.length} ข้อ · ${problems.length} problem${problems.length === 1 ? '' : 's'}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
