import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ensureBench } from '../tools.ts';
import type { MeantSource } from '../../../src/features/search/index/build-index.ts';
import type { SearchPage } from '../../../src/features/search/index/indexed-page.ts';
import type { NameGroup } from '../../../src/features/search/query/names.ts';
import type { EngineName } from './engine-names.ts';

/** What is indexed: pages as the site's own index takes them. Peers get each page's title and text. */
export interface Texts {
  pages: readonly SearchPage[];
  names?: readonly NameGroup[];
  meant?: MeantSource;
  lang?: string;
}

/** A peer's way to make the files of its index. `write` takes a path below the served folder. */
export type Indexer = (
  texts: Texts,
  folder: string,
  write: (path: string, data: string | Uint8Array) => void,
) => Promise<void> | void;

/** Indexers, and what they are asked with in a browser; they import what only `bench/` installs. */
const PEERS = join(import.meta.dirname, '../../../bench/search');
/** The site's worker; its page asks for it by this name, so the bundle keeps it. */
const WORKER = join(import.meta.dirname, '../../../src/features/search/box/engine-worker.ts');

/** What a peer is given as the text of a page: all of its passages. */
export const plainText = ({ sections }: SearchPage): string =>
  sections.map(({ heading = '', text }) => `${heading} ${text}`.trim()).join('\n');

/**
 * Makes everything that an engine needs in a browser: its index, and its own code bundled and minified as a site would
 * ship it.
 * @returns bytes of the index on disk, without code
 */
export async function prepare(name: EngineName, texts: Texts, folder: string): Promise<number> {
  if (name !== 'ours') ensureBench();
  mkdirSync(folder, { recursive: true });
  const { index } = (await import(pathToFileURL(join(PEERS, 'engines', `${name}.ts`)).href)) as { index: Indexer };
  await index(texts, folder, (path, data) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  });
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
  await build({
    entryPoints: [join(PEERS, 'clients', `${name}.ts`)],
    outfile: join(folder, 'client.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    external: ['/pagefind/*'],
  });
  if (name === 'ours')
    await build({
      entryPoints: [WORKER],
      outfile: join(folder, 'engine-worker.ts'),
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      logLevel: 'error',
    });
  return bytes;
}
