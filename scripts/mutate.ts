import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureTools } from './bench/tools.ts';
import { CONFIGURATION, digestOf, keepOutcome, keptOutcome } from './mutate/kept.ts';
import { filesOf, MODULES, type Mutated } from './mutate/modules.ts';
import { readReport, sumOf, type Outcome } from './mutate/report.ts';

const HELP = `npm run mutate [pattern]

ปลูกข้อผิดลงในโค้ดทีละข้อ แล้วนับว่าการทดสอบจับได้กี่ข้อ ใช้เวลาเป็นชั่วโมง
หยุดกลางทางได้ ผลของแต่ละไฟล์เก็บไว้ใน reports/mutation/ ไฟล์ที่ไม่เปลี่ยนไม่ทำซ้ำ
Plants mistakes into the code one at a time and counts those that the tests notice. Takes hours.
It may be stopped: the result of each file is kept in reports/mutation/, and a file that has not changed is not done again.
  pattern          เฉพาะกลุ่มที่ชื่อมีคำนี้ · only groups whose name has these letters: ${MODULES.map(({ name }) => name).join(', ')}
  --concurrency N  ทำพร้อมกันกี่ข้อ · how many at a time (1)
  --again          ทำใหม่ทุกไฟล์ · does every file again`;
const REPORT = 'reports/mutation/mutation.json';
/** Share of planted mistakes that must be noticed. */
const WANTED = 0.8;

/** Plants mistakes into one file. @throws when the tests fail without a mistake, or nothing could be run */
function mutate(file: string, tests: readonly string[], concurrency: string): Outcome {
  rmSync(REPORT, { force: true });
  const stryker = 'bench/mutation/node_modules/@stryker-mutator/core/bin/stryker.js';
  const { status } = spawnSync(
    process.execPath,
    [stryker, 'run', CONFIGURATION, '--mutate', file, '--concurrency', concurrency],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, MUTATE_TESTS: tests.join(',') } },
  );
  if (status !== 0) throw new Error(`Stryker could not run "${file}" (exit ${status}). · รัน Stryker กับ "${file}" ไม่ได้`);
  // A file that holds nothing but types has no place for a mistake, and Stryker writes no report.
  return existsSync(REPORT) ? readReport(JSON.parse(readFileSync(REPORT, 'utf8'))) : sumOf([]);
}

/** Results of the files of a group, those of an earlier run where nothing has changed; tells of each as it comes. */
function outcomesOf(group: Mutated, { again, concurrency }: { again: boolean; concurrency: string }): Outcome[] {
  const tests = filesOf(group.tests).filter((file) => !file.startsWith('tests/site/'));
  return filesOf(group.files).map((file) => {
    const digest = digestOf(file, tests);
    const kept = again ? undefined : keptOutcome(file, digest);
    const outcome = kept ?? mutate(file, tests, concurrency);
    if (!kept) keepOutcome(file, digest, outcome);
    console.log(`  ${file}: ${shareOf(outcome)}${kept ? ' (kept)' : ''}`);
    return outcome;
  });
}

const shareOf = ({ noticed, planted }: Outcome): string =>
  `${noticed} of ${planted} noticed${planted ? `, ${((noticed / planted) * 100).toFixed(1)} %` : ''}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h' },
    again: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: '1' },
  },
});
const chosen = MODULES.filter(({ name }) => name.includes(positionals.join(' ')));
if (values.help || chosen.length === 0) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}
ensureTools('bench/mutation');
const groups = chosen.map((group) => {
  console.log(group.name);
  const outcome = sumOf(outcomesOf(group, values));
  console.log(`${group.name}: ${shareOf(outcome)}`);
  for (const { file, line, from, to, reached } of outcome.missed)
    console.log(`  ${file}:${line}  ${from} → ${to}${reached ? '' : '  (no test comes here)'}`);
  return { name: group.name, outcome };
});
const short = groups.filter(({ outcome }) => outcome.planted === 0 || outcome.noticed < outcome.planted * WANTED);
console.log(`\n${shareOf(sumOf(groups.map(({ outcome }) => outcome)))} (wanted in every group: ${WANTED * 100} %)`);
if (short.length) console.log(`Too few in · น้อยเกินไปใน: ${short.map(({ name }) => name).join(', ')}`);
process.exit(short.length ? 1 : 0);
