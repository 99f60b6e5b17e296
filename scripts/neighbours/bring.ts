import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NeighbourSettings } from '../../src/intake/neighbours/neighbour.ts';
import { settingFindings } from '../../src/intake/neighbours/setting-problems.ts';
import { copyFile, entriesOf } from '../../src/sync/kept-neighbours.ts';
import type { Brought } from './brought.ts';
import { fetchLists, type Fetched } from './fetch-lists.ts';
import { NotFetched, type Limits } from './fetch-text.ts';
import { rememberAttempts } from './attempts.ts';

/** Ten seconds for a library, and unpacked as much as some forty thousand entries take. */
export const USUAL: Limits = { time: 10_000, bytes: 32_000_000 };

/**
 * Asks every sister library for its list, all at once, and keeps what is good in `neighbours/`. Never throws for what
 * others do: one that is gone, slow or sends rubbish keeps the copy it had, or has none.
 * @param root     folder of the project
 * @param settings those with a mistake in them are passed over; the check names it. Those with a Pagefind bundle alone
 *   have no list, and are asked by readers
 */
export async function bringNeighbours(
  root: string,
  settings: readonly NeighbourSettings[],
  limits: Limits = USUAL,
): Promise<Brought[]> {
  const unfit = new Set(settingFindings(settings).map(({ prefix }) => prefix));
  const brought = await Promise.all(
    settings
      .filter(({ prefix, pagefind }) => !unfit.has(prefix) && !pagefind)
      .map((neighbour) => bring(root, neighbour, limits)),
  );
  rememberAttempts(root, brought);
  return brought;
}

async function bring(root: string, neighbour: NeighbourSettings, limits: Limits): Promise<Brought> {
  const path = join(root, copyFile(neighbour.prefix));
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  try {
    const { entries, refused, why } = await fetchLists(neighbour, limits);
    const text = copyOf(neighbour, entries);
    if (text !== before) write(path, text);
    return {
      neighbour,
      state: text === before ? 'same' : 'new',
      entries: entries.length,
      refused,
      ...(why !== undefined && { why }),
    };
  } catch (error) {
    const fault = error instanceof NotFetched ? error.fault : { th: String(error), en: String(error) };
    const kept = before === undefined ? undefined : entriesOf(before, neighbour);
    return { neighbour, state: kept ? 'kept' : 'missing', entries: kept?.length ?? 0, refused: 0, fault };
  }
}

/** A copy as it is kept: an entry a line, so that a change of it can be read where copies are committed. */
function copyOf({ address }: NeighbourSettings, entries: Fetched['entries']): string {
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  return `{"from":${JSON.stringify(address)},"entries":[\n${lines}\n]}\n`;
}

/** A copy is whole or as it was. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}
