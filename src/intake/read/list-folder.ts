import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { problemAt, type Problem } from '../problem.ts';

/** A file or folder under `content/`. */
export interface FolderItem {
  name: string;
  path: string;
  isFile: boolean;
}

/**
 * What a folder holds, in order, without hidden files; empty when there is no such folder.
 * A link that leads out of `content/`, or nowhere, is reported and left out: it would publish a file that nobody meant
 * to.
 * @param root folder of the project
 */
export function listFolder(root: string, folder: string, problems: Problem[]): FolderItem[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => !item.name.startsWith('.'))
    .flatMap((item): FolderItem[] => {
      const path = join(folder, item.name);
      if (!item.isSymbolicLink()) return [{ name: item.name, path, isFile: item.isFile() }];
      if (staysInside(path, join(root, 'content'))) return [{ name: item.name, path, isFile: statSync(path).isFile() }];
      problems.push(problemAt({ file: relative(root, path).split(sep).join('/'), line: 1, column: 1 }, LEADS_OUT));
      return [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function staysInside(link: string, folder: string): boolean {
  try {
    return realpathSync(link).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

const LEADS_OUT = {
  rule: 'file-link-outside',
  th: { what: 'นี่เป็นลิงก์ (symbolic link) ที่ชี้ออกไปนอก content/ หรือชี้ไปที่ไม่มีอยู่', todo: 'คัดลอกไฟล์จริงมาไว้ที่นี่แทน' },
  en: {
    what: 'This is a symbolic link that leads out of content/, or nowhere',
    todo: 'Copy the real file here instead',
  },
};
