import { given, itemAt } from '../../../src/certain.ts';
import { Engine } from '../../../src/features/search/engine.ts';
import { joined } from '../../../src/features/search/fetch/byteranges.ts';
import { PARTS_FILE, partNames, writeOneFile } from '../../../src/features/search/fetch/one-file.ts';
import { partsOfStart } from '../../../src/features/search/format/start.ts';
import { START } from '../../../src/features/search/format/start-file.ts';
import type { IndexFiles } from '../../../src/features/search/index/build-index.ts';

/** What somebody fetches of the index who has nothing of it yet. */
export interface FirstSearch {
  /** Medians over all queries, of a host from which files come one by one. */
  files: number;
  bytes: number;
  /** Waits for an answer: what is asked for at the same time comes at the same time. */
  rounds: number;
  /** Median, of a host that answers several ranges of a file, with what stands before each range. */
  inRanges: number;
  /** What these last are, bytes of a search on average. */
  parts: Map<string, number>;
}

/** What one search fetches. */
interface Cost {
  asked: string[];
  bytes: number;
  rounds: number;
  /** From a host that answers several ranges, bytes by part. */
  ranged: Map<string, number>;
}

/** What nginx writes before a range of a file. */
const RANGE_HEADER = 118;
/** What the dialog shows. */
const SHOWN = 9;

/**
 * Asks every query with an engine that has fetched nothing.
 * @param queries at least one
 * @throws when the index lacks a file that the engine asks for
 */
export async function firstSearch(index: IndexFiles, queries: readonly string[]): Promise<FirstSearch> {
  const inOneFile = oneFileOf(index);
  const costs: Cost[] = [];
  for (const query of queries) {
    const { engine, cost } = farReader(index);
    await engine.search(query, { limit: SHOWN, facets: false });
    costs.push({ ...cost, ranged: inOneFile(cost.asked) });
  }
  const median = (of: (cost: Cost) => number): number =>
    itemAt(
      costs.map(of).sort((a, b) => a - b),
      costs.length >> 1,
    );
  const sum = (parts: Map<string, number>): number => [...parts.values()].reduce((all, bytes) => all + bytes, 0);
  const parts = new Map<string, number>();
  for (const { ranged } of costs)
    for (const [part, bytes] of ranged) parts.set(part, (parts.get(part) ?? 0) + bytes / costs.length);
  return {
    files: median(({ asked }) => asked.length),
    bytes: median(({ bytes }) => bytes),
    rounds: median(({ rounds }) => rounds),
    inRanges: median(({ ranged }) => sum(ranged)),
    parts,
  };
}

/** @returns tells what the files of one search are of a host that answers several ranges, bytes by part */
function oneFileOf(index: IndexFiles): (asked: readonly string[]) => Map<string, number> {
  const start = given(index.get(START), START);
  const ofStart = Object.entries(partsOfStart(start).parts).map(
    ([part, { length }]) => [`start: ${part}`, length] as const,
  );
  const folder = `${(JSON.parse(partsOfStart(start).head) as { digest: string }).digest}/`;
  const count = (letter: string): number => [...index.keys()].filter((path) => isPart(path, letter)).length;
  const names = partNames({ lists: count('p'), texts: count('t') });
  const { units, file } = writeOneFile(names.map((name) => ({ name, bytes: given(index.get(folder + name), name) })));
  const unit = file.length / units.reduce((sum, each) => sum + each, 0);
  let end = 0;
  const places = new Map(
    names.map((name, at) => [folder + name, { from: end, to: (end += itemAt(units, at) * unit) }] as const),
  );
  return (asked) => {
    const parts = new Map<string, number>(ofStart);
    const add = (part: string, bytes: number): void => void parts.set(part, (parts.get(part) ?? 0) + bytes);
    add('where parts lie', given(index.get(PARTS_FILE), PARTS_FILE).length);
    for (const [part, letter] of [
      ['lists', 'p'],
      ['texts', 't'],
    ] as const) {
      const ranges = joined(asked.filter((path) => isPart(path, letter)).map((path) => given(places.get(path), path)));
      add(
        part,
        ranges.reduce((sum, { from, to }) => sum + to - from, 0),
      );
      add('before ranges', ranges.length * RANGE_HEADER);
    }
    const others = asked.filter((path) => path !== START && !places.has(path));
    add(
      'what few searches need',
      others.reduce((sum, path) => sum + given(index.get(path), path).length, 0),
    );
    return parts;
  };
}

const isPart = (path: string, letter: string): boolean => new RegExp(`/${letter}[0-9a-z]+\\.bin$`).test(path);

/** Somebody far away: files that are asked for at the same time come together. */
function farReader(index: IndexFiles): { engine: Engine; cost: Omit<Cost, 'ranged'> } {
  const cost: Omit<Cost, 'ranged'> = { asked: [], bytes: 0, rounds: 0 };
  let coming: (() => void)[] = [];
  const engine = new Engine(
    (path) =>
      new Promise((resolve, reject) => {
        const bytes = index.get(path);
        if (!bytes) return void reject(new Error(`The index has no ${path}.`));
        cost.asked.push(path);
        cost.bytes += bytes.length;
        if (coming.push(() => resolve(bytes)) > 1) return;
        cost.rounds++;
        setImmediate(() => {
          const come = coming;
          coming = [];
          for (const one of come) one();
        });
      }),
  );
  return { engine, cost };
}
