import { analyse, squeeze } from './analyse.ts';
import { mayBegin } from './cut.ts';
import type { NameGroup } from './names.ts';

/** A name that stands in a query, and the other names of the same thing. */
export interface Named {
  /** In squeezed form. */
  from: string;
  others: string[];
}

/** Two letters stand in everything. */
const SHORTEST = 3;
const LATIN = /[a-z0-9]/;

/**
 * Finds names of the glossary in a query, at word borders, longest first and not inside one another.
 * @param squeezed query in normal form without the spaces beside Thai letters
 */
export function namesIn(squeezed: string, groups: readonly NameGroup[]): Named[] {
  const names = groups
    .flatMap((group) => group.map((name) => ({ name: squeeze(analyse(name)), group })))
    .filter(({ name }) => name.length >= SHORTEST)
    .sort((a, b) => b.name.length - a.name.length);
  const taken = new Uint8Array(squeezed.length);
  const found: Named[] = [];
  for (const { name, group } of names) {
    const at = squeezed.indexOf(name);
    if (at < 0 || taken[at] || taken[at + name.length - 1] || !atBorders(squeezed, at, at + name.length)) continue;
    taken.fill(1, at, at + name.length);
    const others = [...new Set(group.map((other) => squeeze(analyse(other))))].filter(
      (other) => other !== '' && other !== name && !other.includes(name) && !name.includes(other),
    );
    if (others.length > 0) found.push({ from: name, others });
  }
  return found;
}

function atBorders(text: string, from: number, to: number): boolean {
  if (!mayBegin(text, from) || !mayBegin(text, to)) return false;
  return (
    !(LATIN.test(text[from]!) && LATIN.test(text[from - 1] ?? '')) &&
    !(LATIN.test(text[to - 1]!) && LATIN.test(text[to] ?? ''))
  );
}
