import type { Names } from '../../text/breaks/words.ts';
import { withPlacesToBreak } from '../../text/breaks/zero-width.ts';
import type { Inline, ListItem, TextBlock } from '../../text/text-block.ts';

/** What is asked while a text is set. */
export interface Setting {
  /** Where a path or an address leads within the book or outside; `undefined` for a text without a link. */
  link(href: string): string | undefined;
  /** Names that no line may part. */
  names: Names;
}

const escape = (text: string): string =>
  text
    // Signs that XML has no place for.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** What was set before: the same words stand in many books. */
const known = new WeakMap<Names, Map<string, string>>();

/** Words as markup, with places to break between Thai words, since most readers of books break at nothing else. */
export function words(text: string, { names }: Pick<Setting, 'names'>): string {
  let own = known.get(names);
  if (!own) known.set(names, (own = new Map<string, string>()));
  const before = own.get(text);
  if (before !== undefined) return before;
  const made = escape(withPlacesToBreak(text, names));
  own.set(text, made);
  return made;
}

function run(inline: Inline, set: Setting): string {
  if (typeof inline === 'string') return words(inline, set).replaceAll('\n', '<br/>');
  if ('cite' in inline)
    return `<a class="cite" role="doc-biblioref" href="#ref-${inline.number}">[${inline.number}${inline.locator ? `, ${words(inline.locator, set)}` : ''}]</a>`;
  if ('footnote' in inline)
    return `<a class="cite" role="doc-noteref" href="#note-${inline.footnote}">(${inline.footnote})</a>`;
  let text = inline.code ? `<code>${escape(inline.text)}</code>` : words(inline.text, set);
  if (inline.strong) text = `<strong>${text}</strong>`;
  if (inline.emphasis) text = `<em>${text}</em>`;
  if (inline.deleted) text = `<del>${text}</del>`;
  const to = inline.href === undefined ? undefined : set.link(inline.href);
  return to === undefined ? text : `<a href="${escape(to)}">${text}</a>`;
}

const line = (text: readonly Inline[], set: Setting): string => text.map((each) => run(each, set)).join('');

/** Blocks of a text as XHTML. */
export const xhtml = (blocks: readonly TextBlock[], set: Setting): string =>
  blocks.map((block) => one(block, set)).join('\n');

const item = ({ blocks, checked }: ListItem, set: Setting): string =>
  `<li>${checked === undefined ? '' : checked ? '☑ ' : '☐ '}${xhtml(blocks, set)}</li>`;

function one(block: TextBlock, set: Setting): string {
  switch (block.type) {
    case 'heading': {
      const level = Math.min(6, Math.max(2, block.depth));
      return `<h${level}>${line(block.text, set)}</h${level}>`;
    }
    case 'paragraph':
      return `<p>${line(block.text, set)}</p>`;
    case 'list': {
      if (block.items.length === 0) return '';
      const items = block.items.map((each) => item(each, set)).join('');
      if (!block.ordered) return `<ul>${items}</ul>`;
      return `<ol${block.start && block.start !== 1 ? ` start="${block.start}"` : ''}>${items}</ol>`;
    }
    case 'table':
      return table(block, set);
    case 'quote':
      return `<blockquote>${xhtml(block.blocks, set)}${block.by ? `<p class="by">— ${line(block.by, set)}</p>` : ''}</blockquote>`;
    case 'figure':
      return `<p class="by">${words([block.caption ?? block.alt, block.credit].filter(Boolean).join(' · '), set)}</p>`;
    case 'box':
      return `<aside class="box"><p>${block.label ? `${words(block.label, set)} · ` : ''}<strong>${line(block.title, set)}</strong></p>${xhtml(block.blocks, set)}</aside>`;
    case 'columns':
      return block.columns
        .map(
          ({ title, blocks }) =>
            `<div class="box"><p><strong>${words(title, set)}</strong></p>${xhtml(blocks, set)}</div>`,
        )
        .join('');
    case 'code':
      return `<pre><code>${escape(block.text)}</code></pre>`;
    case 'footnotes':
      return block.items
        .map(
          (blocks, at) =>
            `<aside role="doc-footnote" id="note-${at + 1}"><p>(${at + 1})</p>${xhtml(blocks, set)}</aside>`,
        )
        .join('');
    case 'rule':
      return '<hr/>';
  }
}

function table({ caption, head, rows }: Extract<TextBlock, { type: 'table' }>, set: Setting): string {
  const width = Math.max(head.length, ...rows.map((row) => row.length), 1);
  const body = rows.map((row) =>
    row.length === 1 && width > 1
      ? `<tr><th colspan="${width}" scope="rowgroup">${line(row[0] ?? [], set)}</th></tr>`
      : `<tr>${row.map((cell) => `<td>${line(cell, set)}</td>`).join('')}</tr>`,
  );
  const top =
    head.length > 0
      ? `<thead><tr>${head.map((cell) => `<th scope="col">${line(cell, set)}</th>`).join('')}</tr></thead>`
      : '';
  if (!top && body.length === 0) return '';
  return `<table>${caption ? `<caption>${line(caption, set)}</caption>` : ''}${top}${body.length > 0 ? `<tbody>${body.join('')}</tbody>` : ''}</table>`;
}
