import { comparePlaces, type Problem } from '../model/problem.ts';
import { problems } from '../model/problems.ts';
import { readContent } from './read-content.ts';

/** Every mistake in `content/`, by file and line: what the build would refuse, and the warnings. @param root folder of the project */
export function checkContent(root: string): Problem[] {
  const read = readContent(root);
  return [...read.problems, ...problems(read.content)].sort(comparePlaces);
}
