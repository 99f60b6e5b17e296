import type { Relation } from '../open-docx.ts';
import { control } from './control.ts';
import { Fields } from './fields.ts';
import { deletedEnd, paragraph } from './paragraph.ts';
import type { Reading, Word } from './reading.ts';
import { table } from './table.ts';
import { place } from './told.ts';
import { child, element, elements, within, type Element } from './xml.ts';

/** Reads the blocks of one part of a Word file into the plain form that mammoth reads whole. */
export class PartReader implements Reading {
  readonly word: Word;
  readonly relations: ReadonlyMap<string, Relation>;
  fields = new Fields([]);
  depth = 0;
  last = '';
  contents = false;

  constructor(part: string, word: Word) {
    this.word = word;
    this.relations = word.file.relations(part);
  }

  /** Blocks in plain form: paragraphs and tables only. */
  blocks(nodes: readonly Element[]): Element[] {
    if (this.depth === 0) this.fields = new Fields(nodes);
    this.depth += 1;
    const out: Element[] = [];
    let joined: Element[] = [];
    nodes.forEach((node, index) => {
      if (node.name === 'w:p') {
        const properties = child(node, 'w:pPr');
        // A paragraph whose end was deleted goes on in the next one.
        if (deletedEnd(properties) && nodes.slice(index + 1).some(({ name }) => name === 'w:p')) {
          joined.push(...elements(node).filter(({ name }) => name !== 'w:pPr'));
          return;
        }
        out.push(...paragraph(this, joined.length ? withFirst(node, joined) : node));
        joined = [];
      } else out.push(...this.#block(node));
    });
    this.depth -= 1;
    return out;
  }

  #block(node: Element): Element[] {
    switch (node.name) {
      case 'w:tbl':
        return [table(this, node)];
      case 'w:sdt':
        return control(this, node, (inner) => this.blocks(inner), place(this.last));
      case 'w:altChunk':
        return this.#inserted(node);
      case 'w:subDoc':
        this.word.teller.tell(
          'linked-document',
          place(this.last, this.relations.get(node.attributes['r:id'] ?? '')?.target ?? ''),
        );
        return [];
      case 'mc:AlternateContent':
        return this.blocks(elements(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback')));
      case 'w:del':
      case 'w:moveFrom':
      case 'w:sectPr':
      case 'w:pPr':
        return [];
      case 'm:oMathPara':
      case 'm:oMath':
      case 'w:r':
      case 'w:hyperlink':
      case 'w:fldSimple':
        return paragraph(this, element('w:p', {}, [node]));
      default:
        return within(node, 'w:p', 'w:tbl', 'w:altChunk').length
          ? this.blocks(elements(node))
          : within(node, 'w:r').length
            ? paragraph(this, element('w:p', {}, [node]))
            : [];
    }
  }

  #inserted(node: Element): Element[] {
    const target = this.relations.get(node.attributes['r:id'] ?? '')?.target ?? '';
    const bytes = this.word.file.bytes(target);
    const read = bytes && this.word.inserted(bytes);
    if (!read) {
      this.word.teller.tell('alt-chunk', place(this.last, target));
      return [];
    }
    this.word.teller.tell('alt-chunk-read', place(this.last, target));
    return read;
  }
}

/** A paragraph with runs of an earlier one before its own. */
function withFirst(node: Element, runs: readonly Element[]): Element {
  const properties = child(node, 'w:pPr');
  return {
    ...node,
    children: [...(properties ? [properties] : []), ...runs, ...node.children.filter((inner) => inner !== properties)],
  };
}
