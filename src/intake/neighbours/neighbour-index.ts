import { didYouMean } from '../did-you-mean.ts';
import type { Neighbour, NeighbourEntry } from './neighbour.ts';

/** What a link into a sister library was found to mean. */
export interface Beyond {
  neighbour: Neighbour;
  /** What stands behind the prefix. */
  wanted: string;
  /** The entry, where it is one. */
  found?: NeighbourEntry;
  /** Several that share the id, to be told apart by their kind. */
  among: readonly NeighbourEntry[];
}

const LINK = /^([a-z0-9]+(?:-[a-z0-9]+)*):\s*(.+)$/s;

/** Finds what `[[prefix:id]]` and `[[prefix:kind:id]]` point at. Built once for all content. */
export class NeighbourIndex {
  readonly #neighbours = new Map<string, { neighbour: Neighbour; entries: Map<string, NeighbourEntry[]> }>();

  constructor(neighbours: readonly Neighbour[] = []) {
    for (const neighbour of neighbours) {
      const entries = new Map<string, NeighbourEntry[]>();
      for (const entry of neighbour.entries ?? [])
        for (const key of [entry.id, `${entry.kind}:${entry.id}`])
          entries.set(key, [...(entries.get(key) ?? []), entry]);
      this.#neighbours.set(neighbour.prefix, { neighbour, entries });
    }
  }

  get prefixes(): string[] {
    return [...this.#neighbours.keys()];
  }

  /** What a link means; nothing where it does not begin with the prefix of a sister library. */
  resolve(target: string): Beyond | undefined {
    const [, prefix = '', wanted = ''] = LINK.exec(target.trim()) ?? [];
    const known = this.#neighbours.get(prefix);
    if (!known) return undefined;
    const among = known.entries.get(wanted.trim()) ?? [];
    const [found] = among;
    return {
      neighbour: known.neighbour,
      wanted: wanted.trim(),
      among,
      ...(found && among.length === 1 && { found }),
    };
  }

  /** The id of the entry that somebody most likely meant, by ids and then by titles. */
  near({ neighbour, wanted }: Beyond): string | undefined {
    const entries = neighbour.entries ?? [];
    const bare = wanted.slice(wanted.indexOf(':') + 1);
    const id = didYouMean(
      bare,
      entries.map((entry) => entry.id),
    );
    if (id !== undefined) return id;
    const titled = new Map(entries.flatMap((entry) => Object.values(entry.title).map((title) => [title, entry.id])));
    const title = didYouMean(bare, titled.keys());
    return title === undefined ? undefined : titled.get(title);
  }
}

/** The prefix of what looks like a link into a sister library, `forest-net` of `forest-net:fire-break`. */
export const prefixOf = (target: string): string | undefined =>
  /^([a-z0-9]+(?:-[a-z0-9]+)*):[a-z0-9:-]+$/.exec(target.trim())?.[1];
