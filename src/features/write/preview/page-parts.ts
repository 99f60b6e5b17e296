import type { el } from '../../../dom/element.ts';

type Child = Parameters<typeof el>[2];

/** What a kind of entry puts into the frame of a page. */
export interface PageParts {
  kicker: Child[];
  /** Instead of the plain title and summary. */
  title?: HTMLElement;
  lead?: HTMLElement;
  main: Child[];
  /** Sections for the list of contents. */
  contents?: [id: string, name: string][];
}
