import { given } from '../../certain.ts';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Body } from '../body.ts';
import { plainSections } from '../plain-text.ts';
import { textProcessor, writing } from '../processor.ts';
import type { BodyContext } from './body-context.ts';
import { renderingWith } from './rendering.ts';

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** What an entry without a text of its own has. */
export const EMPTY_BODY: Body = { html: '', headings: [], blocks: [], words: 0, links: [], citations: [], terms: [] };

/**
 * Renders the text of an entry. Safe whatever the text holds: what the check refuses comes out as plain words or not at
 * all.
 * @param text the text, or the tree that `parseText` made of it (which is changed)
 */
export function renderBody(text: string | Root, context: BodyContext): Body {
  if (typeof text === 'string' && !text.trim()) return EMPTY_BODY;
  const rendering = renderingWith(context);
  const file = new VFile({ ...(typeof text === 'string' && { value: text }), data: { rendering } });
  let html: string;
  try {
    html = typeof text === 'string' ? String(textProcessor[context.lang].processSync(file)) : written(text, file);
  } catch (error) {
    // What cannot be read at all has no body; the check says why.
    if (error instanceof VFileMessage) return EMPTY_BODY;
    throw error;
  }
  const { headings, blocks } = given(file.data.outline, 'The outline of a rendered text');
  return {
    html,
    headings,
    blocks,
    words: countWords(blocks),
    links: [...rendering.links],
    citations: rendering.citations.list,
    terms: file.data.terms ?? [],
  };

  function written(tree: Root, into: VFile): string {
    const half = writing[context.lang];
    return String(half.stringify(half.runSync(tree, into), into));
  }
}

function countWords(blocks: Body['blocks']): number {
  let words = 0;
  for (const { heading = '', text } of plainSections(blocks))
    for (const part of segmenter.segment(`${heading}\n${text}`)) if (part.isWordLike) words++;
  return words;
}
