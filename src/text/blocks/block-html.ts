import type { ElementContent } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { ALLOWED } from '../render/allowed.ts';

const safe = unified().use(rehypeSanitize, ALLOWED).use(rehypeStringify).freeze();

/** HTML of what a block builds, for pages that show a block outside a text. Passes the same whitelist as texts do. */
export const blockHtml = (nodes: ElementContent[]): string =>
  safe.stringify(safe.runSync({ type: 'root', children: nodes }));
