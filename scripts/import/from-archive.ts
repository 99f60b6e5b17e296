import { SECOND } from '../../src/words/languages.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changed, type Loss } from '../../src/features/import/loss.ts';
import { FOLDERS } from '../../src/intake/schema/entry/kinds.ts';
import { readYaml } from '../../src/intake/front-matter.ts';
import { brokenList, newItems, type FoundFiles } from '../../src/features/write/files/draft-from-files.ts';
import { listFile } from '../../src/features/write/files/list-file.ts';
import { openSeveral } from '../../src/features/write/files/open-zip.ts';
import { toldPlan } from './from-told.ts';
import type { Plan } from './plan.ts';

/**
 * What somebody sent as an archive: an entry, or what came of a meeting, which is a note, lessons and the text that
 * tells how a kit went. Rejects with `ImportRefusal` for an archive of something else.
 */
export async function fromArchive(path: string, root: string): Promise<Plan[]> {
  const { entries, told } = await openSeveral(new Uint8Array(readFileSync(path)));
  const plans = entries.map((found) => entryPlan(found, root));
  return told ? [...plans, toldPlan(told, root)] : plans;
}

/**
 * An entry that somebody wrote at `/write/` and sent as an archive. Its lists of sources and terms may be older than
 * ours,
 * so only what they have more than ours is added.
 */
function entryPlan(found: FoundFiles, root: string): Plan {
  const files = new Map<string, string | Uint8Array>();
  const losses: Loss[] = [];
  const folder = found.kind === 'list' ? '' : `content/${FOLDERS[found.kind]}/${found.id}`;
  if (found.th) files.set(`${folder}/index.mdx`, found.th);
  if (found.en) files.set(`${folder}/${SECOND}.mdx`, found.en);
  for (const [name, bytes] of found.pictures) files.set(`${folder}/${name}`, bytes);
  for (const list of ['sources', 'terms'] as const) {
    const file = `content/${list}.yaml`;
    const ours = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
    const { data, problems } = readYaml(ours, file);
    if (problems[0]) throw brokenList(file, problems[0]);
    const known = (data ?? []) as { id: string }[];
    const items = newItems(found[list], known, `${list}.yaml`);
    const fresh = items.filter(({ id }) => !known.some((item) => item.id === id));
    const other = items.filter((item) => !fresh.includes(item)).map(({ id }) => String(id));
    if (fresh.length) files.set(file, listFile(ours, fresh));
    if (other.length)
      losses.push(
        changed(
          'list-differs',
          `${file}: ${other.join(', ')} ในไฟล์ที่ส่งมาไม่เหมือนของเรา คงของเราไว้ ถ้าเขาตั้งใจแก้ ให้แก้เอง`,
          `${file}: ${other.join(', ')} in the archive ${other.length === 1 ? 'differs' : 'differ'} from ours; ours was kept. If the change was meant, make it by hand`,
        ),
      );
  }
  return { folder, files, losses };
}
