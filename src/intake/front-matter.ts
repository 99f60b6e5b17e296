import { isMap, isPair, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import { problemAt, type Place, type Problem } from './problem.ts';
import type { FieldPath } from './raw-content.ts';

/** YAML that was read, and where everything in it stands. */
export interface LocatedYaml {
  /** What was read; what could be made out of it, where there were problems. */
  data: unknown;
  problems: Problem[];
  where(path: FieldPath): Place;
}

/** A content file cut in two. Both parts keep the lines of the file: blank lines stand for what was cut away. */
export interface SplitFile {
  yaml: string;
  text: string;
  /** False where the file does not begin with a front matter between two lines of `---`. */
  complete: boolean;
}

/** Cuts a file into front matter and text. A byte order mark is passed over. */
export function splitFrontMatter(source: string): SplitFile {
  const whole = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/.exec(whole);
  if (!match) return { yaml: '', text: whole, complete: false };
  const lines = match[0].endsWith('\n') ? match[0].split('\n').length - 1 : match[0].split('\n').length;
  return { yaml: `\n${match[1] ?? ''}`, text: '\n'.repeat(lines) + whole.slice(match[0].length), complete: true };
}

/** Reads YAML and remembers the place of every field. @param file path shown in messages */
export function readYaml(yaml: string, file: string): LocatedYaml {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // After a tab nothing is where it should be, so what follows would only confuse.
  const tab = document.errors.find(({ code }) => code === 'TAB_AS_INDENT');
  const problems = (tab ? [tab] : document.errors).map((error) =>
    problemAt(
      place(/closing "?'?quote/i.test(error.message) ? openedAt(document, error.pos[0]) : error.pos[0]),
      yamlFinding(error.code, error.message),
    ),
  );
  return { data: plain(document), problems, where: (path) => place(offsetOf(document, path)) };
}

function plain(document: Document): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

/**
 * Where the last quoted text before an offset begins: a quotation mark that was never closed is noticed only at the end
 * of the file.
 */
function openedAt(document: Document, offset: number): number {
  let opened = offset;
  visit(document, {
    Scalar: (_key, node) =>
      void (node.type?.startsWith('QUOTE') && node.range && node.range[0] < offset && (opened = node.range[0])),
  });
  return opened;
}

/** Offset of the key of a field, of an item of a list, or of the nearest parent that exists. */
function offsetOf(document: Document, path: FieldPath): number {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (item) => isPair(item) && String((item.key as { value?: unknown } | null)?.value) === String(part),
      );
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)] as Node | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

function yamlFinding(code: string, message: string) {
  if (code === 'DUPLICATE_KEY') {
    return {
      rule: 'field-duplicate',
      th: { what: 'ช่องนี้เขียนซ้ำสองครั้งในที่เดียวกัน', todo: 'เหลือไว้ครั้งเดียว' },
      en: { what: 'This field stands here twice', todo: 'Keep one of the two' },
    };
  }
  if (code === 'TAB_AS_INDENT') {
    return {
      rule: 'yaml-tab',
      th: { what: 'ย่อหน้าด้วยปุ่ม Tab ซึ่งใช้ในส่วนหัวไม่ได้', todo: 'ลบออกแล้วเคาะเว้นวรรคสองครั้งแทน' },
      en: {
        what: 'This line is indented with a tab, which front matter cannot have',
        todo: 'Delete it and type two spaces instead',
      },
    };
  }
  return {
    rule: 'yaml-syntax',
    th: {
      what: 'อ่านส่วนหัวของไฟล์ (YAML) ไม่ออกตรงนี้',
      todo: 'ตรวจการย่อหน้า และใส่เครื่องหมาย "..." คร่อมข้อความที่มี : หรือขึ้นต้นด้วยเครื่องหมายพิเศษ',
    },
    en: {
      what: `The front matter (YAML) cannot be read here: ${message}`,
      todo: 'Check the indentation, and put "..." around text that has a colon in it or begins with a special character',
    },
  };
}
