import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { propertiesIn, type Property } from './fuzz/properties-in.ts';

const HELP = `npm run fuzz -- [--seconds N] [--seed N] [pattern]

ลองคุณสมบัติทุกข้อด้วยค่าสุ่มชุดใหม่ · Tries every property with new random values.
  --seconds N  นานเท่าใด (ปกติ 60 วินาที) · for how long, 60 if not told
  --seed N     ใช้ชุดสุ่มเดิม · the same values as another run
  pattern      เฉพาะข้อที่ชื่อไฟล์หรือชื่อข้อมีคำนี้ · only where the file's name or the test's title has these letters

ตัวอย่างที่ทำให้พลาดถูกเก็บไว้ใน tests/kept-examples.json
What makes a property fail is kept in tests/kept-examples.json.`;

function refuse(message: string): never {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
}

function options(): { seconds: number; seed: number; pattern: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { seconds: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const seconds = Number(values.seconds ?? 60);
    const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
    if (!(seconds > 0)) refuse(`--seconds "${values.seconds}" ไม่ใช่จำนวนวินาที · is not a number of seconds`);
    if (!Number.isSafeInteger(seed)) refuse(`--seed "${values.seed}" ไม่ใช่จำนวนเต็ม · is not a whole number`);
    return { seconds, seed, pattern: positionals.join(' ') };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Every property of the unit tests whose file or title has the letters. */
function propertiesWith(pattern: string): Property[] {
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((name) => join('tests', name).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('tests/site/'))
    .sort()
    .flatMap((file) => propertiesIn(file, readFileSync(file, 'utf8')))
    .filter(({ file, title }) => `${file} ${title}`.includes(pattern));
}

const { seconds, seed, pattern } = options();
const properties = propertiesWith(pattern);
if (properties.length === 0) refuse(`ไม่มีข้อที่มี "${pattern}" · No property has "${pattern}"`);
const files = [...new Set(properties.map(({ file }) => file))];
const workers = Math.min(files.length, availableParallelism());
// A test may hold its property in several cases; half a second each is little enough to be true to the time asked for.
const each = Math.max(500, Math.round((seconds * 1000 * workers) / properties.length));
console.log(
  `${properties.length} properties in ${files.length} files, about ${(each / 1000).toFixed(1)} s each · seed ${seed}`,
);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'unit',
    `--testTimeout=${each * 4 + 120_000}`,
    '--testNamePattern',
    properties.map((property) => property.pattern).join('|'),
    ...files,
  ],
  { stdio: 'inherit', env: { ...process.env, FUZZ_SEED: String(seed), FUZZ_MILLISECONDS: String(each) } },
);
console.log(
  status === 0
    ? `ไม่พบที่ผิด · Nothing found (seed ${seed})`
    : `พบที่ผิด · Found something: see above. To see it again: npm run fuzz -- --seed ${seed} ${pattern}`,
);
process.exit(status === 0 ? 0 : 1);
