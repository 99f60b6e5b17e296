import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { sanitised } from '../render/sanitised.ts';

/** HTML of what a block builds, for pages that show a block outside a text. Passes the same whitelist as texts do. */
export const blockHtml = (nodes: ElementContent[]): string => toHtml(sanitised({ type: 'root', children: nodes }));
