import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../src/sync/read-content.ts';
import { readFrontMatter } from '../src/sync/read-text.ts';
import { translationsOf } from '../src/intake/raw-content.ts';
import { stamped } from '../src/intake/read/stamp.ts';
import { PROJECT } from './roots.ts';

const HELP = `npm run stamp -- [en.mdx …] [--all] [--root …]

บันทึกใน en.mdx ว่าแปลจากภาษาไทยฉบับใด เพื่อให้รู้เมื่อคำแปลล้าสมัย
ไม่ระบุไฟล์: บันทึกเฉพาะคำแปลที่ยังไม่เคยบันทึก · ระบุไฟล์ หรือ --all: บันทึกใหม่ หลังจากตรวจคำแปลแล้ว

Records in each en.mdx which Thai text it translates, so that an outdated translation is noticed.
Without a file: only translations that carry no record yet. With files, or --all: after you have checked them.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, root: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const root = resolve(values.root ?? PROJECT);
const named = new Set(positionals.map((path) => resolve(path)));
let written = 0;
for (const { entry, text: en } of readContent(root, undefined, readFrontMatter).content.entries.flatMap((entry) =>
  translationsOf(entry).map((text) => ({ entry, text })),
)) {
  const { th, proseDigest } = entry;
  if (!th || !en.data || !proseDigest) continue;
  const path = join(root, en.file);
  const asked = values.all || named.has(path);
  if (!asked && (named.size > 0 || en.data['translationOf'] !== undefined)) continue;
  const source = readFileSync(path, 'utf8');
  const marked = stamped(source, proseDigest);
  if (marked === source) continue;
  writeFileSync(path, marked);
  console.log(en.file);
  written++;
}
console.log(`บันทึกแล้ว ${written} ไฟล์ · ${written} file${written === 1 ? '' : 's'} stamped`);
