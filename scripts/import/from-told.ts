import { FIRST } from '../../src/words/languages.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changed, lost, sample, type Loss } from '../../src/features/import/loss.ts';
import { ImportRefusal } from '../../src/features/import/refusal.ts';
import { readTold, type Told, type ToldReading } from '../../src/features/tried/index.ts';
import { privacyFindings } from '../../src/features/write/advice/privacy.ts';
import type { Fields } from '../../src/features/write/draft/draft.ts';
import { brokenList } from '../../src/features/write/files/draft-from-files.ts';
import { listFile } from '../../src/features/write/files/list-file.ts';
import { decodedText } from '../../src/features/write/source/source-file.ts';
import { readYaml, splitFrontMatter } from '../../src/intake/front-matter.ts';
import { plainName } from '../../src/intake/names.ts';
import { FOLDERS } from '../../src/intake/schema/entry/kinds.ts';
import { inOrder } from '../../src/intake/schema/in-order.ts';
import { triedSchema } from '../../src/intake/schema/list/tried.ts';
import { TRIED_KINDS, type TriedKind } from '../../src/intake/schema/names.ts';
import type { Plan } from './plan.ts';

const FILE = 'content/tried.yaml';

/** Ends of the names of files that may hold what somebody told. */
export const isToldFile = (path: string): boolean => /\.(?:txt|text|eml)$/i.test(path);

/**
 * What people told who tried something, from a file into which a message of LINE or a letter was copied, as new items of
 * `content/tried.yaml`. What a text does not say stands empty there, so that the check asks for it; a group that did not
 * agree to be named is left out. Throws `ImportRefusal` for a file that tells of no trial, or of nothing new.
 */
export const fromTold = (path: string, root: string): Plan => toldPlan(readFileSync(path), root);

/** The same of the bytes of such a file. */
export function toldPlan(bytes: Uint8Array, root: string): Plan {
  const text = decodedText(bytes);
  const found = readTold(text);
  if (found.length === 0) throw nothingTold(text);
  const before = existsSync(join(root, FILE)) ? readFileSync(join(root, FILE), 'utf8') : '';
  const { data, problems } = readYaml(before, FILE);
  if (problems[0]) throw brokenList(FILE, problems[0]);
  const known = (Array.isArray(data) ? data : []) as Fields[];
  const tried = triable(root);
  const fresh: Fields[] = [];
  const losses: Loss[] = [];
  for (const one of found) {
    const of = subject(one.told, tried);
    const item = itemOf(one.told, of, [...known, ...fresh]);
    if ([...known, ...fresh].some((other) => same(other, item))) losses.push(KNOWN(String(item['id'])));
    else {
      fresh.push(item);
      losses.push(...lossesOf(one, of, String(item['id'])));
    }
  }
  if (fresh.length === 0)
    throw new ImportRefusal(
      'tried-known',
      `${FILE} มีเรื่องที่เล่าในไฟล์นี้ครบแล้ว`,
      `${FILE} has everything that this file tells already`,
    );
  return { folder: '', files: new Map([[FILE, listFile(before, fresh)]]), losses };
}

function nothingTold(text: string): ImportRefusal {
  const packed = /^content-transfer-encoding:\s*(?:base64|quoted-printable)/im.test(text);
  return packed
    ? new ImportRefusal(
        'mail-packed',
        'ไฟล์อีเมลนี้เข้ารหัสไว้ เปิดในโปรแกรมอีเมล คัดลอกข้อความ แล้ววางในไฟล์ .txt',
        'This letter is packed as mail programs do; open it there, copy its text, and put that into a .txt file',
      )
    : new ImportRefusal(
        'nothing-told',
        'ไม่พบข้อความ “เราลองแล้ว” ในไฟล์นี้ ต้องมีอย่างน้อยบรรทัด รหัส: และ ผล: เหมือนที่ปุ่ม “เราลองแล้ว” เขียนให้',
        'This file holds no text of “We tried this”: it needs at least the lines Id: and Result: as the page writes them',
      );
}

/** Something that can be tried, with all names by which a text may call it. */
interface Triable {
  kind: TriedKind;
  id: string;
  names: string[];
  formerly: string[];
}

