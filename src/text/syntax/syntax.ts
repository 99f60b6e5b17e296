import { itemAt } from '../../certain.ts';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { noFacts, type TextFacts } from '../../intake/raw-content.ts';
import { reading } from '../processor.ts';
import type { LocatedFinding } from './located-finding.ts';
import { TOO_DEEP } from './nesting.ts';
import { TOO_DEEP_RULE } from './remark-nesting.ts';

/** A text as a tree with what was found in it, or why it cannot be one. */
export type ParsedText =
  | { tree: Root; findings: LocatedFinding[]; facts: TextFacts; finding?: undefined }
  | { tree?: undefined; findings: LocatedFinding[]; facts?: undefined; finding: LocatedFinding };

/**
 * Reads a text with the first half of the pipeline. The tree may be handed to `renderBody`, once: rendering changes it.
 * @returns the tree with everything that is wrong in it and all that it points at; where it cannot be read at all, the
 * one thing that is in the way
 */
export function parseText(text: string): ParsedText {
  const file = new VFile(text);
  try {
    const tree = reading.runSync(reading.parse(file), file);
    return { tree, findings: file.data.findings ?? [], facts: file.data.facts ?? noFacts() };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const finding = syntaxFinding(error, text);
    return { findings: [finding], finding };
  }
}

function syntaxFinding(message: VFileMessage, text: string): LocatedFinding {
  const end = { line: message.line ?? 1, column: message.column ?? 1 };
  if (message.ruleId === TOO_DEEP_RULE) return { ...TOO_DEEP, ...end };
  if (message.source === 'micromark-extension-mdx-expression') {
    return {
      ...before(text, end, '{'),
      rule: 'mdx-brace',
      th: { what: 'มีเครื่องหมาย { ในเนื้อความ ซึ่งระบบอ่านเป็นโค้ด', todo: 'ลบออก หรือพิมพ์ \\{ แทน' },
      en: { what: 'There is a { in the text, which would be read as code', todo: 'Remove it, or type \\{ instead' },
    };
  }
  if (message.ruleId === 'end-tag-mismatch') {
    const tag = /`<\/?([^`>\s/]*)/.exec(message.reason)?.[1] ?? '';
    const opened = /\((\d+):(\d+)/.exec(message.reason);
    const place =
      opened && /Expected a closing tag/.test(message.reason)
        ? { line: Number(opened[1]), column: Number(opened[2]) }
        : end;
    return {
      ...place,
      rule: 'mdx-tag-open',
      params: { tag },
      th: {
        what: `แท็ก <${tag}> เปิดกับปิดไม่ตรงกัน`,
        todo: `ทุก <ชื่อ> ต้องมี </ชื่อ> หรือเขียน <ชื่อ /> เมื่อไม่มีเนื้อใน ปิดจากในออกนอก และเว้นบรรทัดว่างระหว่างแท็กกับข้อความ`,
      },
      en: {
        what: `The tag <${tag}> is not opened and closed in pairs`,
        todo: 'Every <Name> needs its </Name>, or is written <Name /> when nothing stands in it; close the inner one first, and leave blank lines between tags and text',
      },
    };
  }
  if (message.ruleId === 'unexpected-closing-slash') {
    return {
      ...end,
      rule: 'mdx-tag-open',
      th: { what: 'มีแท็กปิดที่ไม่มีแท็กเปิด', todo: 'ลบแท็กปิดนี้ หรือเติมแท็กเปิดข้างหน้า' },
      en: { what: 'This closing tag has no opening tag', todo: 'Remove it, or add the opening tag before it' },
    };
  }
  return {
    ...before(text, end, '<'),
    rule: 'mdx-less-than',
    th: {
      what: 'มีเครื่องหมาย < ที่อ่านเป็นแท็กไม่ได้',
      todo: 'ถ้าหมายถึง “น้อยกว่า” ให้เขียนเป็นคำ หรือพิมพ์ \\< แทน ถ้าเป็นแท็ก ตรวจเครื่องหมายคำพูดและ > ให้ครบ ถ้าเป็นที่อยู่เว็บ เขียน [ข้อความ](https://…)',
    },
    en: {
      what: 'There is a < that cannot be read as a tag',
      todo: 'If it means “less than”, write the words or type \\< instead; if it is a tag, check its quotation marks and its >; if it is a web address, write [text](https://…)',
    },
  };
}

/** The last place of a character at or before a place; that place itself when there is none on the way back. */
function before(
  text: string,
  end: { line: number; column: number },
  character: string,
): { line: number; column: number } {
  const lines = text.split('\n').slice(0, end.line);
  if (lines.length === end.line) lines[end.line - 1] = itemAt(lines, end.line - 1).slice(0, end.column);
  const head = lines.join('\n');
  const offset = head.lastIndexOf(character);
  if (offset < 0) return end;
  const up = head.slice(0, offset).split('\n');
  return { line: up.length, column: itemAt(up, -1).length + 1 };
}
