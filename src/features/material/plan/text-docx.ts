import { itemAt } from '../../../certain.ts';
import {
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  TextRun,
  type FileChild,
  type INumberingOptions,
  type ParagraphChild,
} from 'docx';
import { plainText } from '../../../text/plain-text.ts';
import type { FormedRun, Inline, ListBlock, TableBlock, TextBlock } from '../../../text/text-block.ts';
import type { Lang } from '../../../words/languages.ts';
import { words } from '../../../words/words.ts';
import { citeSign, lettersOf } from '../parts/runs.ts';
import { textWidth } from '../parts/sarabun-widths.ts';
import { wholeWords } from '../parts/whole-words.ts';
import { figureWords, quoted, taskSign } from '../print/text-markup.ts';
import { table } from './plan-parts.ts';

/** How far each level of a list stands in, twentieths of a point; and how many levels Word knows. */
const STEP = 400;
const LEVELS = 9;

type Heading = (typeof HeadingLevel)[keyof typeof HeadingLevel];
const HEADINGS: readonly Heading[] = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

type Numbering = INumberingOptions['config'][number];

/** What the text of an entry is written with. */
interface Setting {
  lang: Lang;
  /** Level of a heading of depth 2, from 1. */
  level: number;
  /** Number of a source in the list of the document; a source that is not in it gets no mark. */
  numberOf(source: string): number | undefined;
}

/** Where in a text a block stands. */
interface Place {
  /** Lists around it. */
  depth: number;
  style?: string;
}

/**
 * Writes texts as parts of a Word document: lists that Word itself counts, real tables, headings of the right level.
 * One writer makes one document, since each list needs a numbering of its own.
 */
export class TextWriter {
  /** Numberings of the lists written so far. */
  readonly numbering: Numbering[] = [];

  /** A text as paragraphs and tables. */
  write(blocks: readonly TextBlock[], setting: Setting): FileChild[] {
    return this.#flow(blocks, setting, { depth: 0 });
  }

  #flow(blocks: readonly TextBlock[], setting: Setting, place: Place): FileChild[] {
    return blocks.flatMap((block) => this.#block(block, setting, place));
  }

  #block(block: TextBlock, setting: Setting, place: Place): FileChild[] {
    const one = (runs: readonly Inline[], style = place.style, keepNext = false) =>
      new Paragraph({
        ...(style && { style }),
        ...(keepNext && { keepNext }),
        ...(place.depth > 0 && { indent: { left: STEP * place.depth } }),
        children: wordRuns(runs, setting),
      });
    const titled = (title: string, inside: readonly TextBlock[]) => [
      one([{ text: title, strong: true }], place.style, true),
      ...this.#flow(inside, setting, place),
    ];
    switch (block.type) {
      case 'heading':
        return [
          new Paragraph({
            heading: itemAt(HEADINGS, Math.min(setting.level + block.depth - 3, HEADINGS.length - 1)),
            children: wordRuns(block.text, setting),
          }),
        ];
      case 'paragraph':
        return [one(block.text)];
      case 'list':
        return this.#list(block, setting, place);
      case 'table':
        return [
          ...(block.caption ? [one([{ text: plainText(block.caption), strong: true }], undefined, true)] : []),
          tableOf(block, setting),
        ];
      case 'quote':
        return [
          ...this.#flow(quoted(block), setting, { ...place, style: 'Quotation' }),
          ...(block.by ? [one(['— ', ...block.by], 'Quotation')] : []),
        ];
      case 'figure':
        return [one([figureWords(block, setting.lang)], 'Small')];
      case 'box':
        return [
          one([...(block.label ? [`${block.label} · `] : []), ...block.title.map(bold)], 'Box', true),
          ...this.#flow(block.blocks, setting, { ...place, style: 'Box' }),
        ];
      case 'columns':
        return block.columns.flatMap(({ title, blocks }) => titled(title, blocks));
      case 'code':
        return [one([block.text])];
      case 'footnotes':
        return [
          one([{ text: words(setting.lang).make.plan.footnotes, strong: true }], 'Small', true),
          ...this.#list({ type: 'list', ordered: true, items: block.items.map((blocks) => ({ blocks })) }, setting, {
            ...place,
            style: 'Small',
          }),
        ];
      case 'rule':
        return [new Paragraph({ thematicBreak: true })];
    }
  }

  #list({ ordered, start = 1, items }: ListBlock, setting: Setting, place: Place): FileChild[] {
    const level = Math.min(place.depth, LEVELS - 1);
    const reference = ordered ? this.#counted(start, level) : 'points';
    const inside: Place = { ...place, depth: place.depth + 1 };
    return items.flatMap(({ blocks, checked }): FileChild[] => {
      const [first, ...rest] = blocks;
      const text = first?.type === 'paragraph' ? first.text : [];
      return [
        new Paragraph({
          ...(place.style && { style: place.style }),
          numbering: { reference, level },
          children: wordRuns([taskSign(checked), ...text], setting),
        }),
        ...this.#flow(first?.type === 'paragraph' ? rest : blocks, setting, inside),
      ];
    });
  }

  /** A numbering for one list, that begins at a number of its own. @returns its name */
  #counted(start: number, level: number): string {
    const reference = `list-${this.numbering.length + 1}`;
    this.numbering.push({
      reference,
      levels: Array.from({ length: level + 1 }, (_, each) => ({
        level: each,
        format: LevelFormat.DECIMAL,
        text: `%${each + 1}.`,
        start: each === level ? start : 1,
        style: { paragraph: { indent: { left: STEP * (each + 1), hanging: STEP } } },
      })),
    });
    return reference;
  }
}

