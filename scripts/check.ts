import { resolve } from 'node:path';
import { checkContent } from '../src/mdx/check-content.ts';
import { problemReport } from '../src/model/problem-report.ts';
import type { Problem } from '../src/model/problem.ts';

const HELP = `npm run check -- [file or folder …] [--format text|json|github]

ตรวจเนื้อหาใน content/ ทั้งหมด แล้วบอกข้อผิดพลาดพร้อมที่และวิธีแก้ (ออกด้วยรหัส 1 เมื่อมีข้อผิดพลาด)
Checks everything in content/ and tells each mistake with its place and what to do (exits with 1 when there is an error).`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  console.log(HELP);
  process.exit(0);
}
const formatAt = args.findIndex((arg) => arg === '--format' || arg.startsWith('--format='));
const format = formatAt < 0 ? 'text' : (args[formatAt]!.split('=')[1] ?? args[formatAt + 1] ?? '');
const paths = args.filter((arg, index) => !arg.startsWith('--') && !(formatAt >= 0 && index === formatAt + 1 && args[formatAt] === '--format'));
const unknown = args.find((arg) => arg.startsWith('--') && !arg.startsWith('--format'));
if (unknown || !['text', 'json', 'github'].includes(format)) {
  console.error(`${unknown ?? `--format ${format}`}?\n\n${HELP}`);
  process.exit(2);
}

const root = resolve(import.meta.dirname, '..');
const wanted = paths.map((path) => resolve(path));
const all = checkContent(root);
const problems = wanted.length === 0 ? all : all.filter(({ file }) => wanted.some((path) => resolve(root, file) === path || resolve(root, file).startsWith(`${path}/`)));
const errors = problems.filter((problem) => problem.severity === 'error').length;

if (format === 'json') console.log(JSON.stringify(problems, null, 2));
else if (format === 'github') for (const problem of problems) console.log(annotation(problem));
else console.log(problems.length ? problemReport(problems) : 'ไม่พบข้อผิดพลาด · No mistakes found');
process.exitCode = errors ? 1 : 0;

/** A line that GitHub shows beside the changed file. */
function annotation({ severity, file, line, column, rule, th, en }: Problem): string {
  const escaped = `${th.what} — ${th.todo}\n${en.what} — ${en.todo}`.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::${severity} file=${file},line=${line},col=${column},title=${rule}::${escaped}`;
}
