import type { OpenDocx, Relation } from '../open-docx.ts';
import { drawing, type Chart, type Drawn } from './drawings.ts';
import { equation } from './equation.ts';
import { pictureMark, type ParagraphFacts, type WordPicture } from './facts.ts';
import { Fields, hyperlink } from './fields.ts';
import type { Label, Numbering } from './numbering.ts';
import { raisedText } from '../../../words/raised-letters.ts';
import { centredBy, outlineOf, type Look, type ParagraphStyle, type Styles } from './styles.ts';
import { isSymbolFont, symbol, symbols } from './symbols.ts';
import { place, type Teller } from './told.ts';
import { child, element, elements, switched, textOf, valueOf, within, type Element } from './xml.ts';

/** What all parts of a Word file share. */
export interface Word {
  file: OpenDocx;
  styles: Styles;
  numbering: Numbering;
  /** Addresses that the text links to; a link names its place here. */
  links: string[];
  pictures: WordPicture[];
  teller: Teller;
  /** Reads a document that was inserted into this one; `undefined` where it cannot. */
  inserted(bytes: Uint8Array): Element[] | undefined;
  /** Words of the notes of an inserted document, which stand in brackets; none in a document of its own. */
  notes?: ReadonlyMap<string, string>;
}

/** The paragraph that is being read. */
interface Line {
  out: Element[];
  /** Blocks that stand behind the paragraph: text boxes, charts. */
  behind: Element[];
  base: Look;
  /** Words that are seen so far. */
  words: string;
  /** Whether it belongs to a table of contents that Word made. */
  contents: boolean;
}

const THAI = /[\u0e00-\u0e7f\u0590-\u08ff]/;
const LATIN = /[A-Za-z\u00c0-\u024f]/;
/** Letters of a heading that only has a level of the outline; what is longer is text. */
const LONGEST_OUTLINE = 200;
/** Points by which letters must leave the line to be raised, not only shifted. */
const RAISED = 2;
const CONTENTS_HEAD = /^(?:สารบัญ\S*|(?:table of )?contents|toc)$/i;

/** Reads the blocks of one part of a Word file into the plain form that mammoth reads whole. */
export class PartReader {
  readonly #word: Word;
  readonly #relations: ReadonlyMap<string, Relation>;
  #fields = new Fields([]);
  #depth = 0;
  /** Words of the last paragraph, for naming places. */
  #last = '';
  /** Whether the blocks belong to a table of contents that Word made. */
  #contents = false;

  constructor(part: string, word: Word) {
    this.#word = word;
    this.#relations = word.file.relations(part);
  }

  /** Blocks in plain form: paragraphs and tables only. */
  blocks(nodes: readonly Element[]): Element[] {
    if (this.#depth === 0) this.#fields = new Fields(nodes);
    this.#depth += 1;
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
        out.push(...this.#paragraph(joined.length ? withFirst(node, joined) : node));
        joined = [];
      } else out.push(...this.#block(node));
    });
    this.#depth -= 1;
    return out;
  }

  #block(node: Element): Element[] {
    switch (node.name) {
      case 'w:tbl':
        return [this.#table(node)];
      case 'w:sdt':
        return this.#control(node, (inner) => this.blocks(inner), place(this.#last));
      case 'w:altChunk':
        return this.#inserted(node);
      case 'w:subDoc':
        this.#word.teller.tell(
          'linked-document',
          place(this.#last, this.#relations.get(node.attributes['r:id'] ?? '')?.target ?? ''),
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
        return this.#paragraph(element('w:p', {}, [node]));
      default:
        return within(node, 'w:p', 'w:tbl', 'w:altChunk').length
          ? this.blocks(elements(node))
          : within(node, 'w:r').length
            ? this.#paragraph(element('w:p', {}, [node]))
            : [];
    }
  }

  /** The content of a form's field or a box that Word filled; prompts that nobody answered are left out. */
  #control(node: Element, read: (inner: readonly Element[]) => Element[], where: string): Element[] {
    const properties = child(node, 'w:sdtPr');
    const content = child(node, 'w:sdtContent');
    if (switched(properties, 'w:showingPlcHdr') && this.#isPrompt(content)) {
      this.#word.teller.tell('placeholder', `${where} ${place('', within(content, 'w:t').map(textOf).join(''))}`);
      return [];
    }
    const before = this.#contents;
    if (/table of contents/i.test(valueOf(child(properties, 'w:docPartObj'), 'w:docPartGallery') ?? ''))
      this.#contents = true;
    const out = read(elements(content));
    this.#contents = before;
    return out;
  }

