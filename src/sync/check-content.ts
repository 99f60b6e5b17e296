import { comparePlaces, type Problem } from '../intake/problem.ts';
import { problems } from '../intake/check/check-library.ts';
import type { NeighbourSettings } from '../intake/neighbours/neighbour.ts';
import { readContent } from './read-content.ts';
import type { KnownText } from './read-text.ts';

/**
 * Every mistake in `content/`, by file and line: what the build would refuse, and the warnings.
 * @param root  folder of the project
 * @param known looks up texts that were read before and found good, by the digest of their source; they are not parsed
 * again
 * @param neighbours sister libraries into which texts may link
 */
export function checkContent(
  root: string,
  known?: (digest: string) => KnownText | undefined,
  neighbours: readonly NeighbourSettings[] = [],
): Problem[] {
  const read = readContent(root, known, undefined, neighbours);
  return [...read.problems, ...problems(read.content)].sort(comparePlaces);
}
