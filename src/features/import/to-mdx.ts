import { itemAt } from '../../certain.ts';
import { COMPONENTS } from '../../text/blocks/components.ts';
import { blockText, imagesIn, inlineText, type Block, type Inline, type Item, type Paragraph } from './blocks.ts';
import { attribute, escaped, lineStart } from '../../text/syntax/escape.ts';

/** What the text needs to know of the pictures: the file name of each, `undefined` for one that was lost. */
export type PictureNames = readonly ({ name: string; alt: string } | undefined)[];

/**
 * Writes blocks as a text of ours: Markdown, with `<Figure>` for pictures and `<Callout>` for boxes. Ends with one line
 * break.
 */
export function toMdx(
  blocks: readonly Block[],
  notes: ReadonlyMap<string, readonly Block[]>,
  pictures: PictureNames,
): string {
  const pieces: string[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = itemAt(blocks, index);
    const next = blocks[index + 1];
    if (block.type === 'item') {
      const items: Item[] = [];
      for (let item = blocks[index]; item?.type === 'item'; item = blocks[++index]) items.push(item);
      index--;
      pieces.push(...list(items));
    } else if (
      block.type === 'paragraph' &&
      next?.type === 'paragraph' &&
      next.role === 'caption' &&
      imagesIn(block.children).length > 0
    ) {
      const text = line(block.children);
      pieces.push(...(text ? [text] : []), ...figures(imagesIn(block.children), next));
      index++;
    } else pieces.push(...written(block));
  }
  for (const [id, body] of notes)
    pieces.push(
      `[^${id}]: ${
        body
          .map((block) =>
            'children' in block && block.type !== 'quote' && block.type !== 'box'
              ? line(withLabel(block)).replaceAll('\n', '\n    ')
              : lineStart(escaped(blockText([block]))),
          )
          .filter(Boolean)
          .join('\n\n    ') || '—'
      }`,
    );
  return pieces.length ? `${pieces.join('\n\n')}\n` : '';

  function written(block: Block): string[] {
    switch (block.type) {
      case 'heading':
        return [`${'#'.repeat(block.depth)} ${headingLine(block.children)}`, ...figures(imagesIn(block.children))];
      case 'paragraph': {
        const tag = componentTag(inlineText(block.children));
        const text = tag ?? line(block.children);
        return [...(text ? [text] : []), ...figures(imagesIn(block.children))];
      }
      case 'quote':
        return [block.children.flatMap(written).join('\n\n').replace(/^/gm, '> ')];
      case 'box':
        return [`<Callout kind="note">\n\n${toMdx(block.children, new Map(), pictures).trim()}\n\n</Callout>`];
      case 'table':
        return [
          table(block),
          ...figures(
            block.rows.flat(2).flatMap((inner) => ('children' in inner ? imagesIn(inner.children as Inline[]) : [])),
          ),
        ];
      case 'item':
        return list([block]);
    }
  }

  /** Pictures, the last of them with its caption. What a picture cannot carry stays a paragraph under it. */
  function figures(images: { key: number; alt: string }[], caption?: Paragraph): string[] {
    const found = images.flatMap(({ key }) => pictures[key] ?? []);
    const words = caption ? inlineText(caption.children).trim() : '';
    const carried =
      caption &&
      found.length > 0 &&
      words !== '' &&
      caption.children.every(({ type }) => type === 'text' || type === 'break');
    const rest = caption && !carried ? [line(caption.children), ...figures(imagesIn(caption.children))] : [];
    return [
      ...found.map(
        ({ name, alt }, index) =>
          `<Figure src="${name}" alt="${attribute(alt)}"${carried && index === found.length - 1 ? ` caption="${attribute(words)}"` : ''} />`,
      ),
      ...rest.filter(Boolean),
    ];
  }

  /**
   * A list in pieces that stand apart. Numbers are those of the file: where they do not follow each other, a new list
   * begins with its own first number; the mark behind the number changes then, or Markdown would go on counting.
   * What is no plain number is written as words.
   */
  function list(items: readonly Item[]): string[] {
    const pieces: string[] = [];
    let lines: string[] = [];
    let open: { indent: number; ordered: boolean; mark: string; next: number }[] = [];
    let base = 0;
    let waiting: { key: number; alt: string }[] = [];
    const close = () => {
      if (lines.length) pieces.push(lines.join('\n'));
      pieces.push(...figures(waiting));
      [lines, waiting] = [[], []];
    };
    for (const item of items) {
      base = open.length ? Math.min(base, item.depth) : item.depth;
      const level = Math.min(item.depth - base, open.length, 5);
      const words = item.label !== undefined;
      if (level === 0 && (waiting.length || (words && item.ordered))) close();
      if (level === 0 && words && item.ordered) {
        open = [];
        pieces.push(line(withLabel(item)), ...figures(imagesIn(item.children)));
        continue;
      }
      const same = open[level];
      const ordered = item.ordered && !words;
      const number = ordered ? (item.number ?? (same?.ordered ? same.next : 1)) : 0;
      const goesOn = same !== undefined && same.ordered === ordered && (!ordered || same.next === number);
      const mark = goesOn ? same.mark : ordered ? (same?.mark === '.' ? ')' : '.') : same?.mark === '-' ? '*' : '-';
      const indent = level === 0 ? 0 : itemAt(open, level - 1).indent;
      const begins = `${' '.repeat(indent)}${ordered ? `${number}${mark}` : mark} `;
      // A new list must not be taken for more words of the item before it.
      if (lines.length && !goesOn && (same || (ordered && number !== 1))) lines.push('');
      open.length = level;
      open[level] = { indent: begins.length, ordered, mark, next: number + 1 };
      lines.push(
        begins + line(words ? withLabel(item) : item.children).replaceAll('\n', `\n${' '.repeat(begins.length)}`),
      );
      waiting.push(...imagesIn(item.children));
    }
    close();
    return pieces;
  }

  function table({ rows }: Extract<Block, { type: 'table' }>): string {
    const width = Math.max(...rows.map((row) => row.length));
    // The head of a table is bold by itself.
    const [head = [], ...others] = rows;
    const headless = head.map((blocks) =>
      blocks.map((inner) => (inner.type === 'paragraph' ? { ...inner, children: plain(inner.children) } : inner)),
    );
    const written = [headless, ...others].map(
      (row) => `| ${Array.from({ length: width }, (_, x) => cell(row[x] ?? [])).join(' | ')} |`,
    );
    return [itemAt(written, 0), `|${' --- |'.repeat(width)}`, ...written.slice(1)].join('\n');
  }

  function cell(blocks: readonly Block[]): string {
    return blocks
      .map((block) =>
        block.type === 'item'
          ? line(withLabel({ ...block, label: block.label ?? (block.ordered ? `${block.number ?? 1}.` : '•') }), false)
          : 'rows' in block || block.type === 'quote' || block.type === 'box'
            ? escaped(blockText([block]))
            : line(block.children, false),
      )
      .filter(Boolean)
      .join(' · ')
      .replace(/\\?\n/g, ' ')
      .replace(/\\\|/g, '|')
      .replaceAll('|', '\\|');
  }
}

