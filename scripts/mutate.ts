import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureTools } from './bench/tools.ts';
import { MODULES, type Mutated } from './mutate/modules.ts';
import { readReport, type Outcome } from './mutate/report.ts';

const HELP = `npm run mutate [pattern]

ปลูกข้อผิดลงในโค้ดทีละข้อ แล้วนับว่าการทดสอบจับได้กี่ข้อ ใช้เวลาหลายนาที
Plants mistakes into the code one at a time and counts those that the tests notice. Takes minutes.
  pattern  เฉพาะกลุ่มที่ชื่อมีคำนี้ · only groups whose name has these letters: ${MODULES.map(({ name }) => name).join(', ')}`;
const REPORT = 'reports/mutation/mutation.json';
/** Share of planted mistakes that must be noticed. */
const WANTED = 0.8;

/** Plants mistakes into one group of files. @throws when the tests fail without a mistake, or nothing could be run */
function mutate({ name, files, tests }: Mutated): Outcome {
  const found = tests.flatMap((glob) => globSync(glob)).filter((file) => !/[\\/]site[\\/]/.test(file));
  rmSync(REPORT, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      'bench/mutation/node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      'bench/mutation/stryker.conf.json',
      '--mutate',
      files.join(','),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, MUTATE_TESTS: found.join(',') } },
  );
  if (status !== 0) throw new Error(`Stryker could not run "${name}" (exit ${status}). · รัน Stryker กับ "${name}" ไม่ได้`);
  return readReport(JSON.parse(readFileSync(REPORT, 'utf8')));
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
});
const chosen = MODULES.filter(({ name }) => name.includes(positionals.join(' ')));
if (values.help || chosen.length === 0) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}
ensureTools('bench/mutation');
const total = { noticed: 0, planted: 0 };
for (const group of chosen) {
  const { noticed, planted, missed } = mutate(group);
  total.noticed += noticed;
  total.planted += planted;
  console.log(`${group.name}: ${noticed} of ${planted} noticed, ${percent(noticed / planted)}`);
  for (const { file, line, from, to, reached } of missed)
    console.log(`  ${file}:${line}  ${from} → ${to}${reached ? '' : '  (no test comes here)'}`);
}
const share = total.noticed / total.planted;
console.log(`\n${total.noticed} of ${total.planted} noticed, ${percent(share)} (wanted: ${percent(WANTED)})`);
process.exit(share >= WANTED ? 0 : 1);
