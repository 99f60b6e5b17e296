import type { Inline, ListItem, TextBlock } from '../../text/text-block.ts';

/** Signs that Markdown would take for marks of its own. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`);

/** A run of words; the mark of a source is its id, as authors write it. */
function run(inline: Inline): string {
  if (typeof inline === 'string') return plain(inline).replaceAll('\n', '  \n');
  if ('cite' in inline) return `[@${inline.cite}${inline.locator ? `, ${plain(inline.locator)}` : ''}]`;
  if ('footnote' in inline) return `[^${inline.footnote}]`;
  if (inline.code) return `\`${inline.text}\``;
  const mark = (inline.strong ? '**' : '') + (inline.emphasis ? '*' : '') + (inline.deleted ? '~~' : '');
  // Marks stand at the words themselves, or they are none.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(plain(inline.text)) ?? [];
  const formed = words ? `${before}${mark}${words}${[...mark].reverse().join('')}${after}` : before;
  return inline.href === undefined ? formed : `[${formed}](<${encodedAddress(inline.href)}>)`;
}

/** An address between angle brackets, in which brackets of other kinds may stand. */
const encodedAddress = (href: string): string => href.replace(/[<>\s]/g, encodeURIComponent);

const line = (text: readonly Inline[]): string => text.map(run).join('');
const indented = (text: string, by: string): string => text.replace(/\n(?!\n)/g, `\n${by}`);
const cell = (text: readonly Inline[]): string => line(text).replace(/\s*\n\s*/g, ' ');

function item({ blocks, checked }: ListItem, mark: string): string {
  const task = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
  return `${mark}${task}${indented(markdown(blocks), ' '.repeat(mark.length))}`;
}

/** Blocks of a text as Markdown (GitHub's), an empty line between them and none at the end. */
export const markdown = (blocks: readonly TextBlock[]): string => blocks.map(block).filter(Boolean).join('\n\n');

function block(one: TextBlock): string {
  switch (one.type) {
    case 'heading':
      return `${'#'.repeat(one.depth)} ${line(one.text)}`;
    case 'paragraph':
      return line(one.text);
    case 'list':
      return one.items.map((each, at) => item(each, one.ordered ? `${(one.start ?? 1) + at}. ` : '- ')).join('\n');
    case 'table': {
      const width = Math.max(one.head.length, ...one.rows.map((row) => row.length));
      const row = (cells: readonly (readonly Inline[])[]) =>
        `| ${Array.from({ length: width }, (_none, at) => cell(cells[at] ?? [])).join(' | ')} |`;
      const table = [row(one.head), `|${' --- |'.repeat(width)}`, ...one.rows.map(row)].join('\n');
      return one.caption ? `${line(one.caption)}\n\n${table}` : table;
    }
    case 'quote':
      return quoted([markdown(one.blocks), one.by && `— ${line(one.by)}`]);
    case 'figure':
      return [one.caption ?? one.alt, one.credit]
        .filter(Boolean)
        .map((text) => plain(text ?? ''))
        .join(' · ');
    case 'box':
      return quoted([
        [one.label && plain(one.label), `**${line(one.title)}**`].filter(Boolean).join(' · '),
        markdown(one.blocks),
      ]);
    case 'columns':
      return one.columns.map(({ title, blocks }) => `**${plain(title)}**\n\n${markdown(blocks)}`).join('\n\n');
    case 'code':
      return `\`\`\`\n${one.text}\n\`\`\``;
    case 'footnotes':
      return one.items.map((blocks, at) => `[^${at + 1}]: ${indented(markdown(blocks), '    ')}`).join('\n');
    case 'rule':
      return '---';
  }
}

const quoted = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter(Boolean)
    .join('\n\n')
    .split('\n')
    .map((text) => (text ? `> ${text}` : '>'))
    .join('\n');
