import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editorFiles } from './schemas/editor-files.ts';
import { PROJECT } from './roots.ts';

/**
 * `npm run schemas`: writes what editors read (`schemas/*.json` and the snippets of VS Code), made from the schemas and
 * components.
 * A test notices when they are not up to date.
 */
for (const [file, text] of editorFiles()) {
  const path = join(PROJECT, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(file);
}
