import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** With this begins the id of everything that was invented as an example. */
const EXAMPLE = 'example-';

/**
 * Takes everything out of a site that was invented as an example: entries, and items of list files.
 * @returns what was removed, by path under the site
 */
export function removeExamples(site: string): string[] {
  const content = join(site, 'content');
  const removed: string[] = [];
  for (const item of existsSync(content) ? readdirSync(content, { withFileTypes: true }) : []) {
    const path = join(content, item.name);
    if (item.isDirectory()) {
      for (const entry of readdirSync(path).filter((name) => name.startsWith(EXAMPLE))) {
        rmSync(join(path, entry), { recursive: true });
        removed.push(`content/${item.name}/${entry}`);
      }
    } else if (item.name.endsWith('.yaml')) {
      const text = readFileSync(path, 'utf8');
      const rest = text.replace(/^- id: example-[^\n]*\n(?:(?![-#]).*\n)*/gm, (found) => {
        removed.push(`content/${item.name}: ${found.slice('- id: '.length, found.indexOf('\n'))}`);
        return '';
      });
      if (rest !== text) writeFileSync(path, rest);
    }
  }
  return removed;
}
