import type { HeaderRule, HeaderTable } from '../header-table.ts';
import { plain } from './moved.ts';

/** Where a rule holds as a regular expression on the path, for servers that see `/cases/index.html` as well as `/cases/`. */
export function expression({ base }: HeaderTable, { where }: HeaderRule): string {
  if (where.at === 'everywhere') return `^${plain(base)}`;
  if (where.at === 'folder') return `^${plain(base + where.path)}`;
  if (where.at === 'ending') return `^${plain(base)}.*${plain(where.path)}$`;
  const folder = /^(|.*\/)index\.html$/.exec(where.path)?.[1];
  return folder === undefined ? `^${plain(base + where.path)}$` : `^${plain(base + folder)}(index\\.html)?$`;
}
