import { itemAt } from '../../../src/certain.ts';
import { Engine } from '../../../src/features/search/engine.ts';
import type { IndexFiles } from '../../../src/features/search/index/build-index.ts';

/** What somebody fetches of the index who has nothing of it yet: medians over all queries. */
export interface FirstSearch {
  files: number;
  bytes: number;
  /** Waits for an answer: what is asked for at the same time comes at the same time. */
  rounds: number;
}

/**
 * Asks every query with an engine that has fetched nothing.
 * @param queries at least one
 * @throws when the index lacks a file that the engine asks for
 */
export async function firstSearch(index: IndexFiles, queries: readonly string[]): Promise<FirstSearch> {
  const costs: FirstSearch[] = [];
  for (const query of queries) {
    const { engine, cost } = farReader(index);
    await engine.search(query, { limit: 10, facets: false });
    costs.push(cost);
  }
  const median = (of: (cost: FirstSearch) => number): number =>
    itemAt(
      costs.map(of).sort((a, b) => a - b),
      costs.length >> 1,
    );
  return {
    files: median(({ files }) => files),
    bytes: median(({ bytes }) => bytes),
    rounds: median(({ rounds }) => rounds),
  };
}

/** Somebody far away: files that are asked for at the same time come together. */
function farReader(index: IndexFiles): { engine: Engine; cost: FirstSearch } {
  const cost: FirstSearch = { files: 0, bytes: 0, rounds: 0 };
  let coming: (() => void)[] = [];
  const engine = new Engine(
    (path) =>
      new Promise((resolve, reject) => {
        const bytes = index.get(path);
        if (!bytes) return void reject(new Error(`The index has no ${path}.`));
        cost.files++;
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
