import { constrainedMemory } from 'node:process';
import { totalmem } from 'node:os';

/**
 * How much a build may hold, as a flag for Node: half of what the machine, or the container around us, has. By itself Node
 * stops at a quarter, and at 4 GB on any machine, while a library of many thousand entries takes more.
 * @param asked  what `NODE_OPTIONS` says; where it names a limit, that holds
 * @param memory bytes
 */
export function heapLimit(asked = process.env['NODE_OPTIONS'] ?? '', memory = memoryHere()): string[] {
  if (/--max[-_]old[-_]space[-_]size/.test(asked)) return [];
  return [`--max-old-space-size=${Math.floor(memory / 2 / 1024 ** 2)}`];
}

/** A container without a limit says 0, or more than there is. */
const memoryHere = (): number => Math.min(totalmem(), constrainedMemory() || Infinity);
