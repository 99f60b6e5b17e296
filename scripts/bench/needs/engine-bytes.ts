import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** The program that a first search fetches, as a host sends it (gzip, level 6), in bytes. What it imports later is left out. */
export async function engineBytes(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: ['src/features/search/box/engine-worker.ts'],
    bundle: true,
    splitting: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    outdir: 'engine',
    write: false,
  });
  const first = outputFiles.filter(({ path }) => /engine-worker\.js$/.test(path));
  return first.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 6 }).length, 0);
}
