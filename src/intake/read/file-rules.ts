import { didYouMean } from '../did-you-mean.ts';
import { problemAt, type Problem } from '../problem.ts';
import { FOLDERS } from '../schema/entry/kinds.ts';
import { RECORD_FILES } from '../schema/list/records.ts';

/** The last two are for people who open the folder. */
const FILES = [
  'terms.yaml',
  'sources.yaml',
  'concepts.yaml',
  'provinces.yaml',
  'tried.yaml',
  ...Object.values(RECORD_FILES),
  'README.md',
  'LICENSE',
];

/** Reports files and folders right under `content/` that nothing reads, which are most often misspelt. */
export function fileRules(items: readonly { name: string; isFile: boolean }[]): Problem[] {
  const folders: string[] = Object.values(FOLDERS);
  return items
    .filter(({ name, isFile }) => !(isFile ? FILES : folders).includes(name))
    .map(({ name, isFile }) => {
      const close = didYouMean(name, isFile ? FILES : folders);
      const known = (isFile ? FILES : folders).join(', ');
      return problemAt(
        { file: `content/${name}`, line: 1, column: 1 },
        {
          rule: 'file-misplaced',
          params: { file: name, ...(close && { close }) },
          th: { what: `ไม่มีใครอ่าน content/${name}`, todo: close ? `หมายถึง ${close} หรือเปล่า` : `ที่ใช้ได้: ${known}` },
          en: {
            what: `Nothing reads content/${name}`,
            todo: close ? `Did you mean ${close}?` : `These are read: ${known}`,
          },
        },
      );
    });
}
