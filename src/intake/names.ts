import { itemAt } from '../certain.ts';
import { NeighbourIndex } from './neighbours/neighbour-index.ts';
import type { ReferenceKind } from './schema/field-references.ts';
import { ENTRY_KINDS, type EntryKind } from './schema/names.ts';

export type TargetKind = EntryKind | 'term' | 'source';
export interface Named {
  kind: TargetKind;
  id: string;
  /** Titles in every language, aliases, spellings. */
  names: readonly string[];
}

/** What a reference was found to mean: one thing, none, or several that must be told apart by their kind. */
export type Resolution = { found: Named; among?: undefined } | { found?: undefined; among: readonly Named[] };

const KINDS: readonly string[] = [...ENTRY_KINDS, 'term', 'source'];

/** How names are compared: composed, lower case, one space between words, no zero-width characters. */
export const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Finds what `[[…]]`, `[@…]` and attributes point at. Built once for all content. */
export class NameIndex {
  readonly #byId = new Map<string, Named[]>();
  readonly #byName = new Map<string, Named[]>();
  /** What `[[prefix:id]]` means in sister libraries; own names come before. */
  readonly neighbours: NeighbourIndex;
  readonly #rules: ReadonlySet<string> | undefined;

  /**
   * @param rules ids of rules, which fields may name and texts may not; left out where they are not known, and then
   * none of them is doubted
   * @param neighbours what links into sister libraries may mean
   */
  constructor(things: Iterable<Named>, rules?: Iterable<string>, neighbours = new NeighbourIndex()) {
    this.neighbours = neighbours;
    this.#rules = rules && new Set(rules);
    for (const thing of things) {
      push(this.#byId, thing.id, thing);
      for (const name of new Set(thing.names.map(plainName))) if (name) push(this.#byName, name, thing);
    }
  }

  /**
   * What a reference means. Ids come before names, entries before terms, terms before sources; `kind:` in front
   * decides.
   * @param only the one kind that is allowed there
   */
  resolve(target: string, only?: TargetKind): Resolution {
    const split = /^([a-z]+):(.+)$/s.exec(target.trim());
    const kind = only ?? (split && KINDS.includes(itemAt(split, 1)) ? (split[1] as TargetKind) : undefined);
    const wanted = (split && kind === split[1] ? itemAt(split, 2) : target).trim();
    for (const found of [this.#byId.get(wanted), this.#byName.get(plainName(wanted))]) {
      const fitting = (found ?? []).filter((thing) => !kind || thing.kind === kind);
      const first = fitting.filter((thing) => rank(thing) === Math.min(...fitting.map(rank)));
      if (first.length === 1) return { found: itemAt(first, 0) };
      if (first.length > 1) return { among: first };
    }
    return { among: [] };
  }

  /** Ids (and with `names`, titles and other names) of a kind, or of all kinds: what a suggestion is chosen from. */
  candidates(kind?: ReferenceKind, names = false): string[] {
    if (kind === 'rule') return [...(this.#rules ?? [])];
    const maps = names ? [this.#byId, this.#byName] : [this.#byId];
    return maps.flatMap((map) =>
      [...map].filter(([, things]) => !kind || things.some((thing) => thing.kind === kind)).map(([name]) => name),
    );
  }

  has(kind: ReferenceKind, id: string): boolean {
    if (kind === 'rule') return this.#rules?.has(id) ?? true;
    return this.#byId.get(id)?.some((thing) => thing.kind === kind) ?? false;
  }
}

const rank = (thing: Named): number => (thing.kind === 'source' ? 2 : thing.kind === 'term' ? 1 : 0);

function push(map: Map<string, Named[]>, key: string, thing: Named): void {
  const list = map.get(key);
  if (!list) map.set(key, [thing]);
  else if (!list.includes(thing)) list.push(thing);
}
