import type { Element as Hast, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { element, type Element } from './xml.ts';
import type { ParagraphFacts } from './facts.ts';

/**
 * The words of a web page, a mail archive or a plain text that was inserted into a Word file, as blocks in plain form;
 * `undefined` for anything else. Nothing in it is run or fetched.
 * @param bytes the inserted file
 */
export function insertedText(bytes: Uint8Array): Element[] | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4000));
  if (/^\s*\{\\rtf|^PK\u0003\u0004|^\u00d0\u00cf\u0011/.test(head) || head.includes('\0\0')) return undefined;
  if (
    /^(?:mime-version|from|content-type|subject|date|x-[\w-]+):/im.test(head) &&
    /content-type:\s*(?:multipart|text)/i.test(head)
  )
    return mail(new TextDecoder('latin1').decode(bytes));
  const charset = /charset=["']?([\w-]+)/i.exec(head)?.[1];
  const text = decoded(bytes, charset);
  if (/<(?:html|body|p|div|table|h[1-6]|ul|ol|span|br|b|i)\b[^>]*>/i.test(text)) return page(text);
  if (/^\s*<\?xml|^\s*<\w+:/.test(text)) return undefined;
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim())
    .map((line) => paragraph([run(line, {})]));
}

function decoded(bytes: Uint8Array, charset: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder(charset && !/^utf-?8$/i.test(charset) ? charset : 'windows-874').decode(bytes);
    } catch {
      return new TextDecoder('windows-874').decode(bytes);
    }
  }
}

/** The page within a mail archive (`.mht`). @param raw its bytes, one letter each */
function mail(raw: string): Element[] | undefined {
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(raw)?.[1];
  const parts = boundary ? raw.split(`--${boundary}`) : [raw];
  for (const kind of ['text/html', 'text/plain'])
    for (const part of parts) {
      const [, head = '', content = ''] = /^\s*([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
      if (!new RegExp(`content-type:\\s*${kind}`, 'i').test(head)) continue;
      const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
      const letters =
        encoding === 'base64'
          ? base64(content)
          : encoding === 'quoted-printable'
            ? content
                .replace(/[ \t]*=\r?\n/g, '')
                .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
            : content;
      const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
      const text = decoded(bytes, /charset="?([\w-]+)/i.exec(head)?.[1] ?? /charset=["']?([\w-]+)/i.exec(letters)?.[1]);
      return kind === 'text/html' ? page(text) : insertedText(new TextEncoder().encode(text));
    }
  return undefined;
}

function base64(text: string): string {
  try {
    return atob(text.replace(/[^A-Za-z0-9+/=]/g, ''));
  } catch {
    return '';
  }
}

interface Style {
  bold?: boolean;
  italic?: boolean;
}

/** Blocks of a web page. */
function page(html: string): Element[] {
  const out: Element[] = [];
  let open: Element[] = [];
  const close = (facts: ParagraphFacts = {}) => {
    if (open.length) out.push(paragraph(open, facts));
    open = [];
  };
  walk(fromHtml(html).children, {}, 0);
  close();
  return out;

  function walk(nodes: readonly (RootContent | ElementContent)[], style: Style, depth: number): void {
    for (const node of nodes) {
      if (node.type === 'text') {
        const words = node.value.replace(/\s+/g, ' ');
        if (words.trim() || open.length) open.push(run(words, style));
      }
      if (node.type !== 'element') continue;
      const { tagName: tag } = node;
      if (/^(?:head|script|style|template|noscript|iframe|object|svg|math)$/.test(tag) || hidden(node)) continue;
      if (tag === 'br') open.push(element('w:r', {}, [element('w:br')]));
      else if (/^h[1-6]$/.test(tag)) {
        close();
        walk(node.children, style, depth);
        close({ heading: Number(tag[1]) });
      } else if (tag === 'table') {
        close();
        out.push(table(node));
      } else if (tag === 'li') {
        close();
        walk(
          node.children.filter((inner) => !isList(inner)),
          style,
          depth,
        );
        close({ label: label(node, depth) });
        walk(node.children.filter(isList), style, depth + 1);
      } else if (tag === 'ul' || tag === 'ol') {
        close();
        number(node);
        walk(node.children, style, depth);
        close();
      } else if (
        /^(?:p|div|section|article|main|header|footer|body|html|blockquote|pre|dl|dt|dd|figure|figcaption|address|center|form)$/.test(
          tag,
        )
      ) {
        close();
        walk(node.children, style, depth);
        close();
      } else
        walk(
          node.children,
          {
            ...style,
            ...(/^(?:b|strong)$/.test(tag) && { bold: true }),
            ...(/^(?:i|em|cite)$/.test(tag) && { italic: true }),
          },
          depth,
        );
    }
  }
}

const isList = (node: ElementContent): boolean => node.type === 'element' && /^(?:ul|ol)$/.test(node.tagName);
const hidden = ({ properties }: Hast): boolean =>
  properties['hidden'] !== undefined ||
  /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i.test(String(properties['style'] ?? ''));

const numbers = new WeakMap<Hast, { ordered: boolean; number: number }>();

/** Numbers the items of a list. */
function number(list: Hast): void {
  let next = Number(list.properties['start'] ?? 1);
  for (const item of list.children)
    if (item.type === 'element' && item.tagName === 'li') {
      next = Number(item.properties['value'] ?? next);
      numbers.set(item, { ordered: list.tagName === 'ol', number: next++ });
    }
}

function label(item: Hast, level: number): NonNullable<ParagraphFacts['label']> {
  const { ordered, number } = numbers.get(item) ?? { ordered: false, number: 1 };
  return { level, bullet: !ordered, number, text: ordered ? `${number}.` : '' };
}

function table(node: Hast): Element {
  const rows: Element[] = [];
  const find = (parent: Hast): void => {
    for (const inner of parent.children) {
      if (inner.type !== 'element') continue;
      if (inner.tagName === 'tr')
        rows.push(
          element(
            'w:tr',
            {},
            inner.children.flatMap((cell) =>
              cell.type === 'element' && /^t[dh]$/.test(cell.tagName)
                ? [
                    element('w:tc', {}, [
                      element('w:tcPr', {}, [
                        element('w:gridSpan', { 'w:val': String(Number(cell.properties['colSpan'] ?? 1) || 1) }),
                      ]),
                      ...cellBlocks(cell),
                    ]),
                  ]
                : [],
            ),
          ),
        );
      else if (inner.tagName !== 'table') find(inner);
    }
  };
  find(node);
  return element('w:tbl', {}, rows);
}

function cellBlocks(cell: Hast): Element[] {
  const words: Element[] = [];
  const walk = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes)
      if (node.type === 'text') words.push(run(node.value.replace(/\s+/g, ' '), {}));
      else if (node.type === 'element') {
        if (/^(?:p|div|li|tr|br)$/.test(node.tagName) && words.length) words.push(run(' ', {}));
        if (!hidden(node)) walk(node.children);
      }
  };
  walk(cell.children);
  return [paragraph(words)];
}

const run = (words: string, { bold, italic }: Style): Element =>
  element('w:r', {}, [
    element('w:rPr', {}, [...(bold ? [element('w:b')] : []), ...(italic ? [element('w:i')] : [])]),
    element('w:t', {}, [{ type: 'text', value: words }]),
  ]);

const paragraph = (runs: Element[], facts: ParagraphFacts = {}): Element =>
  element('w:p', {}, [element('w:pPr', {}, [element('w:pStyle', { 'w:val': JSON.stringify(facts) })]), ...runs]);
