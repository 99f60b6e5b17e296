import { captures, itemAt } from '../../src/certain.ts';
import { globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parse } from 'yaml';

const HELP = `npm run report:contradictions

รายการที่ควรอ่านเทียบกัน เพราะหลายหน้าอ้างแหล่งเดียวกันแต่พูดต่างกันเล็กน้อย (จำนวนหรือวันที่)
และคำว่าไม่พบหลังปีหนึ่ง ทั้งที่อีกหน้าเล่าเรื่องของที่เดียวกันหลังปีนั้น เป็นข้อชวนดู ไม่ใช่คำตัดสิน

Places to read side by side: pages that cite one source with nearly the same figure or date but not quite, and
“nothing found after year Y” where another page tells of the same place after Y. Hints for a reader, not verdicts.`;

/** A stretch of Thai text with the sources it rests on and the cases it speaks of. */
export interface Statement {
  at: string;
  entry: string;
  text: string;
  sources: readonly string[];
  cases: readonly string[];
}

const CITATION = /\[@([^\]]+)\]/g;
const LINK = /\[\[([a-z0-9-]+)/g;
const MONTHS = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
const FIGURE =
  /([\d,]+(?:\.\d+)?) ?(ล้าน|แสน|หมื่น|พัน)? ?(คน|กองทุน|กลุ่ม|บาท|ครัวเรือน|หมู่บ้าน|ตำบล|อำเภอ|จังหวัด|แห่ง|ราย|ครอบครัว)(?!ละ)/g;
const TIMES: Record<string, number> = { ล้าน: 1e6, แสน: 1e5, หมื่น: 1e4, พัน: 1e3 };
const DATE = new RegExp(`(\\d{1,2}) (${MONTHS.join('|')}) (25\\d\\d)`, 'g');
const NOT_FOUND = /(ไม่พบ|ไม่เห็น|ไม่รู้|ไม่ทราบ|ไม่มีใคร|ไม่มีอะไร|ไม่มีบันทึก)/;
const AFTER = /หลัง(?:จาก)?(?:ต้น)?(?:ปี|เดือน[ก-๙]+|[ก-๙]*) ?(25\d\d)/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that state nothing about the world: ids, names, questions that people ask, changes of the text. */
const NO_STATEMENTS: ReadonlySet<string> = new Set(
  'source sources case cases id en aliases also asks formerly changes topics'.split(' '),
);

/** Every string below a value with the nearest sources and case around it. */
function strings(
  value: unknown,
  around: { sources: readonly string[]; cases: readonly string[] },
): { text: string; sources: readonly string[]; cases: readonly string[] }[] {
  if (typeof value === 'string') return [{ text: value, ...around }];
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, around));
  if (!isObject(value)) return [];
  const listed = [value['source'], value['sources']].flat().filter((id) => typeof id === 'string');
  const named = [value['case'], value['cases']].flat().filter((id) => typeof id === 'string');
  const inner = {
    sources: listed.length > 0 ? listed : around.sources,
    cases: named.length > 0 ? named : around.cases,
  };
  return Object.entries(value)
    .filter(([key]) => !NO_STATEMENTS.has(key))
    .flatMap(([, item]) => strings(item, inner));
}

/** The Thai statements of one content file. */
export function statementsOf(file: string, source: string): Statement[] {
  const entry = file.replace(/\/index\.mdx$|\.yaml$/, '');
  const own = /^cases\/([^/]+)\//.exec(file);
  const cases = own ? [itemAt(own, 1)] : [];
  const make = (text: string, sources: readonly string[], line?: number, around: readonly string[] = cases) => ({
    at: line ? `${file}:${line}` : file,
    entry,
    text,
    sources,
    cases: [...new Set([...around, ...captures(text, LINK)])],
  });
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const fields = strings(parse(front ?? source), { sources: [], cases });
  const fromFields = fields.map(({ text, sources, cases: around }) => make(text, sources, undefined, around));
  const offset = front === undefined ? 0 : front.split('\n').length + 2;
  const fromBody = (body ?? '').split('\n').flatMap((line, index) => {
    // A citation closes the stretch of text before it; several in a row belong to the same stretch.
    const pieces = line.split(/((?:\s*\[@[^\]]+\])+)/);
    return pieces.flatMap((text, at) =>
      at % 2 === 1 || text.trim() === ''
        ? []
        : [
            make(
              text.trim(),
              captures(pieces[at + 1] ?? '', CITATION).flatMap((list) =>
                list.split(';').map((id) => itemAt(id.trim().replace(/^@/, '').split(','), 0)),
              ),
              offset + index + 1,
            ),
          ],
    );
  });
  return [...fromFields, ...fromBody];
}

