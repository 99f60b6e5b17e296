import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from '../../src/intake/schema/entry/kinds.ts';
import type { EntryKind } from '../../src/intake/schema/names.ts';
import { FIRST, othersThan, type Lang } from '../../src/words/languages.ts';

/** One text of an entry on disk. */
export interface TextFile {
  kind: EntryKind;
  lang: Lang;
  /** Path from the folder that holds `content/`. */
  file: string;
  /** In bytes. */
  size: number;
}

/** Every `index.mdx` and translation that is a plain file. @param root folder that holds `content/` */
export function textFiles(root: string): TextFile[] {
  const names: [string, Lang][] = [
    ['index.mdx', FIRST],
    ...othersThan(FIRST).map((lang): [string, Lang] => [`${lang}.mdx`, lang]),
  ];
  return Object.entries(FOLDERS).flatMap(([kind, folder]) => {
    const path = join(root, 'content', folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true })
      .filter((item) => item.isDirectory())
      .flatMap((item) =>
        names.flatMap(([name, lang]): TextFile[] => {
          const stat = statSync(join(path, item.name, name), { throwIfNoEntry: false });
          return stat?.isFile()
            ? [{ kind: kind as EntryKind, lang, file: `content/${folder}/${item.name}/${name}`, size: stat.size }]
            : [];
        }),
      );
  });
}
