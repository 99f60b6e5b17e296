import { fileType } from '../../../intake/file-type.ts';
import type { Loss } from '../../import/index.ts';
import type { Fields } from '../draft/draft.ts';
import type { FormContext } from '../form/form-context.ts';
import { withFreeIds } from '../source/free-ids.ts';
import { decodedText, holdsSources, sourcesFromFile } from '../source/source-file.ts';

/** Bytes of the largest file of records that is read. */
const LARGEST = 20_000_000;

/** Puts sources into the draft, beside those it has, under ids that nothing else has. */
export function putSources(found: readonly Fields[], losses: readonly Loss[], { state, index }: FormContext): void {
  const own = state.draft.sources.filter((item) => Object.keys(item).some((name) => name !== 'accessed'));
  const taken = [...index().sources.map(({ id }) => id), ...own.map(({ id }) => String(id))];
  state.replace(
    {
      ...state.draft,
      sources: [...own, ...withFreeIds(found, taken)],
      losses: [...state.draft.losses, ...losses],
    },
    'sources',
  );
}

/**
 * Takes files of records (`.bib`, `.ris`, `.nbib`, `.enw`, CSL-JSON) into the draft that is open.
 * Throws `ImportRefusal` for one that holds nothing that is understood.
 * @param today ISO date
 * @returns how many sources were added; other files are passed over
 */
export async function addSources(files: readonly File[], context: FormContext, today: string): Promise<number> {
  let added = 0;
  for (const file of files) {
    if (file.size > LARGEST) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (fileType(bytes) !== 'text') continue;
    const text = decodedText(bytes);
    if (!holdsSources(file.name, text)) continue;
    const { sources, losses } = await sourcesFromFile(file.name, text, today);
    putSources(sources, losses, context);
    added += sources.length;
  }
  return added;
}
