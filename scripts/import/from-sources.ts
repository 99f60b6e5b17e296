import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { changed, type Loss } from '../../src/features/import/loss.ts';
import { ImportRefusal } from '../../src/features/import/refusal.ts';
import { sourceSchema } from '../../src/intake/schema/list/source.ts';
import type { Fields } from '../../src/features/write/draft/draft.ts';
import { listFile } from '../../src/features/write/files/list-file.ts';
import { knownId, withFreeIds } from '../../src/features/write/source/free-ids.ts';
import { decodedText, sourcesFromFile } from '../../src/features/write/source/source-file.ts';
import { inOrder } from '../../src/intake/schema/in-order.ts';
import type { Plan } from './plan.ts';

/** Ends of the names of files that hold records of a reference manager. */
export const isSourceFile = (path: string): boolean => /\.(?:bib|bibtex|ris|nbib|enw|json)$/i.test(path);

/**
 * Sources of a file of a reference manager as new items of `content/sources.yaml`. Works that the list has already are
 * left out and told. Throws `ImportRefusal` for a file that holds no record, or nothing new.
 */
export async function fromSources(path: string, root: string, today: string): Promise<Plan> {
  const { sources, losses } = await sourcesFromFile(basename(path), decodedText(readFileSync(path)), today);
  const list = sourceList(root);
  const all = sources.map((source) => ({ source, id: knownId(source, list.items) }));
  const fresh = withFreeIds(
    all.filter(({ id }) => id === undefined).map(({ source }) => source),
    list.items.map((item) => String(item['id'])),
  );
  const known = all.flatMap(({ source, id }): Loss[] =>
    id === undefined
      ? []
      : [
          changed(
            'source-known',
            `มี “${String(source['title'] ?? id)}” ในคลังแล้ว ใช้รหัส ${id}`,
            `“${String(source['title'] ?? id)}” is in the library already, as ${id}`,
          ),
        ],
  );
  if (!fresh.length)
    throw new ImportRefusal(
      'sources-known',
      `แหล่งอ้างอิงในไฟล์นี้มีใน content/sources.yaml ครบแล้ว`,
      'content/sources.yaml has every source of this file already',
    );
  return { folder: '', files: new Map([['content/sources.yaml', list.with(fresh)]]), losses: [...losses, ...known] };
}

/** The list of sources of the library. */
export interface SourceList {
  items: Fields[];
  /** The text of the file with more items, in the order of their fields. */
  with(more: readonly Fields[]): string;
}

/** Reads `content/sources.yaml`, which may not be there yet. */
export function sourceList(root: string): SourceList {
  const file = join(root, 'content/sources.yaml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return {
    items: (parse(text) ?? []) as Fields[],
    with: (more) =>
      listFile(
        text,
        more.map((source) => inOrder(sourceSchema, source) as Fields),
      ),
  };
}