interface Told {
  value: number;
  shown: string;
  statement: Statement;
}

/** Pairs under one key that are close and not equal, told in different entries. */
function near(told: ReadonlyMap<string, Told[]>, close: (a: number, b: number) => boolean): string[] {
  const out: string[] = [];
  for (const [key, list] of told) {
    const byValue = new Map<number, Told[]>();
    for (const item of list) byValue.set(item.value, [...(byValue.get(item.value) ?? []), item]);
    const values = [...byValue].sort(([a], [b]) => a - b);
    values.forEach(([value, left], index) => {
      const [next, right] = values[index + 1] ?? [];
      if (next === undefined || !right || !close(value, next)) return;
      const entries = new Set(left.map(({ statement }) => statement.entry));
      // An entry that tells both values knows of the difference.
      if (right.some(({ statement }) => entries.has(statement.entry))) return;
      out.push(
        `${key}: ${itemAt(left, 0).shown} ≠ ${itemAt(right, 0).shown}\n  ${itemAt(left, 0).statement.at}\n  ${itemAt(right, 0).statement.at}`,
      );
    });
  }
  return out;
}

/** What pages that rest on one source, or speak of one case, tell differently. */
export function contradictions(statements: readonly Statement[]): {
  figures: string[];
  dates: string[];
  notFound: string[];
} {
  const figures = new Map<string, Told[]>();
  const dates = new Map<string, Told[]>();
  for (const statement of statements)
    for (const source of statement.sources.length === 1 ? statement.sources : []) {
      for (const match of statement.text.matchAll(FIGURE)) {
        const value = Number(itemAt(match, 1).replaceAll(',', '')) * (TIMES[match[2] ?? ''] ?? 1);
        const key = `${source} · ${itemAt(match, 3)}`;
        figures.set(key, [...(figures.get(key) ?? []), { value, shown: match[0], statement }]);
      }
      for (const match of statement.text.matchAll(DATE)) {
        const value = Date.UTC(Number(match[3]) - 543, MONTHS.indexOf(itemAt(match, 2)), Number(match[1])) / 86_400_000;
        dates.set(source, [...(dates.get(source) ?? []), { value, shown: match[0], statement }]);
      }
    }
  const notFound = statements.flatMap((statement) => {
    const year = AFTER.exec(statement.text)?.[1];
    if (!year || !NOT_FOUND.test(statement.text)) return [];
    return statement.cases.flatMap((id) => {
      const later = statements.filter(
        (other) =>
          other !== statement &&
          other.cases.includes(id) &&
          other.sources.length > 0 &&
          !NOT_FOUND.test(other.text) &&
          (other.text.match(/25\d\d/g) ?? []).some((told) => told > year),
      );
      return later.length > 0
        ? [`${id}: ${statement.at} (${year})\n${later.map(({ at }) => `  ${at}`).join('\n')}`]
        : [];
    });
  });
  return {
    figures: near(figures, (a, b) => a > 1 && b / a <= 1.12),
    dates: near(dates, (a, b) => b - a <= 10),
    notFound: [...new Set(notFound)],
  };
}

/** The Thai statements of the whole library, sources apart. */
export function readStatements(root: string): Statement[] {
  return globSync('content/**/{index.mdx,*.yaml}', { cwd: root })
    .filter((file) => !file.endsWith('sources.yaml'))
    .sort()
    .flatMap((file) => statementsOf(relative('content', file), readFileSync(resolve(root, file), 'utf8')));
}

if (import.meta.main) {
  if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(HELP);
  else {
    const found = contradictions(readStatements(resolve(import.meta.dirname, '../..')));
    const print = (title: string, list: readonly string[]) =>
      console.log(`${title} (${list.length})\n${list.map((item) => `- ${item}`).join('\n')}\n`);
    print('จำนวนที่เกือบเท่ากันจากแหล่งเดียวกัน · Figures of one source that nearly agree', found.figures);
    print('วันที่ที่เกือบตรงกันจากแหล่งเดียวกัน · Dates of one source that nearly agree', found.dates);
    print('ไม่พบหลังปี … แต่อีกหน้าเล่าต่อ · Not found after …, told elsewhere', found.notFound);
  }
}
