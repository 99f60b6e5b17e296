import { dayIn, LIBRARY_TIME_ZONE } from '../src/words/locale/day.ts';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ImportRefusal } from '../src/features/import/refusal.ts';
import { privacyFindings } from '../src/features/write/advice/privacy.ts';
import { didYouMean } from '../src/intake/did-you-mean.ts';
import { ENTRY_KINDS, type EntryKind } from '../src/intake/schema/names.ts';
import { ID_SHAPE } from '../src/intake/schema/names.ts';
import { FOLDERS } from '../src/intake/schema/entry/kinds.ts';
import { caseIds } from './import/case-ids.ts';
import { idByPattern, latinName, PLACEHOLDERS, suggestedId, unknownPlace } from './import/choose-id.ts';
import { fromArchive } from './import/from-archive.ts';
import { fromSources, isSourceFile } from './import/from-sources.ts';
import { fromTold, isToldFile } from './import/from-told.ts';
import { fromWord } from './import/from-word.ts';
import type { Plan } from './import/plan.ts';
import { sameText } from './import/same-text.ts';
import { PROJECT } from './roots.ts';

const HELP = `npm run import -- note.docx [more.docx sent.zip refs.bib told.txt …] [--case id] [--kind note] [--id my-note | --id 'visit-{n}'] [--date …] [--authors …] [--dry-run] [--replace]

เปลี่ยนไฟล์ Word หรือไฟล์ .zip จากหน้า /write/ เป็นเรื่องใน content/ พร้อมภาพ เพิ่มแหล่งอ้างอิงจากไฟล์ .bib .ris .nbib .enw .json ใน content/sources.yaml เพิ่มสิ่งที่คนลองแล้วเล่ามาทาง LINE หรืออีเมล (วางข้อความในไฟล์ .txt) ใน content/tried.yaml และบอกทุกอย่างที่ย้ายมาไม่ได้ ไม่เขียนทับเรื่องที่มีอยู่
Turns Word files, or archives from /write/, into entries under content/ with their pictures, adds the records of .bib, .ris, .nbib, .enw and CSL-JSON files to content/sources.yaml, adds what people told who tried something (a message or a letter copied into a .txt file) to content/tried.yaml, and tells everything that could not be carried over. Never overwrites an entry.

  --kind     note (default), lesson, case, workshop, topic
  --case     id of the case that the note is about
  --id       name of the folder; where left out, the name of the file if it is in Latin letters, else case and date, or
             kind and date. For several files a pattern: 'visit-{n}', '{case}-{date}-{n}', '{name}'
             หลายไฟล์ใช้แบบ เช่น --id 'visit-{n}' · {n} ลำดับ {date} วัน {case} กรณี {name} ชื่อไฟล์
  --date     day in the field, in either era: 2007-02-04, "4 ก.พ. 2550"
  --authors  names, with commas between them
  --dry-run  only tells what would be written
  --replace  an archive from /write/ that changes a published entry may replace it (look at git diff afterwards)`;

const { values, positionals } = read();
const kind = (values.kind ?? 'note') as EntryKind;
const root = resolve(values.root ?? PROJECT);
if (!ENTRY_KINDS.includes(kind) || kind === 'agenda') stop(`--kind ${kind}?`);
const pattern = values.id;
/** Archives have ids of their own, and items of lists need none. */
const several =
  positionals.filter((path) => !/\.zip$/i.test(path) && !isSourceFile(path) && !isToldFile(path)).length > 1;
const PLACES = PLACEHOLDERS.map((place) => `{${place}}`).join(' ');
if (pattern !== undefined) {
  const unknown = unknownPlace(pattern);
  if (unknown !== undefined)
    stop(`--id ${pattern}? ไม่รู้จัก ${unknown} ใช้ได้ ${PLACES} · ${unknown} means nothing; there are ${PLACES}`);
  // What stands in the place of a placeholder is an id itself.
  if (!ID_SHAPE.test(pattern.replace(/\{\w+\}/g, 'x')))
    stop(`--id ${pattern}? ใช้ตัวอังกฤษเล็ก ตัวเลข และขีดกลาง · Use lower-case letters, digits and hyphens`);
  if (several && !/\{(?:n|name)\}/.test(pattern))
    stop(
      `--id ${pattern} ใช้กับไฟล์เดียว หลายไฟล์ใช้ --id '${pattern}-{n}' · --id ${pattern} goes with one file; for several write --id '${pattern}-{n}'`,
    );
}
/** Day of the import where the fund is, not where the machine is. */
const today = dayIn(LIBRARY_TIME_ZONE, new Date());
const cases = caseIds(root);
if (values.case !== undefined && !cases.includes(values.case))
  stop(
    `ไม่มีกรณีศึกษา "${values.case}" · There is no case "${values.case}". ${didYouMean(values.case, cases) ?? cases.join(', ')}?`,
  );

let failed = 0;
/**
 * Folders and lists that this run has planned already, so that two files of one name do not fall upon each other, not
 * even in a dry run.
 */
