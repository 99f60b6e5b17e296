/**
 * What the filter of a list in parts goes by. Items stand in the order of the parts, with no names: what is found is
 * taken out of the page of its part.
 */
export interface PartIndex {
  /** Every value of every facet. */
  values: [facet: string, value: string][];
  /** Pages with their items: of each the numbers of its values, in base 36, parted by dots; items by spaces. */
  parts: [address: string, items: string][];
}

/** An item of a list, by facet the values that it has. */
export type Faceted = Readonly<Record<string, readonly string[]>>;

/** Makes the index of a list. @param parts pages in order, with what their items have */
export function makePartIndex(parts: readonly { address: string; items: readonly Faceted[] }[]): PartIndex {
  const values: PartIndex['values'] = [];
  const numbers = new Map<string, number>();
  const numberOf = (facet: string, value: string): number => {
    const key = `${facet}=${value}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, values.length);
    return values.push([facet, value]) - 1;
  };
  const written = (item: Faceted): string =>
    Object.entries(item)
      .flatMap(([facet, own]) => own.map((value) => numberOf(facet, value).toString(36)))
      .join('.');
  return {
    parts: parts.map(({ address, items }) => [address, items.map(written).join(' ')]),
    values,
  };
}

/** An item that was found: the how-manieth of which part, from 0. */
export interface FoundItem {
  part: number;
  at: number;
}

/** Finds items of a list by their values. */
export class PartSearch {
  readonly #index: PartIndex;
  readonly #items: readonly (FoundItem & { has: ReadonlySet<number> })[];

  constructor(index: PartIndex) {
    this.#index = index;
    this.#items = index.parts.flatMap(([, items], part) =>
      items === ''
        ? []
        : items.split(' ').map((item, at) => ({
            part,
            at,
            has: new Set(item === '' ? [] : item.split('.').map((number) => parseInt(number, 36))),
          })),
    );
  }

  /** How many items the list has. */
  get size(): number {
    return this.#items.length;
  }

  /** The page of a part. */
  address(part: number): string {
    return this.#index.parts[part]?.[0] ?? '';
  }

  /** Items that have all that is chosen, in order. @param chosen by facet the value; empty where none is */
  find(chosen: Readonly<Record<string, string>>): FoundItem[] {
    const wanted = this.#wanted(chosen);
    return this.#items.filter(({ has }) => wanted.every((number) => has.has(number)));
  }

  /** How many items each value of a facet would leave, given what is chosen in the others; `''` for no value. */
  counts(facet: string, chosen: Readonly<Record<string, string>>): Map<string, number> {
    const wanted = this.#wanted({ ...chosen, [facet]: '' });
    const left = this.#items.filter(({ has }) => wanted.every((number) => has.has(number)));
    const counts = new Map([['', left.length]]);
    this.#index.values.forEach(([of, value], number) => {
      if (of === facet) counts.set(value, left.filter(({ has }) => has.has(number)).length);
    });
    return counts;
  }

  /** Numbers of chosen values; -1, which nothing has, for one that no item of the list has. */
  #wanted(chosen: Readonly<Record<string, string>>): number[] {
    return Object.entries(chosen).flatMap(([facet, value]) =>
      value === '' ? [] : this.#index.values.findIndex(([of, own]) => of === facet && own === value),
    );
  }
}
