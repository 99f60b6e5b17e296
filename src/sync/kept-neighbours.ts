import { saidTo } from '../words/locale/own-languages.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptSchema } from '../intake/neighbours/kept-schema.ts';
import type { Neighbour, NeighbourEntry, NeighbourSettings } from '../intake/neighbours/neighbour.ts';
import { SITE_FILE, settingFindings, settingLine } from '../intake/neighbours/setting-problems.ts';
import { problemAt, type Finding, type Problem } from '../intake/problem.ts';

/** Where the last good copies lie, from the project's root. */
export const NEIGHBOURS_FOLDER = 'neighbours';
/** The copy of a sister library, from the project's root. */
export const copyFile = (prefix: string): string => `${NEIGHBOURS_FOLDER}/${prefix}.json`;

/**
 * The sister libraries of a site with the entries of their last good copies, as `npm run neighbours` and every build
 * keep them. Reads the disk only. A copy is checked anew, since anybody may have edited it; one that is missing or
 * broken leaves its library without entries, with a warning.
 * @param problems where mistakes in the settings (errors) and copies that cannot be used (warnings) are put
 */
export function readNeighbours(root: string, settings: readonly NeighbourSettings[], problems: Problem[]): Neighbour[] {
  if (settings.length === 0) return [];
  const text = textOf(join(root, SITE_FILE)) ?? '';
  const tell = (prefix: string, finding: Finding): void =>
    void problems.push(problemAt({ file: SITE_FILE, line: settingLine(text, prefix), column: 1 }, finding));
  const wrong = settingFindings(settings);
  for (const { prefix, finding } of wrong) tell(prefix, finding);
  const unfit = new Set(wrong.map(({ prefix }) => prefix));
  return settings
    .filter(({ prefix }) => !unfit.has(prefix))
    .map((neighbour) => {
      if (neighbour.pagefind) return neighbour;
      const copy = textOf(join(root, copyFile(neighbour.prefix)));
      const entries = copy === undefined ? undefined : entriesOf(copy, neighbour);
      if (!entries) tell(neighbour.prefix, copy === undefined ? missing(neighbour) : broken(neighbour));
      return { ...neighbour, ...(entries && { entries }) };
    });
}

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** The entries of a copy; nothing where it is broken, or of another address than the settings now name. */
export function entriesOf(copy: string, { address }: NeighbourSettings): NeighbourEntry[] | undefined {
  try {
    const kept = keptSchema.safeParse(JSON.parse(copy));
    return kept.success && kept.data.from === address ? kept.data.entries : undefined;
  } catch {
    return undefined;
  }
}

const missing = ({ prefix, name }: NeighbourSettings): Finding => ({
  rule: 'neighbour-no-copy',
  severity: 'warning',
  params: { prefix },
  th: {
    what: `ยังไม่เคยได้รายการของ ${saidTo(name, 'th')} (${prefix}) การค้นหาจึงไม่มีรายการจากที่นั่น`,
    todo: 'สั่ง npm run neighbours เมื่อต่ออินเทอร์เน็ตได้ หรือเอาออกจาก neighbours',
  },
  en: {
    what: `No list of ${saidTo(name, 'en')} (${prefix}) has ever come, so search has nothing of it`,
    todo: 'Run npm run neighbours when there is a connection, or take it out of neighbours',
  },
});

const broken = ({ prefix, name, address }: NeighbourSettings): Finding => ({
  rule: 'neighbour-copy-unfit',
  severity: 'warning',
  params: { prefix },
  th: {
    what: `ไฟล์ ${copyFile(prefix)} ของ ${saidTo(name, 'th')} อ่านไม่ได้ หรือไม่ได้มาจาก ${address}`,
    todo: 'ลบไฟล์นั้น แล้วสั่ง npm run neighbours',
  },
  en: {
    what: `${copyFile(prefix)}, the copy of ${saidTo(name, 'en')}, cannot be read or is not from ${address}`,
    todo: 'Delete that file and run npm run neighbours',
  },
});
