import type { Entry } from '../library/entry.ts';
import type { Problem } from '../intake/problem.ts';
import type { Synced } from './sync-content.ts';

/** What stands in list files, valid. */
export type Lists = Pick<Synced, 'terms' | 'sources' | 'concepts' | 'populations' | 'tried' | 'records' | 'neighbours'>;

/**
 * What the loader read, as pages get it. It goes past Astro's own store, which puts everything that it holds into the
 * bundle of the site as one string.
 */
export interface HandedOver {
  /** Changes whenever anything in the content does. */
  revision: string;
  /** Mistakes to show over every page in `astro dev`; a build with mistakes has stopped before. */
  problems: Problem[];
  entries: Entry[];
  /** Digest of all that an entry was made of, by kind and id (`lesson|see-then-do`). */
  versions: ReadonlyMap<string, string>;
  lists: Lists;
}

/** Loader and site are bundled apart and meet here. */
const PLACE = Symbol.for('mountain.content');
type Meeting = { [PLACE]?: HandedOver };

/** What was handed over last. @throws where nothing was: no page is drawn before the content was read */
export function handedOver(): HandedOver {
  const content = (globalThis as Meeting)[PLACE];
  if (!content) throw new Error('The content has not been read');
  return content;
}
/** From now on pages show this. */
export function handOver(content: HandedOver): void {
  (globalThis as Meeting)[PLACE] = content;
}
