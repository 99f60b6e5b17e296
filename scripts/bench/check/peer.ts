import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importedFrom } from '../../../src/sync/rendering-code.ts';

/** What the peer takes from us: the schema and the folder of each kind of entry. */
const KINDS = 'src/intake/schema/entry/kinds.ts';

const CONFIG = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { ENTRY_SCHEMAS, FOLDERS } from './${KINDS.replace('src/', '')}';
export const collections = Object.fromEntries(
  Object.entries(FOLDERS).map(([kind, folder]) => [
    kind,
    defineCollection({ loader: glob({ pattern: '*/index.mdx', base: './content/' + folder }), schema: ENTRY_SCHEMAS[kind] }),
  ]),
);
`;

/**
 * Makes a folder with `content/` into a project of Astro alone, with the loader and the data store that Astro brings
 * and our schemas. Its YAML reader makes objects of bare dates, so these are quoted for it.
 * @param here folder of this project
 * @param root folder that holds a copy of `content/` and nothing else
 * @throws when a module that the schemas import is missing
 */
export function makePeer(here: string, root: string): void {
  const content = join(root, 'content');
  for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('index.mdx')) continue;
    const text = readFileSync(join(content, file), 'utf8');
    const quoted = text.replace(/^(\s*(?:- )?[\w-]+: )(\d{4}-\d{2}(?:-\d{2})?)$/gm, '$1"$2"');
    writeFileSync(join(content, file), quoted);
  }
  for (const file of importedFrom(here, KINDS).files) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    cpSync(join(here, file), join(root, file));
  }
  symlinkSync(join(here, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'src/content.config.ts'), CONFIG);
  writeFileSync(
    join(root, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n",
  );
}
