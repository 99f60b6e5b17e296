import type { NameIndex } from './names.ts';
import type { Problem } from './problem.ts';
import type { RawContent } from './raw-content.ts';

/** A check over everything that was read. Checks return data; only reporters print. */
export type Check = (content: RawContent, names: NameIndex) => Problem[];
