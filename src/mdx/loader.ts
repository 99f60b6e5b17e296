import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { AstroError } from 'astro/errors';
import { problemReport } from '../model/problem-report.ts';
import { ENTRY_KINDS, type EntryKind } from '../schema/ids.ts';
import { digestOf } from './read-content.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { syncContent, type KeptEntry, type Synced } from './sync-content.ts';

/** What a collection holds: the entries of a kind, terms, sources, or the state of the content as a whole. */
export type Part = EntryKind | 'term' | 'source' | 'state';

/** How long to wait for more changes before reading again, in milliseconds; editors save in several steps. */
const PATIENCE = 60;

/** Set to keep building and serving with what is good while mistakes are being mended. */
const lenient = (): boolean => Boolean(process.env['IGNORE_CONTENT_ERRORS']);

const contexts = new Map<Part, LoaderContext>();
let current: { synced: Synced; taken: Set<Part> } | undefined;
let timer: NodeJS.Timeout | undefined;

/**
 * Loads one collection. All collections share one reading of `content/`; entries are rendered by our own pipeline and kept by digest.
 * In a build a mistake stops everything after all have been told; in `astro dev` it is shown over the page until it is mended.
 */
export function contentLoader(part: Part): Loader {
  return {
    name: `content-${part}`,
    load: async (context) => {
      contexts.set(part, context);
      if (!current || current.taken.has(part)) current = { synced: sync(context), taken: new Set() };
      const { synced, taken } = current;
      if (taken.size === 0) {
        tell(synced, context);
        if (context.watcher) watch(context);
      }
      taken.add(part);
      store(part, context, synced);
    },
  };
}

function sync({ config, collection }: LoaderContext): Synced {
  const root = fileURLToPath(config.root);
  const previous = new Map<string, KeptEntry>();
  for (const kind of ENTRY_KINDS) for (const [id, value] of contexts.get(kind)?.store.entries() ?? []) previous.set(`${kind}:${id}`, value.data as unknown as KeptEntry);
  void collection;
  return syncContent(root, { base: config.base, version: pipelineVersion(root) }, previous);
}

function tell({ problems, rendered, kept }: Synced, { logger, watcher }: LoaderContext): void {
  logger.info(`${rendered} entries rendered, ${kept} kept`);
  if (problems.length === 0) return;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return logger.warn(`\n${problemReport(problems)}`);
  logger.error(`\n${problemReport(problems)}`);
  if (watcher || lenient()) return;
  throw new AstroError(
    `เนื้อหามีข้อผิดพลาด ${errors.length} แห่ง รายการอยู่ข้างบน · The content has ${errors.length} mistake${errors.length === 1 ? '' : 's'}, listed above`,
    'แก้แล้วสั่ง npm run check เพื่อตรวจอีกครั้ง · Mend them, then run npm run check',
  );
}

function store(part: Part, { store: target }: LoaderContext, { entries, terms, sources, problems }: Synced): void {
  const items = new Map<string, { data: Record<string, unknown>; digest: string; filePath?: string }>();
  if (part === 'state') {
    const told = lenient() ? [] : problems.filter(({ severity }) => severity === 'error');
    const revision = digestOf(JSON.stringify([[...entries.values()].map(({ digest }) => digest), terms, sources, told])).slice(0, 16);
    items.set('content', { data: { revision, problems: told }, digest: revision });
  } else if (part === 'term' || part === 'source') {
    for (const data of part === 'term' ? terms : sources) items.set(data.id, { data: { ...data }, digest: digestOf(JSON.stringify(data)) });
  } else {
    for (const kept of entries.values()) if (kept.entry.kind === part) items.set(kept.entry.id, { data: kept as unknown as Record<string, unknown>, digest: kept.digest, filePath: kept.entry.file });
  }
  for (const id of target.keys()) if (!items.has(id)) target.delete(id);
  for (const [id, item] of items) target.set({ id, ...item });
}

/** Reads again whenever something under `content/` changes, and gives every collection its share. */
function watch(context: LoaderContext): void {
  const watcher = context.watcher!;
  const folder = resolve(fileURLToPath(context.config.root), 'content');
  watcher.add(folder);
  const onEvent = (path: string) => {
    if (relative(folder, path).split(sep)[0] === '..') return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const synced = sync(context);
      current = undefined;
      tell(synced, context);
      for (const [part, each] of contexts) store(part, each, synced);
    }, PATIENCE);
  };
  for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const) watcher.on(event, onEvent);
}
