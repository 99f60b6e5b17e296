import { itemAt } from '../certain.ts';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { problemAt, type Finding, type Place, type Problem } from './problem.ts';
import type { FieldPath } from './raw-content.ts';
import {
  colonInside,
  DUPLICATE_FIELD,
  KEY_NOT_WORDS,
  MERGE_KEY,
  needsQuotes,
  TAB,
  tooDeep,
  unreadable,
  wordsAfterHash,
} from './yaml-findings.ts';

/** YAML that was read, and where everything in it stands. */
export interface LocatedYaml {
  /** What was read; what could be made out of it, where there were problems. */
  data: unknown;
  problems: Problem[];
  /** True where what stands behind the first problem was read by guessing. */
  broken: boolean;
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

/** Fields within fields; ours are nested five deep at most. */
const DEEPEST = 100;
/** So many brackets or dashes in a row that reading them alone would take the stack or the time. */
const TOO_DEEP = new RegExp(`(?:[[{]\\s*|[?-][ \\t]+){${DEEPEST}}`);

/**
 * Reads YAML and remembers the place of every field. Never throws: all that the parser refuses, warns of or would read
 * as something else than words (references, names, types) is told at its place, each cause once.
 * @param file path shown in messages
 */
export function readYaml(yaml: string, file: string): LocatedYaml {
  const counter = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refused = (offset: number, finding: Finding): LocatedYaml => {
    const before = yaml.slice(0, offset).split('\n');
    const at = { file, line: before.length, column: itemAt(before, -1).length + 1 };
    return { data: undefined, broken: true, problems: [problemAt(at, finding)], where: () => at };
  };
  const deep = TOO_DEEP.exec(yaml);
  if (deep) return refused(deep.index, tooDeep(DEEPEST));
  try {
    const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, uniqueKeys: false });
    const syntax = syntaxFindings(document, yaml);
    const found = [...syntax.found, ...meaningFindings(document, yaml)].sort((a, b) => a.at - b.at);
    const fields = new FieldPlaces(document);
    return {
      data: document.toJS({ maxAliasCount: 0 }) as unknown,
      broken: syntax.broken,
      problems: oncePerLine(found.map(({ at, finding }) => problemAt(place(at), finding))),
      where: (path) => place(fields.offsetOf(path)),
    };
  } catch (error) {
    // What is nested too deep exhausts the stack; anything else is told in the parser's own words.
    return refused(
      error instanceof TooDeep ? error.offset : 0,
      error instanceof RangeError ? tooDeep(DEEPEST) : unreadable((error as Error).message),
    );
  }
}

class TooDeep extends RangeError {
  readonly offset: number;
  constructor(offset: number) {
    super('nested too deep');
    this.offset = offset;
  }
}

interface Found {
  at: number;
  finding: Finding;
}

/** A mistake makes others on its line, and the first one is what has to be mended. */
const oncePerLine = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ line }, index) => index === 0 || itemAt(problems, index - 1).line !== line);

/** After one of these the parser guesses, and what it says of the rest has the same cause. */
const GUESSING =
  /closing "?'?quote|^Flow (?:map|sequence) in|^Expected flow|^Unexpected .* (?:at node end|in YAML stream)|multiple documents/i;

/** What the parser itself says, each cause once, where its author would look. */
function syntaxFindings(document: Document.Parsed, yaml: string): { found: Found[]; broken: boolean } {
  // After a tab nothing is where it should be, so what follows would only confuse.
  const tab = document.errors.find(({ code }) => code === 'TAB_AS_INDENT');
  if (tab) return { found: [{ at: tab.pos[0], finding: TAB }], broken: true };
  const found: Found[] = document.warnings
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
    .map(({ message, pos }) => ({ at: pos[0], finding: unreadable(message) }));
  for (const error of document.errors) {
    if (found.length && /directives-end/.test(error.message)) continue;
    found.push(syntaxFinding(error, document, yaml));
    if (GUESSING.test(error.message)) return { found, broken: true };
  }
  return { found, broken: false };
}

