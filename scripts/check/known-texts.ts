import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { pipelineVersion } from '../../src/sync/pipeline-version.ts';
import type { KnownTexts } from './read-good-texts.ts';
import { textFiles } from './text-files.ts';

/** Below this many bytes of unread text, starting more processes takes longer than reading. */
const WORTH_SHARING = 3_000_000;
const PROJECT = join(import.meta.dirname, '../..');

/** Version of the code that runs, which does not change while it runs. */
let code: string | undefined;
const present = (): string => (code ??= pipelineVersion(PROJECT));

/**
 * Where good texts are kept between runs. Only a cache: it may be deleted at any time. @param root folder that holds
 * `content/`
 */
const cacheFile = (root: string): string => join(root, '.cache/check');

/** What an earlier run found good, as long as the code that reads is the same. */
export function rememberedTexts(root: string): KnownTexts {
  try {
    const { version, texts } = deserialize(readFileSync(cacheFile(root))) as { version: string; texts: KnownTexts };
    return version === present() ? texts : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps the good texts for the next run. A run that cannot write (a read-only folder) is only slower next time. */
export function rememberTexts(root: string, texts: KnownTexts): void {
  const file = cacheFile(root);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, serialize({ version: present(), texts }));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // Nothing is lost but time.
  }
}

/**
 * Reads texts that are not known yet, on all processors where there is much to read, and drops those that are gone.
 * Texts with mistakes do not become known: they are read again by whoever asks, who then hears of the mistakes.
 * @returns what is known now, and whether that is other than before
 */
export async function learnTexts(root: string, known: KnownTexts): Promise<{ texts: KnownTexts; changed: boolean }> {
  const files = textFiles(root).flatMap((file) => {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(join(root, file.file));
    } catch {
      // A file that may not be opened is told by the check that follows.
      return [];
    }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return [{ ...file, digest: createHash('sha256').update(text).digest('hex') }];
  });
  const unread = files.filter(({ digest }) => !known.has(digest));
  const texts: KnownTexts = new Map(
    files.flatMap(({ digest }) => {
      const text = known.get(digest);
      return text ? [[digest, text]] : [];
    }),
  );
  const changed = unread.length > 0 || texts.size !== known.size;
  const bytes = unread.reduce((sum, { size }) => sum + size, 0);
  const workers = bytes < WORTH_SHARING ? 0 : Math.max(1, Math.min(8, availableParallelism()));
  if (workers === 0) {
    const { readGoodTexts } = await import('./read-good-texts.ts');
    for (const [digest, text] of readGoodTexts(root, unread)) texts.set(digest, text);
    return { texts, changed };
  }
  const shares = Array.from({ length: workers }, (_, share) =>
    unread.filter((_file, index) => index % workers === share),
  );
  const read = await Promise.all(
    shares.map(
      (share) =>
        new Promise<KnownTexts>((done, fail) => {
          const worker = new Worker(join(import.meta.dirname, 'read-worker.ts'), {
            workerData: { root, files: share },
          });
          worker.once('message', done).once('error', fail);
        }),
    ),
  );
  for (const share of read) for (const [digest, text] of share) texts.set(digest, text);
  return { texts, changed };
}
