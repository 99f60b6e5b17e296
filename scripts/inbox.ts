import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SITE } from '../src/site.config.ts';
import { checkContent } from '../src/sync/check-content.ts';
import { inboxReport, type TakenIn } from './inbox/report.ts';
import { PROJECT } from './roots.ts';

const HELP = `npm run inbox -- [--report file.md] [--case id] [--kind note] [--date …] [--authors …] [--id 'visit-{n}'] [--replace]

นำทุกไฟล์ใน inbox/ เข้า content/ ด้วย npm run import แล้วลบออกจากกล่อง ตรวจ และเขียนรายงาน ไฟล์ที่รับไม่ได้อยู่ในกล่องต่อ
Takes every file of inbox/ into content/ with npm run import, removes it from there, checks, and writes a report. What cannot be taken stays. The workflow "Add an entry from a file" runs this; on another host run it by hand and commit.

--report file: writes the report there, as Markdown, instead of printing it. --root folder: another folder that holds content/ and inbox/.
Exits with 0 when at least one file was taken or there was none, else with 1.`;
/** What is passed on to the import. */
const PASSED_ON = ['case', 'kind', 'date', 'authors', 'id'] as const;
/** What explains the folder, or keeps it in Git. */
const NO_FILES = /^(?:\.|README)/;

const values = read();
const root = resolve(values.root ?? PROJECT);
const inbox = join(root, 'inbox');
const files = existsSync(inbox)
  ? readdirSync(inbox, { withFileTypes: true })
      .filter((item) => item.isFile() && !NO_FILES.test(item.name))
      .map(({ name }) => name)
      .sort()
  : [];
const options = PASSED_ON.flatMap((name) => {
  const value = values[name]?.trim();
  return value ? [`--${name}`, value] : [];
});
const taken: TakenIn[] = files.map((name) => {
  // One file a run: a wrong one does not hold up the others, and each is reported by itself.
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(import.meta.dirname, 'import.ts'),
      join(inbox, name),
      '--root',
      root,
      ...options,
      ...(values.replace ? ['--replace'] : []),
    ],
    { encoding: 'utf8' },
  );
  if (status === 0) rmSync(join(inbox, name));
  const told = `${stdout}${stderr}`.replaceAll(`${inbox}/`, 'inbox/').replace(/\n(?:ขั้นต่อไป|What next)[\s\S]*$/, '');
  return { name, taken: status === 0, told: told.trim() };
});
const report = inboxReport(taken, checkContent(root, undefined, SITE.neighbours));
if (values.report) writeFileSync(values.report, report);
else console.log(report);
process.exitCode = taken.length === 0 || taken.some((file) => file.taken) ? 0 : 1;

function read() {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      options: {
        report: text,
        root: text,
        case: text,
        kind: text,
        date: text,
        authors: text,
        id: text,
        replace: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    process.exit(2);
  }
}
