import type { Finding } from '../../intake/problem.ts';

/** A finding at a place in a text whose file the caller knows. */
export interface LocatedFinding extends Finding {
  line: number;
  column: number;
}
