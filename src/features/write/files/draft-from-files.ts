import { SECOND } from '../../../words/languages.ts';
import { readYaml, splitFrontMatter } from '../../../intake/front-matter.ts';
import { ImportRefusal } from '../../import/index.ts';
import type { Problem } from '../../../intake/problem.ts';
import { FOLDERS } from '../../../intake/schema/entry/kinds.ts';
import type { EntryKind } from '../../../intake/schema/names.ts';
import type { Draft, DraftText, Fields } from '../draft/draft.ts';
import type { LibraryIndex } from '../library/writing-index.ts';
import { same } from './front-matter-text.ts';

/** A content file as a form edits it. Throws `ImportRefusal` when its front matter cannot be read. */
export function draftText(source: string, file: string): DraftText {
  const { yaml, text, complete } = splitFrontMatter(source);
  const { data, problems } = readYaml(yaml, file);
  const first = problems[0];
  if (!complete || first)
    throw new ImportRefusal(
      'front-matter-broken',
      `อ่านส่วนหัวของ ${file} ไม่ออก${first ? ` บรรทัด ${first.line}: ${first.th.todo}` : ''}`,
      `The front matter of ${file} cannot be read${first ? `, line ${first.line}: ${first.en.todo}` : ''}`,
    );
  return { data: (data ?? {}) as Fields, body: text.replace(/^\n+/, '').trimEnd() };
}

/** What an archive of content held, ready to become a draft. */
export interface FoundFiles {
  kind: EntryKind | 'list';
  id: string;
  th?: string;
  en?: string;
  pictures: Map<string, Uint8Array>;
  /** Texts of the list files, where the archive has them. */
  sources?: string;
  terms?: string;
}

const PATH = new RegExp(
  `^(?:content/)?(?:(${Object.values(FOLDERS).join('|')})/([a-z0-9]+(?:-[a-z0-9]+)*)/([^/\\\\]+)|(sources|terms)\\.yaml)$`,
);

/**
 * The files of an archive that holds several entries, sorted by entry; lists go with the first. One of one entry stays
 * as it is.
 */
export function entriesApart(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array>[] {
  const apart = new Map<string, Map<string, Uint8Array>>();
  const others: [string, Uint8Array][] = [];
  for (const [path, bytes] of files) {
    const [, folder, id] = PATH.exec(path) ?? [];
    if (!folder || !id) others.push([path, bytes]);
    else {
      const entry = apart.get(`${folder}/${id}`) ?? new Map<string, Uint8Array>();
      apart.set(`${folder}/${id}`, entry.set(path, bytes));
    }
  }
  const [first = new Map<string, Uint8Array>(), ...rest] = apart.values();
  for (const [path, bytes] of others) first.set(path, bytes);
  return [first, ...rest];
}

/**
 * Sorts the files of an archive by what they are. Other paths, such as those that climb out of their folder, are passed
 * over.
 */
export function foundFiles(files: ReadonlyMap<string, Uint8Array>): FoundFiles {
  const found: FoundFiles = { kind: 'list', id: '', pictures: new Map() };
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  for (const [path, bytes] of files) {
    const [, folder, id, name, list] = PATH.exec(path) ?? [];
    if (list === 'sources' || list === 'terms') found[list] = decode(bytes);
    const kind = (Object.keys(FOLDERS) as EntryKind[]).find((each) => FOLDERS[each] === folder);
    if (!kind || !id || !name) continue;
    if (found.id && (found.kind !== kind || found.id !== id))
      throw new ImportRefusal(
        'zip-many-entries',
        'ไฟล์นี้มีหลายเรื่อง เปิดได้ทีละเรื่อง',
        'This archive holds several entries; one can be opened at a time',
      );
    Object.assign(found, { kind, id });
    if (name === 'index.mdx') found.th = decode(bytes);
    else if (SECOND && name === `${SECOND}.mdx`) found.en = decode(bytes);
    else if (/\.(?:jpe?g|png|webp)$/i.test(name)) found.pictures.set(name, bytes);
  }
  if (!found.th && !found.sources && !found.terms)
    throw new ImportRefusal(
      'zip-not-draft',
      'ไฟล์ .zip นี้ไม่ได้มาจากหน้าเขียน ไม่พบ index.mdx ในโฟลเดอร์ของเรื่อง',
      'This .zip does not come from this page: there is no index.mdx in the folder of an entry',
    );
  return found;
}

/**
 * Items of a list file that the published list does not have, or has otherwise. Throws `ImportRefusal` when the list
 * cannot be read.
 */
export function newItems(text: string | undefined, published: readonly { id: string }[], file: string): Fields[] {
  if (!text) return [];
  const { data, problems } = readYaml(text, file);
  if (problems[0]) throw brokenList(file, problems[0]);
  const known = new Map(published.map((item) => [item.id, item as Fields]));
  return (Array.isArray(data) ? (data as Fields[]) : []).filter((item) => {
    const before = known.get(String(item['id']));
    return !before || Object.entries(item).some(([key, value]) => !same(before[key], value));
  });
}

/** Why a list file cannot be taken. */
export const brokenList = (file: string, { line, th, en }: Problem): ImportRefusal =>
  new ImportRefusal(
    'list-broken',
    `อ่าน ${file} ไม่ออก บรรทัด ${line}: ${th.what} ${th.todo}`,
    `${file} cannot be read, line ${line}: ${en.what}. ${en.todo}`,
  );

/** A draft of what an archive held. @param blank a new draft of that kind, which gives id and time */
export function draftFromFiles(found: FoundFiles, index: LibraryIndex, blank: (kind: Draft['kind']) => Draft): Draft {
  const sources = newItems(found.sources, index.sources, 'sources.yaml');
  const terms = newItems(found.terms, index.terms, 'terms.yaml');
  if (found.kind === 'list' || !found.th) {
    if (sources.length + terms.length === 0)
      throw new ImportRefusal(
        'zip-nothing-new',
        'ไฟล์นี้ไม่มีอะไรที่คลังยังไม่มี',
        'This archive holds nothing that the library does not have',
      );
    return { ...blank(sources.length ? 'source' : 'term'), sources, terms };
  }
  return {
    ...blank(found.kind),
    entryId: found.id,
    th: draftText(found.th, 'index.mdx'),
    ...(found.en && { en: draftText(found.en, `${SECOND}.mdx`) }),
    sources,
    terms,
  };
}
