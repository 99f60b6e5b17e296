import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdx } from 'micromark-extension-mdx';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';

/**
 * MDX for remark without a JavaScript parser: tags and braces are recognised, what stands in braces is never
 * understood, let alone run. `remark-mdx` itself always reads with acorn: it stops at the first brace that is no
 * JavaScript and at every paragraph that begins with the English word “import” or “export”, and brings the parser into
 * the browser.
 */
export const remarkMdxAgnostic: Plugin<[], string, Root> = function () {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mdx());
  (data.fromMarkdownExtensions ??= []).push(mdxFromMarkdown());
};
