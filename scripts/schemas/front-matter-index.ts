import { FIRST } from '../../src/words/languages.ts';
import { given } from '../../src/certain.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENTRY_SCHEMAS } from '../../src/intake/schema/entry/kinds.ts';
import { textFiles } from '../check/text-files.ts';

/**
 * Writes what the Astro extension of VS Code reads to complete and explain front matter in `.mdx` files: which file
 * belongs to which schema.
 * Nothing is written that has not changed, since the extension starts anew at every change. It holds the address of
 * every text on this computer, so it is made here and not kept in Git. Made of `schemas/`, which must be up to date.
 * @param root    folder of the project
 * @param schemas texts of the JSON Schemas by their path from there
 */
export function writeFrontMatterIndex(root: string, schemas: ReadonlyMap<string, string>): void {
  const folder = join(root, '.astro/collections');
  mkdirSync(folder, { recursive: true });
  const names = Object.keys(ENTRY_SCHEMAS).flatMap((kind) => [kind, `${kind}.en`]);
  for (const name of names)
    write(join(folder, `${name}.schema.json`), given(schemas.get(`schemas/${name}.json`), `The schema of ${name}`));
  // The extension compares addresses in lower case, decoded.
  const entries = Object.fromEntries(
    textFiles(root).map(({ kind, lang, file }) => [
      decodeURIComponent(pathToFileURL(join(root, file)).href).toLowerCase(),
      lang === FIRST ? kind : `${kind}.en`,
    ]),
  );
  write(
    join(folder, 'collections.json'),
    JSON.stringify({ collections: names.map((name) => ({ hasSchema: true, name })), entries }, null, 1),
  );
}

function write(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