  /** Whether words only ask for others. Some programs call any words so; then they stay. */
  #isPrompt(content: Element | undefined): boolean {
    const runs = within(content, 'w:r').filter((run) => within(run, 'w:t').some((words) => textOf(words).trim()));
    return (
      runs.length > 0 &&
      (PROMPT.test(runs.map(textOf).join('')) ||
        runs.every((run) => this.#word.styles.runStyle(child(run, 'w:rPr')) === 'placeholder text'))
    );
  }

  #inserted(node: Element): Element[] {
    const target = this.#relations.get(node.attributes['r:id'] ?? '')?.target ?? '';
    const bytes = this.#word.file.bytes(target);
    const read = bytes && this.#word.inserted(bytes);
    if (!read) {
      this.#word.teller.tell('alt-chunk', place(this.#last, target));
      return [];
    }
    this.#word.teller.tell('alt-chunk-read', place(this.#last, target));
    return read;
  }

  #table(node: Element): Element {
    const rows = rowsOf(node, 'w:tr').flatMap((row) => {
      const properties = child(row, 'w:trPr');
      if (child(properties, 'w:del')) return [];
      if (switched(properties, 'w:hidden')) {
        this.#word.teller.tell('hidden-text', place(this.#last));
        return [];
      }
      const before = Number(valueOf(properties, 'w:gridBefore') ?? 0);
      const cells = rowsOf(row, 'w:tc').map((cell) => this.#cell(cell));
      if (before > 0)
        cells.unshift(
          element('w:tc', {}, [
            element('w:tcPr', {}, [element('w:gridSpan', { 'w:val': String(before) })]),
            element('w:p'),
          ]),
        );
      const head = switched(properties, 'w:tblHeader') ? [element('w:trPr', {}, [element('w:tblHeader')])] : [];
      return cells.length ? [element('w:tr', {}, [...head, ...cells])] : [];
    });
    return element('w:tbl', {}, rows);
  }

