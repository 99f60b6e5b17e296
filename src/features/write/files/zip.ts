import { zipSync, type Zippable } from 'fflate';
import type { ContentFiles } from './draft-files.ts';

/** Files in one archive that unpacks straight into `content/`. Names in it are ASCII. */
export function zipped(files: ContentFiles): Uint8Array {
  const items: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    items[path] =
      typeof content === 'string' ? [new TextEncoder().encode(content), { level: 6 }] : [content, { level: 0 }];
  }
  return zipSync(items);
}
