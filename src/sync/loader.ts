import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Neighbour, NeighbourSettings } from '../intake/neighbours/neighbour.ts';
import type { Problem } from '../intake/problem.ts';
import { problemReport } from '../intake/problem-report.ts';
import type { Records } from '../intake/schema/list/records.ts';
import type { ConceptData } from '../intake/schema/list/concept.ts';
import type { PopulationData } from '../intake/schema/list/population.ts';
import type { SourceData } from '../intake/schema/list/source.ts';
import type { TermData } from '../intake/schema/list/term.ts';
import type { TriedData } from '../intake/schema/list/tried.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { digestOf } from './read-content.ts';
import { syncContent, type KeptEntry, type Synced } from './sync-content.ts';

/**
 * What the collection holds, by the first word of the id: `case:lampang` and the other kinds of entry, `lists`,
 * `state`.
 */
export type Stored = KeptEntry | StoredLists | StoredState;
/** Everything in `terms.yaml`, `sources.yaml`, `concepts.yaml`, `provinces.yaml`, `tried.yaml` and the files of records. */
export type StoredLists = {
  terms: TermData[];
  sources: SourceData[];
  concepts: ConceptData[];
  populations: PopulationData[];
  tried: TriedData[];
  records: Records;
  neighbours: readonly Neighbour[];
};
/** The content as a whole: changes whenever anything in it does. */
export type StoredState = {
  revision: string;
  /** Mistakes to show over every page in `astro dev`; a build with mistakes has stopped before. */
  problems: Problem[];
};

/** How long to wait for more changes before reading again, in milliseconds; editors save in several steps. */
const PATIENCE = 60;

/** `IGNORE_CONTENT_ERRORS=1` builds and serves what is good while mistakes are being mended. */
const lenient = (): boolean => Boolean(process.env['IGNORE_CONTENT_ERRORS']);

/**
 * Loads all of `content/` into one collection, since nothing in it can be checked or linked by itself.
 * Entries are rendered by our own pipeline and kept by digest between builds.
 * In a build a mistake stops everything after all have been told; in `astro dev` it is shown over the page until it is
 * mended.
 * @param neighbours sister libraries of the site
 */
export function contentLoader(neighbours: readonly NeighbourSettings[] = []): Loader {
  return {
    name: 'content-loader',
    load: async (context) => {
      // The code that runs does not change while it runs.
      const version = pipelineVersion(fileURLToPath(context.config.root));
      const options = { base: context.config.base, version, neighbours };
      load(context, options);
      if (context.watcher) watch(context.watcher, context, options);
    },
  };
}

type SyncOptions = Parameters<typeof syncContent>[1];

function load(context: LoaderContext, options: SyncOptions): void {
  const root = fileURLToPath(context.config.root);
  const previous = new Map(
    context.store
      .entries()
      .filter(([id]) => id.includes(':'))
      .map(([id, { data }]) => [id, data as KeptEntry]),
  );
  const synced = syncContent(root, options, previous);
  tell(synced, context);
  keep(synced, context);
}

function tell({ problems, rendered, kept }: Synced, { logger, watcher }: LoaderContext): void {
  logger.info(`${rendered} rendered, ${kept} kept`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (errors > 0) logger.error(`\n${problemReport(problems.filter(({ severity }) => severity === 'error'))}`);
  if (warnings > 0)
    logger.warn(
      `ข้อควรดู ${warnings} แห่ง ดูด้วย npm run check · ${warnings} warning${warnings === 1 ? '' : 's'}, see npm run check`,
    );
  if (errors === 0 || watcher || lenient()) return;
  throw new AstroError(
    `เนื้อหามีข้อผิดพลาด ${errors} แห่ง รายการอยู่ข้างบน · The content has ${errors} mistake${errors === 1 ? '' : 's'}, listed above`,
    'แก้แล้วสั่ง npm run check เพื่อตรวจอีกครั้ง · Mend them, then run npm run check',
  );
}

function keep({ entries, problems, ...all }: Synced, { store }: LoaderContext): void {
  const told = lenient() ? [] : problems.filter(({ severity }) => severity === 'error');
  const { terms, sources, concepts, populations, tried, records, neighbours } = all;
  const lists: StoredLists = { terms, sources, concepts, populations, tried, records, neighbours };
  const listsDigest = digestOf(JSON.stringify(lists));
  const revision = digestOf(
    JSON.stringify([[...entries.values()].map(({ digest }) => digest), listsDigest, told]),
  ).slice(0, 16);
  for (const id of store.keys()) if (id.includes(':') && !entries.has(id)) store.delete(id);
  const set = (id: string, digest: string, data: Stored, filePath?: string) =>
    store.set({ id, digest, data, ...(filePath && { filePath }) });
  for (const [id, kept] of entries) set(id, kept.digest, kept, kept.entry.file);
  set('lists', listsDigest, lists);
  set('state', revision, { revision, problems: told });
}

/** Reads again whenever something under `content/` changes. */
function watch(watcher: NonNullable<LoaderContext['watcher']>, context: LoaderContext, options: SyncOptions): void {
  const folder = resolve(fileURLToPath(context.config.root), 'content');
  let timer: NodeJS.Timeout | undefined;
  watcher.add(folder);
  const onEvent = (path: string) => {
    if (relative(folder, path).split(sep)[0] === '..') return;
    clearTimeout(timer);
    timer = setTimeout(() => load(context, options), PATIENCE);
  };
  for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const) watcher.on(event, onEvent);
}
