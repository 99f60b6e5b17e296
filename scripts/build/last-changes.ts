import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells when the page of an entry last changed, from its front matter, and a list of entries with the newest of them.
 * @param content folder of the entries
 * @returns a function from the address of a page to the day (`2026-11-23`); of other pages the day is not known
 */
export function lastChanges(content: string): (url: string) => string | undefined {
  const known = new Map<string, string>();
  const newest = new Map<string, string>();
  const folders = existsSync(content)
    ? readdirSync(content, { withFileTypes: true }).filter((each) => each.isDirectory())
    : [];
  for (const { name: folder } of folders)
    for (const id of readdirSync(join(content, folder))) {
      const file = join(content, folder, id, 'index.mdx');
      const day = existsSync(file) && /^updated: *['"]?(\d{4}-\d{2}-\d{2})/m.exec(readFileSync(file, 'utf8'))?.[1];
      if (!day) continue;
      known.set(`${folder}/${id}`, day);
      newest.set(folder, [newest.get(folder) ?? '', day].sort().at(-1) ?? day);
    }
  return (url) => {
    const parts = new URL(url).pathname.split('/').filter(Boolean);
    return known.get(parts.slice(-2).join('/')) ?? newest.get(parts.at(-1) ?? '');
  };
}
