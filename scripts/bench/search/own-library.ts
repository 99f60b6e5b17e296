import { resolve } from 'node:path';
import { buildLibrary, type Library } from '../../../src/library/library.ts';
import { syncContent } from '../../../src/sync/sync-content.ts';

/** The library that `content/` holds, records and all, read without Astro. */
export function ownLibrary(root = '.'): Library {
  const { entries, terms, sources, concepts, records } = syncContent(resolve(root), { base: '/', version: 'search' });
  return buildLibrary({ entries: [...entries.values()].map(({ entry }) => entry), terms, sources, concepts, records });
}