const written: string[] = [];
for (const path of positionals) {
  try {
    const archive = /\.zip$/i.test(path);
    const plans = archive
      ? await fromArchive(path, root)
      : isSourceFile(path)
        ? [await fromSources(path, root, today)]
        : isToldFile(path)
          ? [fromTold(path, root)]
          : [await wordPlan(path)];
    for (const plan of plans) write(path, plan, archive);
  } catch (error) {
    failed += 1;
    const [th, en] =
      error instanceof ImportRefusal
        ? [error.th, error.en]
        : [`อ่านไฟล์ไม่ได้ (${(error as Error).message})`, `The file cannot be read (${(error as Error).message})`];
    console.error(`\n✗ ${path}\n  ${th}\n  ${en}`);
  }
}
if (written.length) console.log(values['dry-run'] ? '\nยังไม่ได้เขียนอะไร · Nothing was written' : next(written.join(' ')));
process.exitCode = failed ? 1 : 0;

/** What becomes of a Word file. One that was given a number must not be there under another number already. */
async function wordPlan(path: string): Promise<Plan> {
  const id = chosenId(path);
  const plan = await fromWord(path, kind, { ...values, id }, root);
  const text = plan.files.get(`${plan.folder}/index.mdx`);
  const before =
    pattern?.includes('{n}') || (pattern === undefined && latinName(path) === undefined)
      ? sameText(root, `content/${FOLDERS[kind]}`, String(text))
      : undefined;
  if (before !== undefined)
    throw new ImportRefusal(
      'entry-exists',
      `${before} มีเนื้อความเดียวกันอยู่แล้ว ถ้าจะให้เป็นอีกเรื่อง ใช้ --id ตั้งชื่อเอง`,
      `${before} has the same text already; to make another entry of it all the same, name it with --id`,
    );
  return plan;
}

/** The id of the entry that a file becomes; ids of this run and of the library count as taken where it is not typed. */
function chosenId(path: string): string {
  const clues = { file: path, kind, case: values.case, date: values.date, today };
  const taken = (id: string): boolean =>
    written.includes(`content/${FOLDERS[kind]}/${id}`) || existsSync(join(root, 'content', FOLDERS[kind], id));
  const id =
    pattern === undefined ? (latinName(path) ?? suggestedId(clues, taken)) : idByPattern(pattern, clues, taken);
  if (ID_SHAPE.test(id)) return id;
  throw new ImportRefusal(
    'id-missing',
    `ชื่อไฟล์ไม่มีตัวอังกฤษให้ใช้ใน --id ${pattern} ใช้ {n} หรือ {date} แทน {name}`,
    `The name of the file has no Latin letters for --id ${pattern}; use {n} or {date} instead of {name}`,
  );
}

function write(path: string, { folder, files, losses }: Plan, archive: boolean): void {
  if (folder && (written.includes(folder) || (existsSync(join(root, folder)) && !(archive && values.replace))))
    throw new ImportRefusal(
      'entry-exists',
      `มี ${folder} อยู่แล้ว ไม่เขียนทับ ${archive ? 'ถ้าเขาเสนอแก้เรื่องเดิม ใช้ --replace แล้วดู git diff' : 'ใช้ --id ตั้งชื่ออื่น'}`,
      `${folder} exists already and is not overwritten; ${archive ? 'where it proposes a change, use --replace and look at git diff' : 'choose another name with --id'}`,
    );
  if (files.size === 0)
    throw new ImportRefusal(
      'zip-nothing-new',
      'ไฟล์นี้ไม่มีอะไรที่คลังยังไม่มี',
      'This archive holds nothing that the library does not have',
    );
  const empty = losses.find(({ rule }) => rule === 'no-text');
  if (empty && files.size === 1) throw new ImportRefusal(empty.rule, empty.th, empty.en);
  console.log(`\n${empty ? '!' : '✓'} ${path}`);
  for (const [file, content] of files)
    console.log(`  → ${file}${typeof content === 'string' ? '' : ` (${Math.ceil(content.length / 1000)} kB)`}`);
  const text = [...files]
    .filter(([file]) => file.endsWith('.mdx'))
    .flatMap(([file, content]) =>
      String(content)
        .split('\n')
        .map((line, index) => ({ text: line, path: [file], line: index + 1 })),
    );
  for (const {
    th,
    en,
    line,
    path: [file],
  } of privacyFindings(text))
    console.log(
      `  ! ${file}:${line} ${th} ลบออก หรือแน่ใจว่าเจ้าของยอม\n    ${en}; remove it, or be sure that those concerned agreed`,
    );
  for (const { weight, th, en } of losses) console.log(`  ${weight === 'lost' ? '!' : '·'} ${th}\n    ${en}`);
  const [first = 'content', ...others] = files.keys();
  written.push(folder || (others.length > 0 ? 'content' : first));
  if (values['dry-run']) return;
  for (const [file, content] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
}

function next(folders: string): string {
  return `
ขั้นต่อไป
  1. เติมช่องที่ยังว่างใน ${folders} และดูข้อที่ขึ้นต้นด้วย ! ข้างบน
  2. npm run check -- ${folders} --watch   บอกสิ่งที่ยังขาดทุกครั้งที่บันทึก
  3. npm run dev   ดูหน้าเว็บ แล้วส่งให้คนอื่นตรวจ

What next
  1. Fill in the empty fields of ${folders}, and look at what begins with ! above.
  2. npm run check -- ${folders} --watch   tells what is still missing after every save.
  3. npm run dev   to see the page; then send it for review.`;
}

function read() {
  try {
    const text = { type: 'string' } as const;
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        case: text,
        kind: text,
        date: text,
        authors: text,
        id: text,
        root: text,
        'dry-run': { type: 'boolean' },
        replace: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
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
