import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '@rgrove/parse-xml';
import type { Imported } from '../../../src/features/import/import-docx.ts';
import { plainWords } from '../../../src/features/import/plain-words.ts';

/** A node as the parser's JSON has it. */
interface Node {
  type: string;
  name?: string;
  text?: string;
  attributes?: Record<string, string>;
  children?: Node[];
}

/** What of a Word file arrived. */
export interface Completeness {
  /** Paragraphs that have words to be seen. */
  paragraphs: number;
  /** Words of paragraphs that are neither in the text nor in the title nor named by a notice. */
  missing: string[];
}

/** Letters and digits only: marks of Markdown, spaces and the forms of raised digits do not count. */
const bare = (text: string): string =>
  plainWords(text)
    .text.normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .toLowerCase();

/**
 * Compares a Word file with what was made of it, without any code of the import: every piece of visible text of every
 * paragraph, in its parts for text and notes, must be in the result or named in a notice.
 */
export function completeness(
  file: Uint8Array,
  { title = '', text, losses }: Pick<Imported, 'title' | 'text' | 'losses'>,
): Completeness {
  const parts = unzipSync(file, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
  const main =
    Object.entries(parts).find(
      ([name, bytes]) => /^(?:word\/)?document\d*\.xml$/.test(name) && strFromU8(bytes).includes('body'),
    )?.[0] ?? '';
  const visible: string[] = [];
  for (const [name, bytes] of Object.entries(parts))
    if (name === main || /^word\/(?:footnotes|endnotes)\d*\.xml$/.test(name))
      collect(
        JSON.parse(JSON.stringify(parseXml(new TextDecoder().decode(bytes).replace(/^\ufeff/, '')))) as Node,
        visible,
      );
  // Marks, escapes, addresses of links and numbers of notes taken away, as a reader sees it.
  const seen = bare(
    `${title}\n${text
      .replace(/\]\((?:[^()\s]|\([^()\s]*\))*\)/g, ']')
      .replace(/\[\^\d+\]:?/g, '')
      .replace(/^<\/?Callout.*>$/gm, '')
      .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))}`,
  );
  const told = bare(losses.map(({ th, en }) => `${th} ${en}`).join('\n'));
  const missing = visible.filter((words) => {
    const own = bare(words);
    return own !== '' && !seen.includes(own) && !told.includes(own.slice(0, 40));
  });
  return { paragraphs: visible.length, missing };
}

const local = (name = ''): string => name.slice(name.indexOf(':') + 1);

/** Runs of visible text, one for each paragraph; text boxes written twice count once. */
function collect(node: Node, out: string[]): void {
  const name = local(node.name);
  if (name === 'Fallback' || /^(?:del|moveFrom|pPr|sectPr)$/.test(name)) return;
  if (/^(?:foot|end)note$/.test(name) && /eparator$|Notice$/.test(node.attributes?.['w:type'] ?? '')) return;
  if (name === 'p') {
    const pieces: string[] = [];
    const inner: Node[] = [];
    gather(node, pieces, inner);
    for (const words of pieces.join('').split('\u0000')) if (words.trim()) out.push(words);
    for (const box of inner) collect(box, out);
    return;
  }
  for (const child of node.children ?? []) collect(child, out);
}

function gather(node: Node, pieces: string[], inner: Node[]): void {
  for (const child of node.children ?? []) {
    const name = local(child.name);
    if (/^(?:del|moveFrom|Fallback|pPr|rPr|instrText|delText)$/.test(name)) continue;
    if (name === 'txbxContent') inner.push(child);
    // Where something stands between words of a paragraph, they may be parted in the text.
    else if (/^(?:footnoteReference|endnoteReference|drawing|pict|object|sym|oMath|ruby|fldChar)$/.test(name)) {
      pieces.push('\u0000');
      gather(child, pieces, inner);
      pieces.push('\u0000');
    } else if (name === 't' && child.name?.startsWith('a:')) continue;
    else if (name === 't') pieces.push((child.children ?? []).map(({ text }) => text ?? '').join(''));
    else if (/^(?:tab|br|cr|noBreakHyphen)$/.test(name)) pieces.push(' ');
    else if (name === 'r' && hidden(child)) pieces.push('\u0000');
    else gather(child, pieces, inner);
  }
}

const hidden = (run: Node): boolean =>
  (run.children ?? []).some(
    (child) =>
      local(child.name) === 'rPr' &&
      (child.children ?? []).some(
        ({ name, attributes }) => local(name) === 'vanish' && !/^(?:0|false)$/.test(attributes?.['w:val'] ?? ''),
      ),
  );
