import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders whose code decides what a text becomes. */
export const RENDERING_CODE = ['src/words', 'src/intake', 'src/text', 'src/library', 'src/sync'];

/**
 * Digest of the code that reads and renders: when it changes, nothing that was kept may be used again. @param root
 * folder of the project
 */
export function pipelineVersion(root: string): string {
  const hash = createHash('sha256');
  const add = (path: string) => hash.update(path).update(readFileSync(join(root, path)));
  for (const folder of RENDERING_CODE)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) add(join(folder, name));
  return hash
    .update(process.versions.icu ?? '')
    .digest('hex')
    .slice(0, 16);
}
