import { atLeastOne } from '../certain.ts';
import { NAMED_SIDES } from './given.ts';
import { saidBySettings } from './said-again.ts';
import type { SideSettings } from './side.ts';

/**
 * The id of a side. The three of our own library stand in the type, so that whatever holds something for each side is
 * complete; another site's settings may name others, and therefore no code but this folder names any (a test looks).
 */
export type Side = 'policy' | 'movement' | 'knowledge';

export { NAMED_SIDES };

const OWN = ['policy', 'movement', 'knowledge'] as const satisfies readonly Side[];

/** The sides of this site, in the order in which pages show them: two to five. */
export const SIDES: readonly [Side, ...Side[]] = NAMED_SIDES
  ? atLeastOne(NAMED_SIDES.map(({ id }) => id as Side))
  : OWN;

/** Something for each side, in their order. */
export const ofSides = <T>(what: (side: Side, index: number) => T): Record<Side, T> =>
  Object.fromEntries(SIDES.map((side, index) => [side, what(side, index)])) as Record<Side, T>;

/**
 * What the settings say of each side in a language, else what the interface says of the three.
 * @param own  the words of the interface
 * @param said what the settings say, picked of one side
 * @param lang language of these words
 */
export function saidOfSides<T>(
  own: Record<Side, T>,
  said: (side: SideSettings, lang: string) => T,
  lang = '',
): Record<Side, T> {
  if (!NAMED_SIDES) return own;
  const sides = NAMED_SIDES;
  return saidBySettings(
    (other) => Object.fromEntries(sides.map((side) => [side.id, said(side, other)])) as Record<Side, T>,
    lang,
  );
}

/** The same for what the settings say in words. */
export const sideWords = (
  lang: string,
  field: 'name' | 'short' | 'line',
  own: Record<Side, string>,
): Record<Side, string> => saidOfSides(own, (side, other) => inLanguage(side[field], other), lang);

/** The words for a language, or those in the first language that there are. */
export const inLanguage = <T>(words: Readonly<Record<string, T>>, lang: string): T =>
  words[lang] ?? (Object.values(words)[0] as T);

/** The letter by which drawings and links name a side: its first one where these differ. */
export function letterOfSide(side: Side): string {
  const first = new Set(SIDES.map((one) => one.charAt(0)));
  return first.size === SIDES.length ? side.charAt(0) : `s${SIDES.indexOf(side)}`;
}
