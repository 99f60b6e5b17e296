import { spokenBy } from '../../clock/index.ts';
import type { PortableEntry } from './portable-entry.ts';

/** Entries in which the words to say in a kit end as the facilitator speaks. */
export const asSpoken = (
  entries: readonly PortableEntry[],
  particle: Parameters<typeof spokenBy>[1],
): PortableEntry[] =>
  entries.map((entry) =>
    entry.workshop
      ? {
          ...entry,
          workshop: {
            ...entry.workshop,
            agenda: entry.workshop.agenda.map((step) =>
              step.say ? { ...step, say: spokenBy(step.say, particle) } : step,
            ),
            trouble: entry.workshop.trouble.map((item) => ({ ...item, then: spokenBy(item.then, particle) })),
          },
        }
      : entry,
  );
