import type { Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';

/** Everything that a text may become. What is not listed here cannot reach a reader, whatever the parts before it did. */
const ALLOWED: Schema = {
  tagNames: ['a', 'aside', 'blockquote', 'br', 'caption', 'code', 'del', 'div', 'em', 'figcaption', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img', 'input', 'li', 'ol', 'p', 'pre', 'section', 'small', 'span', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'time', 'tr', 'ul'],
  attributes: {
    '*': ['id', 'className', 'lang', 'role', 'ariaLabel', 'ariaDescribedBy', 'dataKind', 'dataSide', 'dataEvent', 'dataSource', 'dataTerm'],
    a: ['href', 'rel', 'dataFootnoteRef', 'dataFootnoteBackref', 'title'],
    div: ['tabIndex'],
    img: ['src', 'alt', 'loading', 'decoding', 'title'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ol: ['start'],
    section: ['dataFootnotes'],
    td: ['align'],
    th: ['align', 'scope', 'colSpan'],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['image'] },
  required: { input: { type: 'checkbox', disabled: true } },
  // Ids are ours or kebab-case of an author's; prefixing them would break links.
  clobber: [],
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};

/** The tree with everything taken out that is not on the list. */
export const sanitised = (tree: Root): Root => sanitize(tree, ALLOWED) as Root;
