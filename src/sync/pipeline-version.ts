import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderingCode } from './rendering-code.ts';

/**
 * Digest of all that decides what a text becomes: our own code that reads and renders, the versions of the packages
 * that it uses, and the dictionary by which Thai is cut. When it changes, nothing that was kept may be used again; what
 * is outside (pages, styles, other packages) does not change it.
 * @param root folder of the project
 */
export function pipelineVersion(root: string): string {
  const { files, packages } = renderingCode(root);
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash
    .update(packages.join())
    .update(process.versions.icu ?? '')
    .digest('hex')
    .slice(0, 16);
}
