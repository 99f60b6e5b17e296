import type { Root } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import type { Body } from '../body.ts';
import type { BodyContext } from './body-context.ts';
import { sanitised } from './sanitised.ts';
import { markTerms } from './mark-terms.ts';
import { outline } from './sections.ts';
import { parseText } from '../syntax/syntax.ts';
import { convert } from './to-hast.ts';

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** What an entry without a text of its own has. */
export const EMPTY_BODY: Body = { html: '', headings: [], sections: [], words: 0, links: [], citations: [], terms: [] };

/**
 * Renders the text of an entry. Safe whatever the text holds: what the check refuses comes out as plain words or not at
 * all.
 * @param text the text, or the tree that `parseText` made of it (which is changed)
 */
export function renderBody(text: string | Root, context: BodyContext): Body {
  if (typeof text === 'string' && !text.trim()) return EMPTY_BODY;
  const tree = typeof text === 'string' ? parseText(text).tree : text;
  if (!tree) return EMPTY_BODY;
  const terms = markTerms(tree, context.terms);
  const converted = convert(tree, context);
  const safe = sanitised(converted.tree);
  const { headings, sections } = outline(safe);
  return {
    html: toHtml(safe),
    headings,
    sections,
    words: countWords(sections),
    links: converted.links,
    citations: converted.citations,
    terms,
  };
}

function countWords(sections: Body['sections']): number {
  let words = 0;
  for (const { heading = '', text } of sections)
    for (const part of segmenter.segment(`${heading}\n${text}`)) if (part.isWordLike) words++;
  return words;
}
