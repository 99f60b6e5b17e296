import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { importDocx } from '../../src/features/import/import-docx.ts';
import { LARGEST_FILE } from '../../src/features/import/open-docx.ts';
import { ImportRefusal } from '../../src/features/import/refusal.ts';
import type { EntryKind } from '../../src/intake/schema/names.ts';
import { FOLDERS } from '../../src/intake/schema/entry/kinds.ts';
import { contentFile } from '../../src/features/write/files/front-matter-text.ts';
import { makePicture } from '../make-picture.ts';
import { placeCited } from '../../src/features/write/source/cited-works.ts';
import type { Given, Plan } from './plan.ts';
import { sourceList } from './from-sources.ts';
import { skeleton } from './skeleton.ts';

/** An entry made of a Word file. Throws `ImportRefusal` for a file that cannot be taken. */
export async function fromWord(path: string, kind: EntryKind, given: Given, root: string): Promise<Plan> {
  if (statSync(path).size > LARGEST_FILE)
    throw new ImportRefusal(
      'file-too-large',
      'ไฟล์ใหญ่เกิน 60 MB แบ่งเป็นหลายไฟล์ หรือบีบอัดภาพใน Word ก่อน',
      'The file has more than 60 MB; split it, or compress its pictures in Word first',
    );
  const read = await importDocx(new Uint8Array(readFileSync(path)), makePicture);
  const { title, pictures } = read;
  const list = sourceList(root);
  const { text, sources, losses } = placeCited(read.text, read.cited, list.items);
  const folder = `content/${FOLDERS[kind]}/${given.id}`;
  const data = skeleton(kind, title ?? basename(path).replace(/\.docx$/i, ''), given);
  const files = new Map<string, string | Uint8Array>([[`${folder}/index.mdx`, contentFile(data, text)]]);
  for (const { name, bytes } of pictures) files.set(`${folder}/${name}`, bytes);
  if (sources.length) files.set('content/sources.yaml', list.with(sources));
  return { folder, files, losses: [...read.losses, ...losses] };
}