  #cell(node: Element): Element {
    const properties = child(node, 'w:tcPr');
    const kept = elements(properties).filter(({ name }) => name === 'w:gridSpan' || name === 'w:vMerge');
    const content = child(properties, 'w:cellDel')
      ? []
      : this.blocks(elements(node).filter((inner) => inner !== properties));
    return element('w:tc', {}, [element('w:tcPr', {}, kept), ...content]);
  }

  #paragraph(node: Element): Element[] {
    const { styles, teller } = this.#word;
    const properties = child(node, 'w:pPr');
    const id = valueOf(properties, 'w:pStyle');
    const style = styles.paragraph(id);
    const line: Line = {
      out: [],
      behind: [],
      base: styles.base(id),
      words: '',
      contents: this.#contents || this.#fields.contents,
    };
    for (const inner of elements(node)) if (inner !== properties) this.#inline(inner, line);
    const words = line.words.trim();
    const label = this.#label(properties, style, words);
    const { contents } = line;
    const facts = factsOf(style, outlineOf(properties), words);
    if ((contents && !facts.heading && facts.role !== 'title') || (contents && CONTENTS_HEAD.test(words)))
      Object.assign(facts, { role: 'contents', heading: undefined });
    if (label && (label.bullet || label.text)) {
      facts.label = label;
      if (!label.bullet && label.text && !/^\d+[.)]?$/.test(label.text) && (words || line.out.length))
        teller.tell('list-numbers', place('', `${label.text} ${words}`));
    }
    if (words) this.#last = words;
    const centred = centredBy(properties) ?? style.centred;
    return [
      element('w:p', {}, [
        element('w:pPr', {}, [
          element('w:pStyle', { 'w:val': JSON.stringify(facts) }),
          ...(centred ? [element('w:jc', { 'w:val': 'center' })] : []),
        ]),
        ...line.out,
      ]),
      ...line.behind,
    ];
  }

  /** The number before a paragraph; counts on where it has one. */
  #label(properties: Element | undefined, style: ParagraphStyle, words: string): Label | undefined {
    const direct = child(properties, 'w:numPr');
    const named = valueOf(direct, 'w:numId');
    const list = named ?? style.list?.id;
    if (list === undefined || list === '0') return undefined;
    if (child(direct, 'w:ins') === undefined && deletedEnd(properties)) return undefined;
    // Word does not count a paragraph that is hidden with its end.
    if (switched(child(properties, 'w:rPr'), 'w:vanish') && !words) return undefined;
    const level =
      valueOf(direct, 'w:ilvl') ??
      (named === undefined || named === style.list?.id
        ? (style.list?.level ?? this.#word.numbering.levelOfStyle(list, style.list?.style ?? style.id))
        : this.#word.numbering.levelOfStyle(list, style.id)) ??
      0;
    return this.#word.numbering.next(list, Number(level) || 0);
  }

  #inline(node: Element, line: Line): void {
    switch (node.name) {
      case 'w:r':
        this.#run(node, line);
        return;
      case 'w:hyperlink': {
        const relation = this.#relations.get(node.attributes['r:id'] ?? '');
        const anchor = node.attributes['w:anchor'];
        const address = `${relation?.target ?? ''}${anchor ? `#${anchor}` : ''}`;
        this.#linked(address, line, () => elements(node).forEach((inner) => this.#inline(inner, line)));
        return;
      }
      case 'w:fldSimple': {
        const instruction = node.attributes['w:instr'] ?? '';
        const before = line.words.length + line.out.length;
        const read = () => elements(node).forEach((inner) => this.#inline(inner, line));
        const address = hyperlink(instruction);
        if (address === undefined) read();
        else this.#linked(address, line, read);
        if (
          line.words.length + line.out.length === before &&
          !this.#fields.silent &&
          !/^\s*(?:XE|TC|TA|RD|SET)\b/i.test(instruction)
        )
          this.#word.teller.tell('field-empty', place(line.words || this.#last, instruction));
        return;
      }
      case 'w:sdt': {
        const checkbox = child(child(node, 'w:sdtPr'), 'w14:checkbox');
        if (checkbox) {
          const checked = /^(?:1|true|on)$/.test(child(checkbox, 'w14:checked')?.attributes['w14:val'] ?? '');
          const [run] = within(child(node, 'w:sdtContent'), 'w:r');
          const look = { ...this.#word.styles.run(line.base, child(run, 'w:rPr')), font: undefined };
          this.#text(checked ? '☑' : '☐', look, line);
          return;
        }
        this.#control(
          node,
          (inner) => (inner.forEach((each) => this.#inline(each, line)), []),
          place(line.words || this.#last),
        );
        return;
      }
      case 'm:oMath':
      case 'm:oMathPara': {
        const text = equation(node);
        if (!text.trim() || this.#fields.silent) return;
        this.#word.teller.tell('equations', place(line.words || this.#last, text));
        this.#text(text, line.base, line);
        return;
      }
      case 'mc:AlternateContent':
        elements(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback')).forEach((inner) => this.#inline(inner, line));
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'w:ruby':
        this.#run(element('w:r', {}, [node]), line);
        return;
      case 'w:p':
        // A paragraph within a paragraph is no Word, but words are words.
        line.behind.push(...this.#paragraph(node));
        return;
      case 'w:tbl':
        line.behind.push(this.#table(node));
        return;
      case 'w:subDoc':
        this.#block(node);
        return;
      case 'w:del':
      case 'w:moveFrom':
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
        return;
      default:
        for (const inner of elements(node)) this.#inline(inner, line);
    }
  }

  /** Reads something that leads elsewhere. */
  #linked(address: string, line: Line, read: () => void): void {
    const start = line.out.length;
    const words = line.words.length;
    read();
    const inner = line.out.splice(start);
    line.out.push(...this.#link(address, inner, line.words.slice(words)));
  }

  /** Runs within a link; a link that no web page can follow is told, and its words stay. */
  #link(address: string, runs: Element[], words: string): Element[] {
    if (!runs.length) return [];
    if (/^(?:https?:|mailto:|tel:)/i.test(address)) {
      const { links } = this.#word;
      const at = links.indexOf(address);
      return [element('w:hyperlink', { 'r:id': `link${at >= 0 ? at : links.push(address) - 1}` }, runs)];
    }
    // The lines of a table of contents all lead into the text.
    if (address.startsWith('#') && words.trim() && !this.#contents && !this.#fields.contents)
      this.#word.teller.tell('internal-links', place('', words));
    else if (address && !address.startsWith('#')) this.#word.teller.tell('links', `${place('', words)} (${address})`);
    return runs;
  }

  #run(node: Element, line: Line): void {
    const { styles, teller } = this.#word;
    const properties = child(node, 'w:rPr');
    const look = styles.run(line.base, properties);
    const prompt = /^placeholder text$/.test(styles.runStyle(properties));
    let hidden = false;
    for (const inner of elements(node)) {
      if (inner.name === 'w:fldChar') {
        const ended = this.#fields.mark(inner);
        if (ended?.text) this.#text(ended.text, look, line);
        if (ended?.missing) teller.tell('field-empty', place(line.words || this.#last, ended.missing));
      } else if (inner.name === 'w:instrText') this.#fields.instruction(textOf(inner));
      else if (inner.name === 'w:rPr' || this.#fields.silent) continue;
      else if (look.hidden) hidden ||= inner.name !== 'w:lastRenderedPageBreak' && inner.name !== 'w:commentReference';
      else if (prompt && inner.name === 'w:t' && PROMPT.test(textOf(inner)))
        teller.tell('placeholder', `${place(line.words || this.#last)} ${place('', textOf(inner))}`);
      else this.#content(inner, look, line);
    }
    if (hidden) teller.tell('hidden-text', place(line.words || this.#last));
  }

  #content(node: Element, look: Look, line: Line): void {
    const { teller } = this.#word;
    switch (node.name) {
      case 'w:t':
      case 'm:t':
        this.#text(textOf(node), look, line);
        return;
      case 'w:sym': {
        const font = node.attributes['w:font'] ?? '';
        const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
        const letter = Number.isFinite(code) ? symbol(font, code) : undefined;
        if (letter !== undefined) this.#text(letter, { ...look, font: undefined }, line);
        else teller.tell('symbols', place(line.words || this.#last, `${font} ${node.attributes['w:char'] ?? ''}`));
        return;
      }
      case 'w:tab':
      case 'w:ptab':
        this.#put([element('w:tab')], look, line, ' ');
        return;
      case 'w:br':
      case 'w:cr':
        this.#put([element('w:br')], look, line, ' ');
        return;
      case 'w:noBreakHyphen':
        this.#text('-', look, line);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (this.#word.notes) {
          const words = this.#word.notes.get(`${node.name} ${node.attributes['w:id']}`);
          if (words) this.#text(` (${words})`, look, line);
        } else this.#put([element(node.name, { 'w:id': node.attributes['w:id'] ?? '' })], look, line, '');
        return;
      case 'w:ruby': {
        const words = (name: string): string => within(child(node, name), 'w:t').map(textOf).join('');
        const [base, reading] = [words('w:rubyBase'), words('w:rt')];
        if (reading.trim()) teller.tell('ruby', place('', `${base}(${reading})`));
        this.#text(reading.trim() ? `${base}(${reading})` : base, look, line);
        return;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#drawn(node, line);
        return;
      case 'mc:AlternateContent':
        this.#alternatives(node, look, line);
        return;
      case 'w:delText':
      case 'w:softHyphen':
      case 'w:lastRenderedPageBreak':
      case 'w:commentReference':
      case 'w:annotationRef':
      case 'w:footnoteRef':
      case 'w:endnoteRef':
        return;
      default:
        for (const inner of elements(node)) if (inner.name !== 'w:rPr') this.#content(inner, look, line);
    }
  }

  /** Of two forms of one drawing, the newer is read, unless only the older holds a picture. */
  #alternatives(node: Element, look: Look, line: Line): void {
    const choices = elements(node).filter(({ name }) => name === 'mc:Choice');
    const fallback = child(node, 'mc:Fallback');
    const KNOWN = ['pic:pic', 'w:txbxContent', 'c:chart', 'dgm:relIds', 'w:t', 'a:t', 'm:oMath'];
    const chosen = choices.find((choice) => within(choice, ...KNOWN, 'a:blipFill').length) ?? undefined;
    const old =
      fallback && within(fallback, 'v:imagedata', 'w:txbxContent', 'v:textpath', ...KNOWN).length
        ? fallback
        : undefined;
    for (const inner of elements(chosen ?? old ?? choices[0] ?? fallback)) this.#content(inner, look, line);
  }

  #drawn(node: Element, line: Line): void {
    const { file, pictures, teller } = this.#word;
    const before = line.words || this.#last;
    const drawn: Drawn = drawing(node, { file, relations: this.#relations, teller, before });
    for (const picture of drawn.pictures)
      line.out.push(
        ...this.#maybeLinked(
          element('w:r', {}, [element('w:bookmarkStart', { 'w:name': pictureMark(pictures.push(picture) - 1) })]),
        ),
      );
    for (const box of drawn.boxes) {
      const blocks = Array.isArray(box)
        ? box.map((words) => plainParagraph(words))
        : this.#apart(() => this.blocks(elements(box)));
      const words = blocks.map((block) => within(block, 'w:t').map(textOf).join('')).join(' ');
      if (words.trim()) teller.tell('text-boxes', place('', words));
      line.behind.push(...blocks);
    }
    for (const chart of drawn.charts) line.behind.push(...chartBlocks(chart));
    for (const words of drawn.diagrams)
      line.behind.push(
        ...words.map((text) => plainParagraph(text, { label: { level: 0, bullet: true, number: 1, text: '' } })),
      );
  }

  /** Reads what stands apart from the text around it: fields that are open there do not reach into it. */
  #apart<T>(read: () => T): T {
    const [fields, last] = [this.#fields, this.#last];
    const depth = this.#depth;
    this.#depth = 0;
    const result = read();
    this.#fields = fields;
    this.#last = last;
    this.#depth = depth;
    return result;
  }

  #text(text: string, look: Look, line: Line): void {
    if (!text) return;
    const { teller } = this.#word;
    let words = text;
    if (isSymbolFont(look.font) || /[\uf000-\uf0ff]/.test(words)) {
      const read = symbols(words, look.font && isSymbolFont(look.font) ? look.font : '');
      if (read.unknown) teller.tell('symbols', place(line.words || this.#last, `${look.font ?? ''} ×${read.unknown}`));
      words = read.text;
    }
    const position = look.position ?? 0;
    const raised =
      look.raised === 'super' || look.raised === 'sub'
        ? look.raised
        : look.raised === undefined && Math.abs(position) >= RAISED
          ? position > 0
            ? 'super'
            : 'sub'
          : undefined;
    if (raised && words.trim()) {
      const letters = raisedText(words, raised);
      if (letters === undefined) teller.tell('raised-letters', place(line.words, words));
      else words = letters;
    }
    if (look.caps && /\p{Ll}/u.test(words)) teller.tell('capitals', place('', words));
    this.#put([element('w:t', {}, [{ type: 'text', value: words }])], look, line, words);
  }

  #put(content: Element[], look: Look, line: Line, words: string): void {
    const thai = THAI.test(words);
    const complex = thai || !LATIN.test(words);
    const size = (thai ? (look.sizeThai ?? look.size) : (look.size ?? look.sizeThai)) ?? 0;
    const properties = [
      ...(look.bold || (complex && look.boldThai) ? [element('w:b')] : []),
      ...(look.italic || (complex && look.italicThai) ? [element('w:i')] : []),
      ...(look.strike ? [element('w:strike')] : []),
      ...(size > 0 ? [element('w:sz', { 'w:val': String(Math.round(size * 2)) })] : []),
    ];
    line.words += words;
    line.contents ||= this.#fields.contents;
    const run = element('w:r', {}, [...(properties.length ? [element('w:rPr', {}, properties)] : []), ...content]);
    line.out.push(...this.#maybeLinked(run, words));
  }

  #maybeLinked(run: Element, words = ''): Element[] {
    const address = this.#fields.link;
    return address === undefined ? [run] : this.#link(address, [run], words);
  }
}

const PROMPT = /คลิกหรือแตะ|คลิกที่นี่|แตะที่นี่|click (?:or tap )?here|click to enter|choose an item|เลือกรายการ/i;

const deletedEnd = (properties: Element | undefined): boolean =>
  child(child(properties, 'w:rPr'), 'w:del') !== undefined ||
  child(child(properties, 'w:rPr'), 'w:moveFrom') !== undefined;

/** A paragraph with runs of an earlier one before its own. */
function withFirst(node: Element, runs: readonly Element[]): Element {
  const properties = child(node, 'w:pPr');
  return {
    ...node,
    children: [...(properties ? [properties] : []), ...runs, ...node.children.filter((inner) => inner !== properties)],
  };
}

/** Rows of a table or cells of a row, also those within marks of changes and fields of forms. */
function rowsOf(node: Element, name: 'w:tr' | 'w:tc'): Element[] {
  return elements(node).flatMap((inner) =>
    inner.name === name
      ? [inner]
      : inner.name === 'w:del' || inner.name === 'w:moveFrom' || /Pr$/.test(inner.name)
        ? []
        : rowsOf(inner, name),
  );
}

function factsOf(style: ParagraphStyle, own: number | undefined, words: string): ParagraphFacts {
  const { names } = style;
  const [nearest = ''] = names;
  if (/^toc (?:\d|heading)/.test(nearest)) return { role: 'contents' };
  if (/^title$|^ชื่อเรื่อง$/.test(nearest) || (names.includes('title') && nearest !== 'subtitle')) return { role: 'title' };
  for (const name of names) {
    const level = /^(?:heading|หัวเรื่อง|หัวข้อ) ?([1-9])$/.exec(name)?.[1];
    if (level && own !== 9) return { heading: Number(level) };
    if (name === 'caption') return { role: 'caption' };
    if (/quote/.test(name)) return { role: 'quote' };
  }
  const outline = own ?? style.outline;
  if (outline !== undefined && outline < 9 && words.length <= LONGEST_OUTLINE)
    return { heading: outline + 1, weak: true };
  return {};
}

/** A paragraph of words that had no form of Word. */
function plainParagraph(words: string, facts: ParagraphFacts = {}): Element {
  return element('w:p', {}, [
    element('w:pPr', {}, [element('w:pStyle', { 'w:val': JSON.stringify(facts) })]),
    element('w:r', {}, [element('w:t', {}, [{ type: 'text', value: words }])]),
  ]);
}

/** The numbers of a chart as a table under its title. */
function chartBlocks({ title, rows }: Chart): Element[] {
  return [
    ...(title ? [plainParagraph(title)] : []),
    ...(rows.length
      ? [
          element(
            'w:tbl',
            {},
            rows.map((row) =>
              element(
                'w:tr',
                {},
                row.map((cell) => element('w:tc', {}, [plainParagraph(cell)])),
              ),
            ),
          ),
        ]
      : []),
  ];
}
