import type { Entry } from '../entry.ts';
import { byStrength } from '../evidence.ts';
import type { Library } from '../library.ts';

/** What other entries tell of a case. */
export interface ToldOfCase {
  /** The lessons that rest on it with the strongest evidence, strongest first. */
  lessons: readonly Entry<'lesson'>[];
  /** Help pages that tell how it went there. */
  help: readonly Entry<'help'>[];
}

/** How many lessons of a case are enough to take away. */
const LESSONS = 3;

/** What the library tells of a case beside its own page. */
export const toldOfCase = (library: Library, id: string): ToldOfCase => ({
  lessons: [...library.lessonsOfCase(id)].sort((a, b) => byStrength(a.th.data, b.th.data)).slice(0, LESSONS),
  help: library.all('help').filter(({ th }) => th.data.cases.some((item) => item.case === id)),
});
