import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

it('npm run report:content counts what stands in content/', () => {
  const told = execFileSync(process.execPath, ['scripts/report/content.ts', '--lang=th'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const folders = { กรณีศึกษา: 'cases', บทเรียน: 'lessons', บันทึกภาคสนาม: 'notes', ชุดกิจกรรม: 'workshops' };
  for (const [name, folder] of Object.entries(folders))
    expect(told).toMatch(new RegExp(`^\\s+${readdirSync(`content/${folder}`).length}\\s+${name}$`, 'm'));
}, 120_000);
