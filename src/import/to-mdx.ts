import { COMPONENTS } from '../mdx/components.ts';
import { blockText, imagesIn, inlineText, type Block, type Inline } from './blocks.ts';
import { attribute, escaped } from './escape.ts';

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
    const block = blocks[index]!;
    const next = blocks[index + 1];
    if (block.type === 'item') {
      const items: Extract<Block, { type: 'item' }>[] = [];
      for (
        ;
        blocks[index]?.type === 'item' && sameList(items, blocks[index] as Extract<Block, { type: 'item' }>);
        index++
      )
        items.push(blocks[index] as Extract<Block, { type: 'item' }>);
      index--;
      pieces.push(
        list(items),
        ...figures(
          items.flatMap((item) => imagesIn(item.children)),
          undefined,
        ),
      );
    } else if (
      block.type === 'paragraph' &&
      next?.type === 'paragraph' &&
      next.role === 'caption' &&
      imagesIn(block.children).length > 0
    ) {
      const text = line(block.children);
      pieces.push(...(text ? [text] : []), ...figures(imagesIn(block.children), inlineText(next.children).trim()));
      index++;
    } else pieces.push(...written(block));
  }
  for (const [id, body] of notes)
    pieces.push(
      `[^${id}]: ${
        body
          .map((block) =>
            'children' in block && block.type !== 'quote' && block.type !== 'box'
              ? line(block.children as Inline[])
              : escaped(blockText([block])),
          )
          .filter(Boolean)
          .join('\n\n    ') || '—'
      }`,
    );
  return pieces.length ? `${pieces.join('\n\n')}\n` : '';

  function written(block: Block): string[] {
    switch (block.type) {
      case 'heading':
        return [
          `${'#'.repeat(block.depth)} ${line(plain(block.children), false)}`,
          ...figures(imagesIn(block.children), undefined),
        ];
      case 'paragraph': {
        const tag = componentTag(inlineText(block.children));
        const text = tag ?? line(block.children);
        return [...(text ? [text] : []), ...figures(imagesIn(block.children), undefined)];
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
            undefined,
          ),
        ];
      case 'item':
        return [list([block])];
    }
  }

  function figures(images: { key: number; alt: string }[], caption: string | undefined): string[] {
    return images.flatMap(({ key }, index) => {
      const picture = pictures[key];
      if (!picture) return [];
      return [
        `<Figure src="${picture.name}" alt="${attribute(picture.alt)}"${caption && index === images.length - 1 ? ` caption="${attribute(caption)}"` : ''} />`,
      ];
    });
  }

  function list(items: Extract<Block, { type: 'item' }>[]): string {
    const numbers: number[] = [];
    const indents: number[] = [0];
    return items
      .map(({ depth, ordered, children }, index) => {
        const level = Math.min(depth, index === 0 ? 0 : indents.length - 1, 5);
        numbers.length = level + 1;
        numbers[level] = (numbers[level] ?? 0) + 1;
        const mark = ordered ? `${numbers[level]}. ` : '- ';
        indents.length = level + 1;
        indents[level + 1] = indents[level]! + mark.length;
        return ' '.repeat(indents[level]!) + mark + line(children);
      })
      .join('\n');
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
    return [written[0]!, `|${' --- |'.repeat(width)}`, ...written.slice(1)].join('\n');
  }

  function cell(blocks: readonly Block[]): string {
    return blocks
      .map((block) =>
        block.type === 'item'
          ? `• ${line(block.children)}`
          : 'rows' in block || block.type === 'quote' || block.type === 'box'
            ? escaped(blockText([block]))
            : line(block.children),
      )
      .filter(Boolean)
      .join(' · ')
      .replace(/\\?\n/g, ' ')
      .replace(/\\\|/g, '|')
      .replaceAll('|', '\\|');
  }
}

/** A list ends where its own level changes between numbers and dots. */
const sameList = (
  items: readonly Extract<Block, { type: 'item' }>[],
  item: Extract<Block, { type: 'item' }>,
): boolean =>
  items.length === 0 ||
  item.depth > 0 ||
  item.ordered === items.find(({ depth }) => depth === 0)?.ordered ||
  items.every(({ depth }) => depth > 0);

/** The same without bold letters, where the place makes them bold already. */
const plain = (children: readonly Inline[]): Inline[] =>
  children.map((child) => (child.type === 'text' ? { ...child, bold: false } : child));

/**
 * A line of text with its marks. @param begins false where it stands behind a mark, so that numbers and dashes at its
 * beginning mean nothing
 * @param linked true for the words of a link
 */
function line(children: readonly Inline[], begins = true, linked = false): string {
  return joined(children)
    .map((child, index, all) => {
      switch (child.type) {
        case 'text':
          return marked(
            child,
            charBefore(all[index - 1]),
            charAfter(all[index + 1]),
            index === 0 ? begins : all[index - 1]?.type === 'break',
            { touched: index < all.length - 1, linked },
          );
        case 'link': {
          const words = line(child.children, true, true).trim();
          return words
            ? `[${words.replaceAll('\n', ' ')}](${child.href.replace(/[\s()<>{}]/g, (mark) => encodeURIComponent(mark).replace('(', '%28').replace(')', '%29'))})`
            : '';
        }
        case 'note':
          return `[^${child.id}]`;
        case 'break':
          return index === 0 || index === all.length - 1 ? '' : '\\\n';
        case 'image':
          return '';
      }
    })
    .join('')
    .replace(/ +\\\n */g, '\\\n')
    .trim();
}

/** Runs of the same style joined: Word cuts words apart wherever a cursor once stood. */
function joined(children: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const child of children) {
    const last = out.at(-1);
    if (
      child.type === 'text' &&
      last?.type === 'text' &&
      (!child.value.trim() ||
        (!child.bold === !last.bold && !child.italic === !last.italic && !child.strike === !last.strike))
    )
      out[out.length - 1] = { ...last, value: last.value + child.value };
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
  first: boolean,
  place: { touched: boolean; linked: boolean },
): string {
  const sign = `${strike ? '~~' : ''}${bold ? '**' : ''}${italic ? '*' : ''}`;
  if (!sign || !value.trim()) return escaped(value, first, place);
  // A mark must not stand between a space or a bracket and a letter of another word, or Markdown does not see it.
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(value) ?? [];
  const head = WORDY.test(before) && !lead ? (/^[^\p{L}\p{M}\p{N}]*/u.exec(core)?.[0] ?? '') : '';
  const tail = WORDY.test(after) && !trail ? (/[^\p{L}\p{M}\p{N}]*$/u.exec(core.slice(head.length))?.[0] ?? '') : '';
  const inner = core.slice(head.length, core.length - tail.length);
  return inner
    ? `${lead}${escaped(head)}${sign}${escaped(inner, first, { ...place, touched: true })}${[
        ...sign.matchAll(/~~|\*\*|\*/g),
      ]
        .map(([mark]) => mark)
        .reverse()
        .join('')}${escaped(tail)}${trail}`
    : escaped(value, first, place);
}

/**
 * A line that an author typed as one of our tags, with the curly quotes that Word made straight again; `undefined` when
 * it is not one.
 */
function componentTag(text: string): string | undefined {
  const name = /^\s*<\/?([A-Z][A-Za-z]*)(?:\s[^<>]*)?\/?>\s*$/.exec(text)?.[1];
  return name && COMPONENTS.has(name) ? text.trim().replace(/[“”„‟]/g, '"') : undefined;
}
