import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importDocx } from '../src/import/import-docx.ts';
import { LARGEST_FILE } from '../src/import/open-docx.ts';
import { ImportRefusal } from '../src/import/refusal.ts';
import { ENTRY_KINDS, ID_SHAPE, type EntryKind } from '../src/schema/ids.ts';
import { FOLDERS } from '../src/schema/kinds.ts';
import { contentFile } from '../src/tools/write/files/front-matter-text.ts';
import { makePicture } from './make-picture.ts';
import { skeleton } from './import-skeleton.ts';

const HELP = `npm run import -- note.docx [more.docx …] [--case id] [--kind note] [--id my-note] [--dry-run]

เปลี่ยนไฟล์ Word เป็นเรื่องใน content/ พร้อมภาพ และบอกทุกอย่างที่ย้ายมาไม่ได้ ไม่เขียนทับเรื่องที่มีอยู่
Turns Word files into entries under content/ with their pictures, and tells everything that could not be carried over. Never overwrites an entry.

  --kind     note (default), lesson, case, workshop, topic
  --case     id of the case that the note is about
  --id       name of the folder; made from the name of the file where left out (one file only)
  --dry-run  only tells what would be written`;

const { values, positionals } = read();
const kind = (values.kind ?? 'note') as EntryKind;
const root = resolve(import.meta.dirname, '..');
if (!ENTRY_KINDS.includes(kind) || kind === 'agenda') stop(`--kind ${kind}?`);
if (values.id !== undefined && (positionals.length > 1 || !ID_SHAPE.test(values.id))) stop(positionals.length > 1 ? '--id ใช้กับไฟล์เดียว · --id goes with one file' : `--id ${values.id}? ใช้ตัวอังกฤษเล็ก ตัวเลข และขีดกลาง · Use lower-case letters, digits and hyphens`);
if (values.case !== undefined && !existsSync(join(root, 'content/cases', values.case, 'index.mdx'))) stop(`ไม่มีกรณีศึกษา "${values.case}" ใน content/cases · There is no case "${values.case}" in content/cases`);

let failed = 0;
const written: string[] = [];
for (const path of positionals) {
  try {
    written.push(await importOne(path));
  } catch (error) {
    failed += 1;
    const [th, en] = error instanceof ImportRefusal ? [error.th, error.en] : [`อ่านไฟล์ไม่ได้ (${String((error as Error).message)})`, `The file cannot be read (${String((error as Error).message)})`];
    console.error(`\n✗ ${path}\n  ${th}\n  ${en}`);
  }
}
if (written.length) {
  console.log(values['dry-run'] ? '\nยังไม่ได้เขียนอะไร · Nothing was written' : `\nทำต่อ · Next:\n  1. เติมช่องที่ยังว่างใน ${written.join(' ')} · fill in the empty fields\n  2. npm run check -- ${written.join(' ')}\n  3. npm run dev แล้วเปิดดูหน้าจริง · and look at the page`);
}
process.exitCode = failed ? 1 : 0;

async function importOne(path: string): Promise<string> {
  if (statSync(path).size > LARGEST_FILE) throw new ImportRefusal('file-too-large', 'ไฟล์ใหญ่เกิน 60 MB แบ่งเป็นหลายไฟล์ หรือบีบอัดภาพใน Word ก่อน', 'The file has more than 60 MB; split it, or compress its pictures in Word first');
  const id = values.id ?? idOf(path);
  if (!id) throw new ImportRefusal('id-missing', 'ชื่อไฟล์ไม่มีตัวอังกฤษ ตั้งรหัสด้วย --id my-note', 'The name of the file has no Latin letters; choose an id with --id my-note');
  const folder = `content/${FOLDERS[kind]}/${id}`;
  if (existsSync(join(root, folder))) throw new ImportRefusal('entry-exists', `มี ${folder} อยู่แล้ว ไม่เขียนทับ ใช้ --id ตั้งชื่ออื่น`, `${folder} exists already and is not overwritten; choose another name with --id`);
  const { title, text, pictures, losses } = await importDocx(new Uint8Array(readFileSync(path)), makePicture);
  const data = skeleton(kind, title ?? basename(path).replace(/\.docx$/i, ''), values.case);
  console.log(`\n✓ ${path} → ${folder}/index.mdx${pictures.length ? ` + ${pictures.length} × ภาพ · pictures` : ''}`);
  for (const loss of losses) console.log(`  ${loss.weight === 'lost' ? '!' : '·'} ${loss.th}\n    ${loss.en}`);
  if (!values['dry-run']) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'index.mdx'), contentFile(data, text));
    for (const { name, bytes } of pictures) writeFileSync(join(root, folder, name), bytes);
  }
  return folder;
}

function idOf(path: string): string {
  return basename(path).replace(/\.[^.]*$/, '').normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);
}

function read() {
  try {
    const parsed = parseArgs({ allowPositionals: true, options: { case: { type: 'string' }, kind: { type: 'string' }, id: { type: 'string' }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
    if (parsed.values.help || parsed.positionals.length === 0) {
      console.log(HELP);
      process.exit(parsed.values.help ? 0 : 2);
    }
    return parsed;
  } catch (error) {
    return stop((error as Error).message);
  }
}

function stop(message: string): never {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
}
