import type { Problem } from '../../src/intake/problem.ts';

/** What came of one file of the inbox. */
export interface TakenIn {
  name: string;
  taken: boolean;
  /** What the import said of it, line by line. */
  told: string;
}

/**
 * The text of a pull request that takes files in: what became of each, what the check still asks for, and what to do
 * now. Markdown, Thai and English.
 * @param problems of the whole library, after the files were taken in
 */
export function inboxReport(files: readonly TakenIn[], problems: readonly Problem[]): string {
  if (files.length === 0) return 'ไม่มีไฟล์ใน inbox/ · There is no file in inbox/\n';
  const folders = [...new Set(files.flatMap(({ told }) => told.match(/content\/[a-z]+\/[a-z0-9-]+(?=\/)/g) ?? []))];
  const lists = new Set(files.flatMap(({ told }) => told.match(/(?<=→ )content\/[a-z]+\.yaml/g) ?? []));
  const own = problems.filter(({ file }) => lists.has(file) || folders.some((folder) => file.startsWith(`${folder}/`)));
  const others = problems.filter((problem) => problem.severity === 'error' && !own.includes(problem));
  const errors = own.filter(({ severity }) => severity === 'error').length;
  return [
    `## ไฟล์ที่รับเข้ามา ${files.filter(({ taken }) => taken).length}/${files.length} · Files taken in`,
    '',
    ...files.flatMap(({ name, taken, told }) => [
      `### ${taken ? '✓' : '✗'} ${asCode(name)}`,
      '',
      fenced(told),
      '',
      ...(taken
        ? []
        : ['ไฟล์นี้ยังอยู่ใน inbox/ แก้ตามที่บอกแล้ววางใหม่ · It stays in inbox/; mend it as told and put it there again.', '']),
    ]),
    `## ต้องเติมหรือแก้ ${errors} · To fill in or mend`,
    '',
    ...(own.length
      ? own.map(
          ({ severity, file, line, th, en }) =>
            `- ${severity === 'error' ? '✗' : '⚠'} ${asCode(`${file}:${line}`)}  \n  ${plain(`${th.what} — ${th.todo}`)}  \n  ${plain(`${en.what} — ${en.todo}`)}`,
        )
      : ['ไม่พบข้อผิดพลาดในเรื่องที่รับเข้ามา · No mistakes in what was taken in']),
    '',
    ...(others.length
      ? [`ที่อื่นในคลังยังมีข้อผิดพลาด ${others.length} แห่ง · Elsewhere in the library: ${others.length} (npm run check)`, '']
      : []),
    '## ขั้นต่อไป · What next',
    '',
    '1. เปิดแท็บ Files changed อ่านเนื้อหา กดดินสอเพื่อเติมช่องที่ว่าง ระบบตรวจใหม่ทุกครั้งที่บันทึก · Read it under “Files changed”; the pencil fills in what is empty, and every save is checked again.',
    '2. ให้คนอื่นอ่านตามหน้า “วิธีตรวจ” · Let somebody else review it.',
    '3. กด Merge เรื่องจะขึ้นเว็บ และไฟล์ต้นฉบับจะออกจาก inbox/ · Merge: the entry is published, and the file leaves inbox/.',
    '',
  ].join('\n');
}

/** Words of others as words, not as Markdown: names of files and of people hold anything. */
const plain = (text: string): string => text.replace(/[|\\`*_<>[\]@#]/g, '\\$&').replace(/\s+/g, ' ');
const asCode = (text: string): string => `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ')}\``;

/** A block of lines as they are, in a fence longer than any in them. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