function syntaxFinding({ code, message, pos: [at] }: YAMLError, document: Document.Parsed, yaml: string): Found {
  const quotesAt = (offset: number) => ({ at: offset, finding: needsQuotes(restOfLine(yaml, offset)) });
  // A quotation mark that was never closed is noticed only at the end of the file.
  if (/closing "?'?quote/i.test(message)) return { at: openedAt(document, at), finding: unreadable(message) };
  if (/^Flow (?:map|sequence) in|^Expected flow/.test(message)) return quotesAt(bracketAt(document, at));
  const value = valueStart(yaml, at);
  if (
    code === 'BAD_SCALAR_START' ||
    code === 'BAD_ALIAS' ||
    /^Unexpected block-seq-ind on same line|^Unexpected flow-(?:seq|map)-end|^Block scalar header/.test(message) ||
    (/^Unexpected scalar at node end/.test(message) && /["']/.test(yaml[value] ?? ''))
  )
    return quotesAt(value);
  if (/^Nested mappings are not allowed in compact/.test(message) && /:(?:\s|$)/.test(restOfLine(yaml, at)))
    return { at, finding: colonInside(restOfLine(yaml, at)) };
  return { at, finding: unreadable(message) };
}

/**
 * What YAML reads without complaint and an author never means: references, names and types that swallow words, merged
 * fields, fields written twice. The references become the words that stand there, so that nothing else is lost.
 */
function meaningFindings(document: Document.Parsed, yaml: string): Found[] {
  const found: Found[] = [];
  const quote = (at: number) => found.push({ at, finding: needsQuotes(restOfLine(yaml, at)) });
  visit(document, {
    Node: (key, node, path) => {
      const start = node.range?.[0] ?? 0;
      if (path.length > 2 * DEEPEST) throw new TooDeep(start);
      if (isAlias(node)) {
        quote(start);
        return standIn(node, `*${node.source}`);
      }
      if (node.anchor !== undefined) quote(Math.max(0, yaml.lastIndexOf('&', start)));
      else if (node.tag !== undefined) quote(tagStart(yaml, start));
      if (key === 'key' && !isScalar(node)) {
        found.push({ at: start, finding: KEY_NOT_WORDS });
        return standIn(node, restOfLine(yaml, start));
      }
      const end = node.range?.[1] ?? start;
      if (isScalar(node) && node.type === 'PLAIN' && /^[ \t]+#\S/.test(yaml.slice(end, end + 80))) {
        found.push({ at: start, finding: wordsAfterHash(restOfLine(yaml, start)) });
        return standIn(node, restOfLine(yaml, start));
      }
      if (isMap(node)) {
        const names = new Set<string>();
        for (const { key: name } of node.items) {
          if (!isScalar(name)) continue;
          const at = name.range?.[0] ?? start;
          const text = String(name.value);
          if (text === '<<') found.push({ at, finding: MERGE_KEY });
          else if (names.has(text)) found.push({ at, finding: DUPLICATE_FIELD });
          names.add(text);
        }
      }
      return undefined;
    },
  });
  return found;
}

/** The words that stand in the file, in the place of what YAML made of them. */
function standIn(node: Node, words: string): Scalar {
  const scalar = new Scalar(words);
  scalar.range = node.range;
  return scalar;
}

/** Where the value begins that holds an offset of its own line: the parser points into the middle of some. */
function valueStart(yaml: string, offset: number): number {
  const line = yaml.lastIndexOf('\n', offset - 1) + 1;
  const before = yaml.slice(line, offset + 1);
  const lead = /^(?:\s*(?:- +)*(?:[^\s:"'#]+:\s+)?)/.exec(before)?.[0] ?? '';
  return Math.min(line + lead.length, offset);
}

/** Where a type begins that stands in front of a value. */
function tagStart(yaml: string, offset: number): number {
  const line = yaml.lastIndexOf('\n', offset - 1) + 1;
  return line + Math.max(0, yaml.slice(line, offset + 1).search(/!\S*\s*\S?$/));
}

const restOfLine = (yaml: string, offset: number): string =>
  itemAt(yaml.slice(offset, offset + 200).split('\n', 1), 0).trimEnd();

/** The outermost list in brackets or braces that is still open at an offset. */
function bracketAt(document: Document.Parsed, offset: number): number {
  let opened: number | undefined;
  visit(document, {
    Collection: (_key, node) => {
      const [start = 0, , end = 0] = node.range ?? [];
      if (!node.flow || start > offset || end < offset) return undefined;
      opened ??= start;
      return visit.BREAK;
    },
  });
  return opened ?? offset;
}

/**
 * Where the last quoted text before an offset begins: a quotation mark that was never closed is noticed only at the end
 * of the file.
 */
function openedAt(document: Document.Parsed, offset: number): number {
  let opened = offset;
  visit(document, {
    Scalar: (_key, node) =>
      void (node.type?.startsWith('QUOTE') && node.range && node.range[0] < offset && (opened = node.range[0])),
  });
  return opened;
}

/** Finds fields in a document; each list of names is made once, however many are asked for. */
class FieldPlaces {
  readonly #root: Node | null;
  readonly #pairs = new WeakMap<YAMLMap, Map<string, Pair>>();

  constructor(document: Document.Parsed) {
    this.#root = document.contents as Node | null;
  }

  /** Offset of the key of a field, of an item of a list, or of the nearest parent that exists. */
  offsetOf(path: FieldPath): number {
    let node = this.#root;
    let offset = node?.range?.[0] ?? 0;
    for (const part of path) {
      if (isMap(node)) {
        const pair = this.#named(node).get(String(part));
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

  #named(map: YAMLMap): Map<string, Pair> {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map();
      for (const pair of map.items) {
        const name = String((pair.key as { value?: unknown } | null)?.value);
        if (!pairs.has(name)) pairs.set(name, pair);
      }
      this.#pairs.set(map, pairs);
    }
    return pairs;
  }
}
