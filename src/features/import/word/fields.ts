import { symbol } from './symbols.ts';
import { child, elements, switched, valueOf, within, type Element } from './xml.ts';

interface Field {
  begin: Element;
  instruction: string;
  /** Whether its result has begun; before that, nothing of it is seen. */
  result: boolean;
}

/** What is seen of a field when it ends. */
export interface EndedField {
  /** Words that stand in its place, where it has no result of its own. */
  text?: string;
  /** Its instruction, where Word would have filled in words that the file does not hold. */
  missing?: string;
}

/** Fields that show nothing. */
const UNSEEN =
  /^(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE|FORMTEXT|PRINT|GOTOBUTTON|MACROBUTTON|NEXT|NEXTIF|SKIPIF|COMMENTS)\b/i;

/**
 * Follows the fields of a part: words that Word fills in (numbers of figures, links, dates). Their instructions are not
 * text, their results are.
 */
export class Fields {
  readonly #open: Field[] = [];
  readonly #balanced: boolean;

  /** @param root the part; where fields are not closed in it, nothing is taken for an instruction */
  constructor(root: readonly Element[]) {
    let begun = 0;
    let ended = 0;
    for (const node of root)
      for (const mark of within({ ...node, children: [node] }, 'w:fldChar')) {
        if (mark.attributes['w:fldCharType'] === 'begin') begun += 1;
        if (mark.attributes['w:fldCharType'] === 'end') ended += 1;
      }
    this.#balanced = begun === ended;
  }

  /** Whether what comes now belongs to an instruction and is not seen. */
  get silent(): boolean {
    return this.#balanced && this.#open.some(({ result }) => !result);
  }

  /** Where the words that come now lead to: an address, or `#` with the name of a place in the document. */
  get link(): string | undefined {
    for (const { instruction, result } of [...this.#open].reverse()) {
      const address = result ? hyperlink(instruction) : undefined;
      if (address !== undefined) return address;
    }
    return undefined;
  }

  /** Whether the words that come now are the table of contents. */
  get contents(): boolean {
    return this.#open.some(({ instruction, result }) => result && /^\s*TOC\b/i.test(instruction));
  }

  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.result) field.instruction += text;
  }

  /** Takes the mark at the beginning, between instruction and result, or at the end of a field. */
  mark(node: Element): EndedField | undefined {
    const type = node.attributes['w:fldCharType'];
    if (type === 'begin') this.#open.push({ begin: node, instruction: '', result: false });
    else if (type === 'separate') {
      const field = this.#open.at(-1);
      if (field) field.result = true;
    } else if (type === 'end') {
      const field = this.#open.pop();
      if (field && !this.silent) return ended(field);
    }
    return undefined;
  }
}

function ended({ begin, instruction, result }: Field): EndedField | undefined {
  const name = instruction.trim();
  const data = child(begin, 'w:ffData');
  if (/^FORMCHECKBOX\b/i.test(name)) {
    const box = child(data, 'w:checkBox');
    return { text: (switched(box, 'w:checked') ?? switched(box, 'w:default')) ? '☑' : '☐' };
  }
  if (result) return undefined;
  if (/^FORMDROPDOWN\b/i.test(name)) {
    const list = child(data, 'w:ddList');
    const entries = elements(list).filter((entry) => entry.name === 'w:listEntry');
    const chosen = Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0);
    return { text: entries[chosen]?.attributes['w:val'] ?? '' };
  }
  const sign = /^SYMBOL\s+(0x[0-9a-f]+|\d+)(?:.*\\f\s+"?([^"\\]+)"?)?/i.exec(name);
  if (sign) {
    const letter = symbol(sign[2]?.trim() ?? '', Number(sign[1]));
    return letter === undefined ? { missing: name } : { text: letter };
  }
  return name === '' || UNSEEN.test(name) || hyperlink(name) !== undefined ? undefined : { missing: name };
}

/** Where an instruction `HYPERLINK` leads to. */
export function hyperlink(instruction: string): string | undefined {
  const rest = /^\s*HYPERLINK\b([\s\S]*)$/i.exec(instruction)?.[1];
  if (rest === undefined) return undefined;
  const argument = (text: string): string => /^\s*(?:"([^"]*)"|([^\s\\"]\S*))/.exec(text)?.slice(1).find(Boolean) ?? '';
  const address = argument(rest);
  const anchor = /\\l\s+/.exec(rest);
  const place = anchor ? argument(rest.slice(anchor.index + anchor[0].length)) : '';
  return `${address.replaceAll('\\\\', '\\')}${place ? `#${place}` : ''}`;
}
