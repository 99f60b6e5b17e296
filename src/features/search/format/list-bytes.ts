import { frequencyOf } from './frequency.ts';

/** About how long the list of a frequency class is, in bytes. */
export function listBytes(level: number, records: number): number {
  if (level === 0) return 0;
  const share = Math.min(0.5, frequencyOf(level) / Math.max(1, records));
  const bits = -(share * Math.log2(share) + (1 - share) * Math.log2(1 - share));
  return (records * bits) / 8;
}
