import { dayIn, LIBRARY_TIME_ZONE } from '../src/words/locale/day.ts';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENTRY_KINDS } from '../src/intake/schema/names.ts';
import { FOLDERS } from '../src/intake/schema/entry/kinds.ts';
import { readContent } from '../src/sync/read-content.ts';
import { readFrontMatter } from '../src/sync/read-text.ts';
import { askForEntry } from './new/ask.ts';
import { missingAnswers, NEW_KINDS, type Answers } from './new/answers.ts';
import { skeleton } from './new/skeleton.ts';
import { PROJECT } from './roots.ts';

const HELP = `npm run new -- [${NEW_KINDS.join('|')}] [--id …] [--title …] [--side …] [--case …] [--lesson …] [--province …] [--date …] [--source …] [--authors …] [--year …] [--root …]

ไม่ระบุอะไร: ถามทีละข้อ · ระบุครบ: สร้างไฟล์เลย ไม่เขียนทับไฟล์เดิม
Without arguments: asks one thing at a time. With all of them: writes at once. Never overwrites.`;

const { values, positionals } = readArguments();
const root = resolve(values.root ?? PROJECT);
const { content } = readContent(root, undefined, readFrontMatter);
const ids = (kind: string): string[] =>
  kind === 'source'
    ? content.sources.map(({ data }) => data.id)
    : kind === 'term'
      ? content.terms.map(({ data }) => data.id)
      : content.entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
const titles = (kind: string): { id: string; title: string }[] =>
  kind === 'source'
    ? content.sources.map(({ data }) => ({ id: data.id, title: String(data['title'] ?? '') }))
    : content.entries
        .filter((entry) => entry.kind === kind)
        .map(({ id, th }) => ({ id, title: String(th?.data?.['title'] ?? id) }));

const given: Answers = { ...values, kind: positionals[0] as Answers['kind'] };
const lacking = missingAnswers(given, ids);
const answers = lacking.length > 0 && process.stdin.isTTY ? await askForEntry(given, { titles, ids }) : given;
const wrong = missingAnswers(answers, ids);
const { kind } = answers;
if (!kind || wrong.length > 0) {
  console.error(`${wrong.map(({ th, en }) => `${th}\n${en}`).join('\n')}\n\n${HELP}`);
  process.exit(2);
}

const today = dayIn(LIBRARY_TIME_ZONE, new Date());
const id = kind === 'agenda' ? answers.year : answers.id;
const text = skeleton(answers, today, gitName());
if (kind === 'term' || kind === 'source') {
  const file = join(root, 'content', `${kind}s.yaml`);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(file, before && !before.endsWith('\n') ? `${before}\n${text}` : before + text);
  done(`content/${kind}s.yaml`, before.split('\n').length);
} else {
  const folder = `content/${FOLDERS[kind]}/${id}`;
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'index.mdx'), text, { flag: 'wx' });
  done(`${folder}/index.mdx`, 1);
}

function done(file: string, line: number): void {
  console.log(`
✓ ${file}${line > 1 ? `:${line}` : ''}

ขั้นต่อไป
  1. เปิดไฟล์นี้แล้วเติมทุกที่ที่เขียนว่า … (ภาพวางไว้ในโฟลเดอร์เดียวกัน)
  2. npm run check -- ${file.replace(/\/index\.mdx$/, '')} --watch   บอกสิ่งที่ยังขาดทุกครั้งที่บันทึก
  3. npm run dev   ดูหน้าเว็บ แล้วส่งให้คนอื่นตรวจ (คู่มือ /guide/)

What next
  1. Open the file and fill in every … (pictures go into the same folder).
  2. npm run check -- ${file.replace(/\/index\.mdx$/, '')} --watch   tells what is still missing after every save.
  3. npm run dev   to see the page; then send it for review (guides at /en/guide/).`);
}

function gitName(): string | undefined {
  try {
    return (
      execFileSync('git', ['config', 'user.name'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}

function readArguments() {
  try {
    const text = { type: 'string' } as const;
    const read = parseArgs({
      allowPositionals: true,
      options: {
        id: text,
        title: text,
        side: text,
        case: text,
        lesson: text,
        province: text,
        date: text,
        source: text,
        authors: text,
        year: text,
        root: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (read.values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const [kind] = read.positionals;
    if (kind && !(NEW_KINDS as readonly string[]).includes(kind))
      throw new Error(`${kind}? (${[...ENTRY_KINDS, 'term', 'source'].join(', ')})`);
    return read;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    process.exit(2);
  }
}
