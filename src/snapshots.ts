import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from './features/dataset/index.ts';
import type { Lang } from './words/languages.ts';

/** Where `npm run snapshot` keeps them. */
const FOLDER = 'snapshots';

/** Dated copies of the data, the newest first; none before the first was made. */
export function snapshots(): Snapshot[] {
  const index = join(FOLDER, 'index.json');
  return existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as Snapshot[]) : [];
}

/** The data package of a snapshot (ZIP). @throws where the folder lacks what its index names */
export const snapshotFile = (day: string, lang: Lang): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(FOLDER, day, `library-${lang}.zip`)));
