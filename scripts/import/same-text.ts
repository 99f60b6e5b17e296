import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../src/intake/front-matter.ts';

/**
 * The entry that holds a text already: who imports a folder a second time would have each of its files twice, under
 * numbers.
 * @param folder folder of the kind, `content/notes`
 * @param file   the whole new entry
 * @returns the folder of that entry; `undefined` where there is none, or where the file has no text
 */
export function sameText(root: string, folder: string, file: string): string | undefined {
  const text = (source: string): string => splitFrontMatter(source).text.trim();
  const wanted = text(file);
  if (wanted === '' || !existsSync(join(root, folder))) return undefined;
  const found = readdirSync(join(root, folder)).find((id) => {
    const entry = join(root, folder, id, 'index.mdx');
    return existsSync(entry) && text(readFileSync(entry, 'utf8')) === wanted;
  });
  return found === undefined ? undefined : `${folder}/${found}`;
}
