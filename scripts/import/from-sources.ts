import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { changed, type Loss } from '../../src/import/loss.ts';
import { ImportRefusal } from '../../src/import/refusal.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import type { Fields } from '../../src/tools/write/draft.ts';
import { listFile } from '../../src/tools/write/files/list-file.ts';
import { knownId, withFreeIds } from '../../src/tools/write/source/free-ids.ts';
import { decodedText, sourcesFromFile } from '../../src/tools/write/source/source-file.ts';
import { inOrder } from '../../src/tools/write/tidy.ts';
import type { Plan } from './from-word.ts';

/** Ends of the names of files that hold records of a reference manager. */
export const isSourceFile = (path: string): boolean => /\.(?:bib|bibtex|ris|nbib|enw|json)$/i.test(path);

/**
 * Sources of a file of a reference manager as new items of `content/sources.yaml`. Works that the list has already are
 * left out and told. Throws `ImportRefusal` for a file that holds no record, or nothing new.
 */
export async function fromSources(path: string, root: string, today: string): Promise<Plan> {
  const { sources, losses } = await sourcesFromFile(basename(path), decodedText(readFileSync(path)), today);
  const { text, fresh, known } = withSources(sources, root);
  const told = [...losses, ...known];
  if (!fresh.length)
    throw new ImportRefusal(
      'sources-known',
      `แหล่งอ้างอิงในไฟล์นี้มีใน content/sources.yaml ครบแล้ว`,
      'content/sources.yaml has every source of this file already',
    );
  return { folder: '', files: new Map([['content/sources.yaml', text]]), losses: told };
}

/** The list of sources with new ones in it, and ids of all as the list has them, in the order they were given. */
export function withSources(
  sources: readonly Fields[],
  root: string,
): { text: string; fresh: Fields[]; known: Loss[]; ids: string[] } {
  const file = join(root, 'content/sources.yaml');
  const ours = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const list = (parse(ours) ?? []) as Fields[];
  const all = sources.map((source) => ({ source, id: knownId(source, list) }));
  const fresh = withFreeIds(
    all.filter(({ id }) => id === undefined).map(({ source }) => source),
    list.map((item) => String(item['id'])),
  ).map((source) => inOrder(sourceSchema, source) as Fields);
  const known = all.flatMap(({ source, id }) =>
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
  const next = [...fresh];
  const ids = all.map(({ id }) => id ?? String(next.shift()!['id']));
  return { text: listFile(ours, fresh), fresh, known, ids };
}
