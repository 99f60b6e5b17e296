import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { NeighbourSettings } from '../intake/neighbours/neighbour.ts';
import { problemReport } from '../intake/problem-report.ts';
import { handOver, type Lists } from './handed-over.ts';
import { beginWith, KeptContent } from './kept-content.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { digestOf } from './read-content.ts';
import { syncContent, type Synced } from './sync-content.ts';

/** How long to wait for more changes before reading again, in milliseconds; editors save in several steps. */
const PATIENCE = 60;

/** `IGNORE_CONTENT_ERRORS=1` builds and serves what is good while mistakes are being mended. */
const lenient = (): boolean => Boolean(process.env['IGNORE_CONTENT_ERRORS']);

/**
 * Loads all of `content/` into one collection, since nothing in it can be checked or linked by itself.
 * Entries are rendered by our own pipeline, kept by digest between builds (`KeptContent`), and handed over past
 * Astro's store. In a build a mistake stops everything after all have been told; in `astro dev` it is shown over the
 * page until it is mended.
 * @param neighbours sister libraries of the site
 */
export function contentLoader(neighbours: readonly NeighbourSettings[] = []): Loader {
  return {
    name: 'content-loader',
    load: async (context) => {
      // The code that runs does not change while it runs.
      const version = pipelineVersion(fileURLToPath(new URL('..', context.config.srcDir)));
      const options = { base: context.config.base, version, neighbours };
      const cache = fileURLToPath(context.config.cacheDir);
      const folder = join(cache, context.watcher ? 'content-dev' : 'content');
      // What a build rendered need not be rendered again.
      const isBegun = context.watcher !== undefined && beginWith(join(cache, 'content'), folder);
      const kept = new KeptContent(folder, version);
      // Astro empties its store where everything is to be made anew (`--force`); it is empty at the first start, too.
      if (context.store.keys().length === 0 && !isBegun) kept.forget();
      load(context, options, kept);
      if (context.watcher) watch(context.watcher, () => load(context, options, kept), context);
    },
  };
}

type SyncOptions = Parameters<typeof syncContent>[1];

function load(context: LoaderContext, options: SyncOptions, kept: KeptContent): void {
  const root = fileURLToPath(context.config.root);
  const synced = syncContent(root, options, kept.entries, (entry) => kept.put(entry));
  tell(synced, context);
  kept.keep(synced.entries);
  hand(synced, context);
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

/** Hands everything over to pages. What Astro keeps is only by what it sees that something has changed. */
function hand({ entries, problems, ...all }: Synced, { store }: LoaderContext): void {
  const told = lenient() ? [] : problems.filter(({ severity }) => severity === 'error');
  const { terms, sources, concepts, populations, tried, records, neighbours } = all;
  const lists: Lists = { terms, sources, concepts, populations, tried, records, neighbours };
  const revision = digestOf(
    JSON.stringify([[...entries.values()].map(({ digest }) => digest), digestOf(JSON.stringify(lists)), told]),
  ).slice(0, 16);
  const versions = new Map([...entries.values()].map(({ digest, entry: { kind, id } }) => [`${kind}|${id}`, digest]));
  handOver({ revision, problems: told, entries: [...entries.values()].map(({ entry }) => entry), versions, lists });
  for (const id of store.keys()) if (id !== 'state') store.delete(id);
  store.set({ id: 'state', digest: revision, data: { revision } });
}

/** Reads again whenever something under `content/` changes. */
function watch(watcher: NonNullable<LoaderContext['watcher']>, again: () => void, { config }: LoaderContext): void {
  const folder = resolve(fileURLToPath(config.root), 'content');
  let timer: NodeJS.Timeout | undefined;
  watcher.add(folder);
  const onEvent = (path: string) => {
    if (relative(folder, path).split(sep)[0] === '..') return;
    clearTimeout(timer);
    timer = setTimeout(again, PATIENCE);
  };
  for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const) watcher.on(event, onEvent);
}
