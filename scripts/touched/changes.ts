import { given } from '../../src/certain.ts';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml, splitFrontMatter } from '../../src/intake/front-matter.ts';
import type { EntryKind } from '../../src/intake/schema/names.ts';
import { FOLDERS } from '../../src/intake/schema/entry/kinds.ts';
import { RECORD_FILES, RECORD_KINDS, type RecordKind } from '../../src/intake/schema/list/records.ts';
import { changedUntold, hasChanges } from './untold.ts';

export type Part = 'thai' | 'english' | 'pictures';

/** An entry, or an item of a list file, that a change touches. */
export interface Touched {
  kind: EntryKind | RecordKind | 'term' | 'source';
  id: string;
  /** As it reads after the change; before it, where the entry is removed. */
  title: string;
  how: 'new' | 'changed' | 'removed';
  /** Which files of an entry; empty for items of lists. */
  parts: Part[];
  /** Folder of the entry, or the list file, from the project's root. */
  place: string;
  /** Whether it says something else than before and `changes` does not tell of it; then, whether it has that list. */
  untold?: { hasList: boolean };
}

const KIND_OF = Object.fromEntries(Object.entries(FOLDERS).map(([kind, folder]) => [folder, kind as EntryKind]));
const LISTS: Record<string, 'term' | 'source' | RecordKind> = {
  'content/terms.yaml': 'term',
  'content/sources.yaml': 'source',
  ...Object.fromEntries(RECORD_KINDS.map((kind) => [`content/${RECORD_FILES[kind]}`, kind])),
};

/**
 * What lies between two states of a repository: entries under `content/` and items of the list files, in the order of
 * their addresses.
 * @param root   folder of the repository
 * @param before commit or branch that the change starts from; the point where both parted is taken
 * @param after  commit or branch with the change; the files as they lie there where left out, untracked ones too
 * Throws where git does not know one of them.
 */
export function touchedEntries(root: string, before: string, after?: string): Touched[] {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const start = git('merge-base', before, after ?? 'HEAD').trim();
  const files = git(
    'diff',
    '--name-only',
    '--no-renames',
    '-z',
    start,
    ...(after ? [after] : []),
    '--',
    'content',
  ).split('\0');
  if (!after) files.push(...git('ls-files', '--others', '--exclude-standard', '-z', '--', 'content').split('\0'));
  const textAt = (state: string | undefined, file: string): string | undefined => {
    try {
      return state === undefined ? readFileSync(join(root, file), 'utf8') : git('show', `${state}:${file}`);
    } catch {
      return undefined;
    }
  };
  const entries = new Map<string, Set<Part>>();
  for (const file of files) {
    const [, folder = '', id, name] = file.split('/');
    if (!name || !(folder in KIND_OF)) continue;
    const place = `content/${folder}/${id}`;
    entries.set(
      place,
      (entries.get(place) ?? new Set()).add(name === 'index.mdx' ? 'thai' : name === 'en.mdx' ? 'english' : 'pictures'),
    );
  }
  const touched = [...entries].map(([place, parts]): Touched => {
    const [, folder = '', id = ''] = place.split('/');
    const [old, now] = [textAt(start, `${place}/index.mdx`), textAt(after, `${place}/index.mdx`)];
    return {
      kind: given(KIND_OF[folder], `The kind of content/${folder}`),
      id,
      title: titleOf(now ?? old ?? '') ?? id,
      how: old === undefined ? 'new' : now === undefined ? 'removed' : 'changed',
      parts: (['thai', 'english', 'pictures'] as const).filter((part) => parts.has(part)),
      place,
      ...(old !== undefined &&
        now !== undefined &&
        changedUntold(old, now) && { untold: { hasList: hasChanges(now) } }),
    };
  });
  for (const [file, kind] of Object.entries(LISTS)) {
    if (!files.includes(file)) continue;
    const [old, now] = [items(textAt(start, file)), items(textAt(after, file))];
    for (const id of new Set([...old.keys(), ...now.keys()])) {
      const [was, is] = [old.get(id), now.get(id)];
      if (JSON.stringify(was) === JSON.stringify(is)) continue;
      const shown = given(is ?? was, `The item ${id} of ${file}`);
      touched.push({
        kind,
        id,
        title: nameOf(shown) ?? id,
        how: was ? (is ? 'changed' : 'removed') : 'new',
        parts: [],
        place: file,
      });
    }
  }
  return touched.sort((a, b) => (a.place + a.id < b.place + b.id ? -1 : 1));
}

function titleOf(text: string): string | undefined {
  const title = (readYaml(splitFrontMatter(text).yaml, '').data as Record<string, unknown> | undefined)?.['title'];
  return typeof title === 'string' ? title : undefined;
}

/** The name of an item: a title, or the Thai one of two, or a Thai word. */
function nameOf({ title, th }: Record<string, unknown>): string | undefined {
  const name = (title as { th?: unknown } | undefined)?.th ?? title ?? th;
  return typeof name === 'string' ? name : undefined;
}

/** Items of a list file by their id; none where it cannot be read, which the check tells. */
function items(text: string | undefined): Map<string, Record<string, unknown>> {
  const list = text === undefined ? [] : (readYaml(text, '').data as unknown);
  return new Map(
    Array.isArray(list)
      ? list
          .filter((item): item is Record<string, unknown> & { id: string } => typeof item?.id === 'string')
          .map((item) => [item.id, item])
      : [],
  );
}
