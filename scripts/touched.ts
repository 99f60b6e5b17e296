import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SITE } from '../src/site.config.ts';
import { checkContent } from '../src/sync/check-content.ts';
import { touchedEntries, type Touched } from './touched/changes.ts';
import { asMarkdown, asText } from './touched/report.ts';
import { PROJECT } from './roots.ts';

const HELP = `npm run touched -- [ก่อน · before] [หลัง · after] [--format text|markdown|json]

บอกว่างานที่แก้แตะเรื่องใดบ้าง คำใดในคลังคำ และแหล่งอ้างอิงใด เทียบกับกิ่ง before (ถ้าไม่ระบุคือ main)
และให้บรรทัดไว้วาง เมื่อเนื้อหาเปลี่ยนแต่ changes ยังไม่บอก
Tells which entries, terms and sources a change touches, compared with the branch or commit before (main where left out).
Without after: the files as they lie in the folder, new ones too. Where an entry says something else than before and its
changes do not tell of it, it prints the line to paste. --root folder: another repository that holds content/.`;
const FORMATS = {
  text: asText,
  markdown: asMarkdown,
  json: (touched: readonly Touched[]) => JSON.stringify(touched, null, 2),
} as const;

const { values, positionals } = readArguments();
const root = resolve(values.root ?? PROJECT);
const [before = 'main', after] = positionals;
try {
  const touched = touchedEntries(root, before, after);
  console.log(
    FORMATS[values.format as keyof typeof FORMATS](touched, checkContent(root, undefined, SITE.neighbours), today()),
  );
} catch (error) {
  console.error(
    `git ไม่รู้จัก ${positionals.join(' หรือ ') || before} ดึงกิ่งนั้นมาก่อน (git fetch) แล้วลองใหม่\ngit does not know ${positionals.join(' or ') || before}; fetch it first (git fetch), then try again\n\n${(error as Error).message}`,
  );
  process.exit(2);
}

/** The day where this runs, ISO. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
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