function triable(root: string): Triable[] {
  return TRIED_KINDS.flatMap((kind) => {
    const folder = join(root, 'content', FOLDERS[kind]);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((id): Triable[] => {
      const heads = ['index.mdx', 'en.mdx'].flatMap((name) => {
        const file = join(folder, id, name);
        if (!existsSync(file)) return [];
        const head: unknown = readYaml(splitFrontMatter(readFileSync(file, 'utf8')).yaml, name).data;
        return head && typeof head === 'object' ? [head as Record<string, unknown>] : [];
      });
      const texts = (field: string) =>
        heads.flatMap((head) => [head[field]].flat()).filter((name) => typeof name === 'string');
      return heads.length > 0 ? [{ kind, id, names: texts('title').map(plainName), formerly: texts('formerly') }] : [];
    });
  });
}

/** What was tried: by its id or an id of before, else by its title where only one thing has it. */
function subject({ of, title }: Told, all: readonly Triable[]): Triable | undefined {
  const byId =
    of &&
    (all.find(({ kind, id }) => kind === of.kind && id === of.id) ??
      all.find(({ kind, formerly }) => kind === of.kind && formerly.includes(of.id)));
  if (byId || title === undefined) return byId;
  const named = all.filter(({ names }) => names.includes(plainName(title)));
  return named.length === 1 ? named[0] : undefined;
}

function itemOf(told: Told, of: Triable | undefined, taken: readonly Fields[]): Fields {
  const { date = '', result = '', province = '', named = false, group, people, changed: words, lang } = told;
  const base = [of?.id ?? told.of?.id ?? 'tried', date.replace(/[~?]$/, '')].filter(Boolean).join('-');
  let id = base;
  for (let number = 2; taken.some((other) => other['id'] === id); number++) id = `${base}-${number}`;
  return inOrder(triedSchema, {
    id,
    ...(of && { [of.kind]: of.id }),
    date,
    result,
    province,
    named,
    ...(named && group !== undefined && { group }),
    ...(people !== undefined && { people }),
    ...(words !== undefined && { changed: words }),
    ...(lang !== FIRST && { lang }),
  }) as Fields;
}

/** Whether two items tell of the same trial: everything but the id is alike. */
const same = (a: Fields, b: Fields): boolean => alike(inOrder(triedSchema, a) as Fields) === alike(b);
// A bare year is a number in YAML.
const alike = (item: Fields): string => JSON.stringify({ ...item, id: '', date: String(item['date']) });

function lossesOf({ told, unread }: ToldReading, of: Triable | undefined, id: string): Loss[] {
  const { named, group, changed: words } = told;
  return [
    ...(of ? [] : [UNKNOWN(id, told)]),
    ...unread.map((line) =>
      lost(
        'told-unread',
        `${id}: อ่านบรรทัดนี้ไม่ออก ${sample(line, 80)}`,
        `${id}: this line was not understood: ${sample(line, 80)}`,
      ),
    ),
    ...(group !== undefined && !named
      ? [
          changed(
            'told-unnamed',
            `${id}: ไม่ได้ใส่ชื่อกลุ่ม เพราะเขาไม่ได้บอกว่าให้ลงชื่อได้`,
            `${id}: the group was left out, since nobody said that it may be named`,
          ),
        ]
      : []),
    ...privacyFindings([{ text: [words, named && group].filter(Boolean).join('\n'), path: [id] }]).map(
      ({ rule, th, en }) => lost(rule, `${id}: ${th} ลบออก`, `${id}: ${en}; remove it`),
    ),
  ];
}

const KNOWN = (id: string): Loss =>
  changed('tried-known', `${id}: มีอยู่แล้ว ไม่ใส่ซ้ำ`, `${id}: is there already and was not added again`);
const UNKNOWN = (id: string, { of, title }: Told): Loss => {
  const name = of ? `${of.kind}:${of.id}` : (title ?? '?');
  return lost(
    'tried-unknown',
    `${id}: ไม่รู้ว่าลองเรื่องไหน (${name}) เติม lesson, workshop หรือ help เอง`,
    `${id}: it is not known what was tried (${name}); add lesson, workshop or help by hand`,
  );
};
