import { given, itemAt } from '../certain.ts';
import { SIDES } from './sides.ts';

/** The sides in which the examples of the program are written, the two that its lessons come from first. */
const WRITTEN = ['movement', 'knowledge', 'policy'];

/** Whether a side of the examples gives way to another where both come to stand on one. */
const isLater = (one: string, other: string): boolean => WRITTEN.indexOf(one) > WRITTEN.indexOf(other);

/** The side of a site for each side of the examples: of the same name where there is one, else whichever is left. */
function matched(sides: readonly string[]): Map<string, string> {
  const found = new Map(WRITTEN.filter((side) => sides.includes(side)).map((side) => [side, side]));
  for (const side of WRITTEN) {
    if (found.has(side)) continue;
    const taken = new Set(found.values());
    found.set(side, sides.find((one) => !taken.has(one)) ?? itemAt(sides, 0));
  }
  return found;
}

/**
 * A text of the examples (`src/starter`, samples of guides) on the sides of a site: sides take other names, and a case
 * says of each side how it stands, of those that the examples do not know that nobody knows.
 * @param text a whole file, or its front matter
 */
export function onSidesOf(text: string, sides: readonly string[] = SIDES): string {
  const match = matched(sides);
  return text
    .replace(
      /^(\s*(?:- )?side: )(policy|movement|knowledge)$/gm,
      (_, field: string, side: string) => field + given(match.get(side), side),
    )
    .replace(/^triangle:\n((?: {2}.*\n)+)/m, (_, block: string) => {
      const parts = new Map(block.split(/^(?= {2}\S)/m).map((part) => [/^ {2}([\w-]+):/.exec(part)?.[1], part]));
      const said = new Map<string, string>();
      // Where two come to stand on one side, it says what the same one said in every language.
      for (const side of WRITTEN) {
        const [part, to] = [parts.get(side), given(match.get(side), side)];
        if (
          part &&
          !said.has(to) &&
          !WRITTEN.some((one) => one !== side && match.get(one) === to && !isLater(one, side))
        )
          said.set(to, part.replace(/^ {2}[\w-]+:/, `  ${to}:`));
      }
      // A translation holds only what is said in words.
      const whole = block.includes('state:');
      return `triangle:\n${sides.map((side) => said.get(side) ?? (whole ? `  ${side}:\n    state: unknown\n` : '')).join('')}`;
    });
}

/** A text of the examples in another place. @param code as `place.province` tells it */
export const inPlace = (text: string, code: string): string =>
  text.replace(/^( +province: )[A-Z]{2}-\w+$/gm, `$1${code}`);
