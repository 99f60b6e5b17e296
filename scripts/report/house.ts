import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countAssertions } from './house/assertions.ts';
import { CODE_FOLDERS, codeFiles, countLines, MOST_COLUMNS } from './house/lines.ts';
import { keptGroups } from './house/offline.ts';
import { pageWeights } from './house/weight.ts';

const HELP = `npm run report:house

บ้านเป็นอย่างไร: บรรทัดที่ยาวเกิน การยืนยันชนิดข้อมูลโดยไม่ตรวจ โฟลเดอร์ที่แน่น ขนาดของ node_modules
น้ำหนักของสไตล์กับสคริปต์ของหน้าทุกชนิดใน dist/ และไฟล์ที่เก็บไว้อ่านตอนไม่มีสัญญาณ (สั่ง npm run build ก่อน)

The state of the house: lines that are too long, types claimed without a look, full folders, the size of node_modules,
what styles and scripts weigh on every kind of page in dist/, and what is kept without a signal (npm run build first). Tests hold what is printed.`;

if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) {
  console.log(HELP);
  process.exit(0);
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

console.log(`Lines of more than ${MOST_COLUMNS} columns`);
for (const folder of CODE_FOLDERS) {
  const { lines, long, byFile } = countLines(codeFiles(folder));
  const most = byFile.slice(0, 3).map(([file, count]) => `${file} ${count}`);
  console.log(`  ${folder.padEnd(8)} ${long} of ${lines}, ${share(long, lines)}   most: ${most.join(' · ')}`);
}

const { doubleCasts, notNull } = countAssertions();
console.log(`\nTypes claimed without a look\n  double casts ${doubleCasts}, "!" outside the search ${notNull}`);

const perFolder = new Map<string, number>();
for (const file of CODE_FOLDERS.flatMap(codeFiles))
  perFolder.set(dirname(file), (perFolder.get(dirname(file)) ?? 0) + 1);
const fullest = [...perFolder].sort(([, a], [, b]) => b - a).slice(0, 5);
console.log(`\nFullest folders\n  ${fullest.map(([folder, count]) => `${folder} ${count}`).join(' · ')}`);

if (existsSync('node_modules')) {
  const bytes = readdirSync('node_modules', { recursive: true, encoding: 'utf8' }).reduce((sum, file) => {
    const stat = lstatSync(join('node_modules', file));
    return sum + (stat.isFile() ? stat.size : 0);
  }, 0);
  console.log(`\nnode_modules\n  ${Math.round(bytes / 1e6)} MB`);
}

if (existsSync('dist/index.html')) {
  console.log(
    '\nWith the heaviest page of each kind, gzipped (kB); nobody waits for what is printed with\n   styles  scripts  print',
  );
  const kb = (bytes: number, width: number): string => (bytes / 1000).toFixed(1).padStart(width);
  for (const { kind, styles, scripts, print } of pageWeights())
    console.log(`  ${kb(styles, 7)}  ${kb(scripts, 7)}  ${kb(print, 5)}  ${kind}`);
  const column = (value: string | number): string => String(value).padStart(7);
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
  console.log('\nKept without a signal, one by one and in packs (requests, MB)\n    files       MB    packs       MB');
  for (const { group, files, fileBytes, packs, packBytes } of keptGroups())
    console.log(`  ${[files, megabytes(fileBytes), packs, megabytes(packBytes)].map(column).join('  ')}  ${group}`);
} else console.log('\nNo dist/: npm run build, then again, for what pages weigh.');
