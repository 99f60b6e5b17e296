import { given } from '../src/certain.ts';
import { readFileSync, watch } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/sync/check-content.ts';
import type { Problem } from '../src/intake/problem.ts';
import { problemReport } from '../src/intake/problem-report.ts';
import { BRAND } from '../src/site.brand.ts';
import { brandProblems } from '../src/settings/brand-schema.ts';
import { settingProblems } from '../src/settings/site-schema.ts';
import { SITE } from '../src/site.config.ts';
import { SITE_FILE, siteAddress } from './build/site-address.ts';
import { BRAND_FILE, settingsAsProblems } from './settings/told.ts';
import { addressProblem } from './build/unfit-address.ts';
import { annotations } from './check/annotations.ts';
import { learnTexts, rememberedTexts, rememberTexts } from './check/known-texts.ts';
import { attemptProblems } from './neighbours/attempts.ts';
import { sarif } from './check/sarif.ts';
import { PROJECT } from './roots.ts';

const HELP = `npm run check -- [ไฟล์หรือโฟลเดอร์ · file or folder …] [--watch] [--publish] [--format text|line|json|github|sarif]

ตรวจเนื้อหาใน content/ ทั้งหมด บอกทุกอย่างที่จะทำให้สร้างเว็บไม่ผ่าน พร้อมที่อยู่และวิธีแก้
ระบุไฟล์: แสดงเฉพาะไฟล์นั้น (ยังตรวจกับทั้งคลัง) · --watch: ตรวจใหม่ทุกครั้งที่บันทึก · ออกด้วยรหัส 1 เมื่อมีข้อผิดพลาด
--publish: ก่อนเผยแพร่ ตรวจที่อยู่ของเว็บด้วย ต้องเป็นที่อยู่ https จริงที่คนอื่นเปิดได้ (SITE_URL หรือ url ใน src/site.config.ts)

Checks everything in content/ and tells all that the build would refuse, with its place and what to do.
With files: shows those only (still checked against the whole library). --watch: again after every save. Exits with 1 when there is an error.
--publish: before publishing, the address of the site too: it must be a real https address that others can open (SITE_URL, or url in src/site.config.ts).
--root folder: checks another folder that holds content/.`;
const FORMATS: Record<string, (problems: Problem[]) => string> = {
  text: (problems) => (problems.length ? problemReport(problems) : 'ไม่พบข้อผิดพลาด · No mistakes found'),
  line: (problems) =>
    problems
      .map(
        ({ severity, file, line, column, rule, th, en }) =>
          `${file}:${line}:${column}: ${severity}: ${th.what} — ${th.todo} · ${en.what} — ${en.todo} [${rule}]`,
      )
      .join('\n'),
  json: (problems) => JSON.stringify(problems, null, 2),
  github: annotations,
  sarif,
};
/** How long to wait for more changes, in milliseconds; editors save in several steps. */
const PATIENCE = 80;

const { values, positionals } = readArguments();
const root = resolve(values.root ?? PROJECT);
const wanted = positionals.map((path) => relative(root, resolve(path)).split(sep).join('/'));
let known = rememberedTexts(root);
/** The task that VS Code starts with the folder; it also keeps the editor's knowledge of front matter up to date. */
const forEditor = values.watch && values.format === 'line';
let failed = await check();
if (values.watch) {
  let timer: NodeJS.Timeout | undefined;
  watch(join(root, 'content'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      if (process.stdout.isTTY) console.clear();
      failed = await check();
      if (values.format === 'text') console.log(`\n${new Date().toLocaleTimeString('th-TH')}`);
    }, PATIENCE);
  });
  // Said only now: a save that follows at once must not be missed.
  if (values.format === 'text') console.log('\nรอการแก้ไข กด Ctrl+C เพื่อเลิก · Watching; Ctrl+C to stop');
}
process.exitCode = failed ? 1 : 0;

/** Reads, checks and prints once; true when there are errors. */
async function check(): Promise<boolean> {
  const learnt = await learnTexts(root, known);
  known = learnt.texts;
  const all = checkContent(root, (digest) => known.get(digest), SITE.neighbours).concat(
    attemptProblems(root, SITE.neighbours),
  );
  if (learnt.changed) rememberTexts(root, known);
  const settingsText = readFileSync(join(PROJECT, SITE_FILE), 'utf8');
  const address = values.publish ? addressProblem(siteAddress(process.env, SITE.url), settingsText) : undefined;
  const shown =
    wanted.length === 0
      ? all
      : all.filter(({ file }) => wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`)));
  if (forEditor) {
    const [{ editorFiles }, { writeFrontMatterIndex }] = await Promise.all([
      import('./schemas/editor-files.ts'),
      import('./schemas/front-matter-index.ts'),
    ]);
    writeFrontMatterIndex(root, editorFiles());
  }
  if (address) shown.push(address);
  if (wanted.length === 0) {
    const brandText = readFileSync(join(PROJECT, BRAND_FILE), 'utf8');
    shown.push(...settingsAsProblems(settingProblems(SITE), settingsText));
    shown.push(...settingsAsProblems(brandProblems(BRAND), brandText, BRAND_FILE));
  }
  const text = given(FORMATS[values.format], `The format ${values.format}`)(shown);
  // A task of VS Code reads these two lines to know which findings are old.
  const lines = forEditor ? ['check: begin', text, 'check: end'] : [text];
  for (const told of lines) if (told) console.log(told);
  return shown.some(({ severity }) => severity === 'error');
}

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        publish: { type: 'boolean', default: false },
        watch: { type: 'boolean', short: 'w', default: false },
        root: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (read.values.help) {
      console.log(HELP);
      process.exit(0);
    }
    if (!(read.values.format in FORMATS)) throw new Error(`--format ${read.values.format}?`);
    return read;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    process.exit(2);
  }
}
