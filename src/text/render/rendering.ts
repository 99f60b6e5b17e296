import type { VFile } from 'vfile';
import type { Rendering } from '../text-data.ts';
import type { BodyContext } from './body-context.ts';
import { Citations, citationGroup } from './citations.ts';

/** What one text is rendered with; for one text only, since it counts citations and tables. */
export function renderingWith(context: BodyContext): Rendering {
  const { lang, href, data } = context;
  const citations = new Citations(lang);
  return {
    context,
    block: {
      lang,
      href,
      cite: (source, locator) => [citationGroup([citations.mark(source, locator)])],
      data,
    },
    citations,
    links: new Set(),
    tables: 0,
  };
}

/** @throws where a file was handed to the second half of the pipeline without what it is to be rendered with */
export function renderingOf({ data }: Pick<VFile, 'data'>): Rendering {
  if (!data.rendering) throw new Error('file.data.rendering is missing: a text is rendered by renderBody');
  return data.rendering;
}
