import type { RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** HTML of a drawing. Words are escaped; only what `rendered` took in stands as it is. */
export const drawnHtml = (nodes: RootContent | readonly RootContent[]): string =>
  toHtml({ type: 'root', children: [nodes].flat() as RootContent[] }, { allowDangerousHtml: true });