/** The words of a block with the number or mark that the file shows before them. */
function withLabel(block: Exclude<Block, { type: 'table' | 'quote' | 'box' }>): readonly Inline[] {
  if (block.type !== 'item') return block.children;
  const label = block.label ?? (block.ordered ? `${block.number ?? 1}.` : '•');
  return [{ type: 'text', value: `${label} ` }, ...block.children];
}

/** Words of a heading: in one line, and without the `#` at its end that Markdown would take away. */
const headingLine = (children: readonly Inline[]): string =>
  line(plain(children), false)
    .replace(/\\?\n/g, ' ')
    .replace(/(^|\s)(#+)$/, '$1\\$2');

/** The same without bold letters, where the place makes them bold already. */
const plain = (children: readonly Inline[]): Inline[] =>
  children.map((child) => (child.type === 'text' ? { ...child, bold: false } : child));

/**
 * Words with their marks. A break in them goes on in a new line.
 * @param begins false where they stand behind a mark, so that numbers and dashes at their beginning mean nothing
 * @param linked true for the words of a link
 */
function line(children: readonly Inline[], begins = true, linked = false): string {
  const lines = joined(children)
    .map((child, index, all) => {
      switch (child.type) {
        case 'text':
          return marked(child, charBefore(all[index - 1]), charAfter(all[index + 1]), {
            touched: index < all.length - 1,
            linked,
          });
        case 'link': {
          const words = line(child.children, false, true).trim();
          return words
            ? `[${words.replace(/\\?\n/g, ' ')}](${child.href.replace(/[\s()<>{}]/g, (mark) => encodeURIComponent(mark).replace('(', '%28').replace(')', '%29'))})`
            : '';
        }
        case 'note':
          return `[^${child.id}]`;
        case 'break':
          return '\n';
        case 'image':
          return '';
      }
    })
    .join('')
    .split('\n')
    .map((words) => words.trim());
  // Breaks at the ends, and several in a row, would be marks of their own.
  const filled = lines.filter(Boolean);
  return filled.map((words, index) => (begins || index > 0 ? lineStart(words, index > 0) : words)).join('\\\n');
}

/** Runs of the same style joined: Word cuts words apart wherever a cursor once stood. */
function joined(children: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const each of children) {
    // What is struck out has no other mark: two kinds of marks side by side would not be told apart.
    const child = each.type === 'text' && each.strike ? { ...each, bold: false, italic: false } : each;
    const last = out.at(-1);
    if (
      child.type === 'text' &&
      last?.type === 'text' &&
      (!child.value.trim() ||
        (!child.bold === !last.bold && !child.italic === !last.italic && !child.strike === !last.strike))
    )
      out[out.length - 1] = { ...last, value: last.value + child.value };
    else if (child.type === 'link' && last?.type === 'link' && child.href === last.href)
      out[out.length - 1] = { ...last, children: [...last.children, ...child.children] };
    else out.push(child);
  }
  return out;
}

const charBefore = (inline: Inline | undefined): string => (inline?.type === 'text' ? (inline.value.at(-1) ?? '') : '');
const charAfter = (inline: Inline | undefined): string => (inline?.type === 'text' ? (inline.value[0] ?? '') : '');
const WORDY = /[\p{L}\p{M}\p{N}]/u;

function marked(
  { value, bold, italic, strike }: Extract<Inline, { type: 'text' }>,
  before: string,
  after: string,
  place: { touched: boolean; linked: boolean },
): string {
  const sign = `${strike ? '~~' : ''}${bold ? '**' : ''}${italic ? '*' : ''}`;
  // A wave beside the two of struck-out words would be counted with them.
  const safe = (words: string, touched: boolean): string => {
    const made = escaped(words, false, { ...place, touched });
    return (strike || before || after) && made.includes('~') ? made.replace(/(?<!\\)~/g, '\\~') : made;
  };
  if (!sign || !WORDY.test(value)) return safe(value, place.touched);
  // A mark must not stand between a space or a bracket and a letter of another word, or Markdown does not see it.
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(value) ?? [];
  const head = WORDY.test(before) && !lead ? (/^[^\p{L}\p{M}\p{N}]*/u.exec(core)?.[0] ?? '') : '';
  const tail = WORDY.test(after) && !trail ? (/[^\p{L}\p{M}\p{N}]*$/u.exec(core.slice(head.length))?.[0] ?? '') : '';
  const inner = core.slice(head.length, core.length - tail.length);
  const closing = [...sign.matchAll(/~~|\*\*|\*/g)]
    .map(([mark]) => mark)
    .reverse()
    .join('');
  return inner
    ? `${lead}${safe(head, true)}${sign}${safe(inner, true)}${closing}${safe(tail, true)}${trail}`
    : safe(value, place.touched);
}

/**
 * A line that an author typed as one of our tags, with the curly quotes that Word made straight again; `undefined` when
 * it is not one.
 */
function componentTag(text: string): string | undefined {
  const name = /^\s*<\/?([A-Z][A-Za-z]*)(?:\s[^<>]*)?\/?>\s*$/.exec(text)?.[1];
  return name && COMPONENTS.has(name) ? text.trim().replace(/[“”„‟]/g, '"') : undefined;
}
