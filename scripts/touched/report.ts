import { FIRST } from '../../src/words/languages.ts';
import { en } from '../../src/words/en/site.ts';
import { th } from '../../src/words/th/site.ts';
import { address } from '../../src/library/address.ts';
import type { Problem } from '../../src/intake/problem.ts';
import type { Part, Touched } from './changes.ts';
import { lineToPaste } from './untold.ts';

const HOW: Record<Touched['how'], string> = { new: 'ใหม่ · new', changed: 'แก้ไข · changed', removed: 'ลบออก · removed' };
const PARTS: Record<Part, string> = { thai: 'ไทย · Thai', english: 'อังกฤษ · English', pictures: 'ภาพ · pictures' };

/** The findings that stand in an entry's own files. Items of lists share a file, so theirs are told under the file. */
export const findingsOf = ({ place }: Touched, problems: readonly Problem[]): Problem[] =>
  place.endsWith('.yaml') ? [] : problems.filter(({ file }) => file.startsWith(`${place}/`));

const count = (problems: readonly Problem[], severity: Problem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;

/** What is asked for where readers are not told of a change. */
const UNTOLD =
  'เนื้อหาเปลี่ยน แต่ changes ยังไม่บอกว่าแก้อะไร เพราะอะไร · What was changed, and why, is not told in changes yet';
const AS_IT_WAS = 'แก้แค่ตัวสะกด ไม่ต้องเพิ่ม · After a slip of spelling nothing is needed';

/**
 * For a terminal: one line an entry, then what to paste where a change is not told.
 * @param today ISO date, for the lines to paste
 */
export function asText(touched: readonly Touched[], problems: readonly Problem[], today: string): string {
  if (touched.length === 0) return 'ไม่มีเรื่องใดใน content/ เปลี่ยนไป · No entry under content/ is touched';
  const untold = touched.flatMap(({ place, untold: asked }) =>
    asked ? [`${place}/index.mdx`, ...lineToPaste(asked.hasList, today).map((line) => `    ${line}`)] : [],
  );
  const lines = touched
    .map((item) => {
      const found = findingsOf(item, problems);
      return `${HOW[item.how]}  ${th.kind[item.kind]} ${item.id}  ${item.title}${item.parts.length ? `  (${item.parts.map((part) => PARTS[part]).join(', ')})` : ''}${found.length ? `  ✗ ${count(found, 'error')} ⚠ ${count(found, 'warning')}` : ''}`;
    })
    .join('\n');
  return untold.length > 0 ? [lines, '', `✎ ${UNTOLD}`, AS_IT_WAS, '', ...untold].join('\n') : lines;
}

/**
 * For the summary of a pull request: a table, then every finding of the whole content in full, since hosts show only
 * the first few beside the lines.
 * @param today ISO date, for the lines to paste
 */
export function asMarkdown(touched: readonly Touched[], problems: readonly Problem[], today: string): string {
  const cell = (text: string): string => text.replace(/[|\\`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
  const rows = touched.map((item) => {
    const found = findingsOf(item, problems);
    const checked =
      item.place.endsWith('.yaml') || item.how === 'removed'
        ? ''
        : count(found, 'error')
          ? `✗ ${count(found, 'error')}`
          : count(found, 'warning')
            ? `⚠ ${count(found, 'warning')}`
            : '✓';
    return `| ${HOW[item.how]} | ${th.kind[item.kind]} · ${en.kind[item.kind]} | ${cell(item.title)} | \`${address({ kind: item.kind, id: item.id }, FIRST)}\` | ${item.parts.map((part) => PARTS[part]).join('<br>')} | ${checked} |`;
  });
  const table = rows.length
    ? [
        '| | ชนิด · kind | ชื่อ · title | ที่อยู่ · address | ไฟล์ · files | ตรวจ · check |',
        '|---|---|---|---|---|---|',
        ...rows,
      ]
    : ['ไม่มีเรื่องใดใน content/ เปลี่ยนไป · No entry under content/ is touched'];
  const told = problems.map(
    ({ severity, file, line, column, th, en }) =>
      `- ${severity === 'error' ? '✗' : '⚠'} \`${file}:${line}:${column}\`  \n  ${cell(`${th.what} — ${th.todo}`)}  \n  ${cell(`${en.what} — ${en.todo}`)}`,
  );
  const untold = touched.flatMap(({ place, untold: asked }) =>
    asked ? [`\`${place}/index.mdx\``, '', '```yaml', ...lineToPaste(asked.hasList, today), '```', ''] : [],
  );
  return [
    `## เรื่องที่แตะ ${touched.length} · Entries touched: ${touched.length}`,
    '',
    ...table,
    '',
    ...(untold.length ? [`### ✎ ${UNTOLD}`, '', AS_IT_WAS, '', ...untold] : []),
    `## ผลตรวจ · Check: ✗ ${count(problems, 'error')} ⚠ ${count(problems, 'warning')}`,
    '',
    ...(told.length ? told : ['ไม่พบข้อผิดพลาด · No mistakes found']),
    '',
  ].join('\n');
}
