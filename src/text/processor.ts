import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Preset } from 'unified';
import { LANGS, type Lang } from '../words/languages.ts';
import { remarkSafeMdx } from './check/safe-mdx.ts';
import { remarkTextFacts } from './check/text-facts.ts';
import { remarkTerms } from './render/mark-terms.ts';
import { ALLOWED } from './render/allowed.ts';
import { rehypeBlocks } from './render/blocks-of.ts';
import { toHastOptions } from './render/to-hast.ts';
import { remarkHeadingIds } from './syntax/heading-ids.ts';
import { remarkInlineReferences } from './syntax/inline-references.ts';
import { remarkMarks } from './syntax/marks.ts';
import { remarkNesting } from './syntax/remark-nesting.ts';
import { remarkMdxAgnostic } from './syntax/remark-mdx-agnostic.ts';
import { remarkWikiMarks } from './syntax/wiki-marks-syntax.ts';

/**
 * The first half of the pipeline, which knows the text alone: Markdown with GFM, MDX tags, wiki links, citations and
 * heading ids; then what is wrong in it (`file.data.findings`) and what it points at (`file.data.facts`).
 */
export const reading = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdxAgnostic)
  .use(remarkWikiMarks)
  .use(remarkNesting)
  .use(remarkInlineReferences)
  .use(remarkMarks)
  .use(remarkHeadingIds)
  .use(remarkSafeMdx)
  .use(remarkTextFacts)
  .freeze();

const toHtml = (lang: Lang): Preset => ({
  plugins: [remarkTerms, [remarkRehype, toHastOptions(lang)], [rehypeSanitize, ALLOWED], rehypeBlocks, rehypeStringify],
});

const each = <T>(make: (lang: Lang) => T): Record<Lang, T> =>
  Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, T>;

/**
 * The second half, which knows the library (`file.data.rendering`): goes on with a tree that `reading` made, so that a
 * text is parsed once however long lies between checking and rendering. It changes the tree.
 */
export const writing = each((lang) => unified().use(toHtml(lang)).freeze());

/** The whole pipeline, from text to HTML, for one language of words such as “footnotes”. */
export const textProcessor = each((lang) => reading().use(toHtml(lang)).freeze());