const bold = (run: Inline): Inline =>
  typeof run === 'string' ? { text: run, strong: true } : 'text' in run ? { ...run, strong: true } : run;

function tableOf({ head, rows }: TableBlock, setting: Setting): FileChild {
  const cell = (runs: readonly Inline[]) => [new Paragraph({ style: 'Cell', children: wordRuns(runs, setting) })];
  return table(
    widths([...(head.length ? [head] : []), ...rows]),
    head.length ? head.map((runs) => cell(runs.map(bold))) : undefined,
    rows.map((row) => row.map((runs) => cell(row.length === 1 && head.length > 1 ? runs.map(bold) : runs))),
  );
}

/** Width of the page in em of its text, and what the margins of a cell take of it. */
const [PAGE, CELL] = [43.8, 0.9];

/**
 * Shares of the page for columns: each has room for its longest word, and of what is left more the longer its cells are.
 */
function widths(rows: readonly Inline[][][]): number[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === columns);
  const texts = Array.from({ length: columns }, (_, column) => full.map((row) => lettersOf(itemAt(row, column))));
  const longest = texts.map((cells) => Math.min(60, Math.max(8, ...cells.map(({ length }) => length))));
  const all = longest.reduce((sum, length) => sum + length, 0);
  const least = texts.map((cells) => {
    const words = cells.flatMap(wholeWords).map(textWidth);
    return Math.max(6, (100 * (Math.max(0, ...words) + CELL)) / PAGE);
  });
  const taken = least.reduce((sum, share) => sum + share, 0);
  if (taken >= 100) return least.map((share) => Math.floor((100 * share) / taken));
  return least.map((share, column) => Math.floor(share + ((100 - taken) * itemAt(longest, column)) / all));
}

function wordRuns(runs: readonly Inline[], setting: Setting): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    if (typeof run === 'string') return formed({ text: run });
    if ('footnote' in run) return [new TextRun({ text: String(run.footnote), superScript: true })];
    if ('cite' in run) {
      const number = setting.numberOf(run.cite);
      return number === undefined ? [] : [new TextRun({ text: citeSign(number, run.locator), superScript: true })];
    }
    return run.href !== undefined && /^[a-z]+:/i.test(run.href)
      ? [new ExternalHyperlink({ link: run.href, children: formed(run, 'Hyperlink') })]
      : formed(run);
  });
}

/** One run a line. Emphasis is bold: slanted Thai is hard to read. */
const formed = ({ text, strong, emphasis, deleted }: FormedRun, style?: string): TextRun[] =>
  text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index > 0 && { break: 1 }),
        ...((strong || emphasis) && { bold: true }),
        ...(deleted && { strike: true }),
        ...(style && { style }),
      }),
  );
