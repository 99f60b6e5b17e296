import { itemAt } from '../../src/certain.ts';
import { SIDE_SHAPES, type SideSettings, type SideShape } from '../../src/settings/side.ts';
import { namesIn } from './names-in.ts';
import { onSidesOf } from '../../src/settings/example-sides.ts';

/** A colour and a shape for each side of a new site, in their order; all are told apart in print and in the dark. */
const LOOKS: readonly { colour: string; dark: string; shape: SideShape }[] = [
  { colour: '#33488a', dark: '#5c73bf', shape: SIDE_SHAPES[0] },
  { colour: '#b9522f', dark: '#c0633f', shape: SIDE_SHAPES[1] },
  { colour: '#dba82f', dark: '#d6a636', shape: SIDE_SHAPES[2] },
  { colour: '#2f7a4d', dark: '#4f9a6d', shape: SIDE_SHAPES[3] },
  { colour: '#7a3f86', dark: '#a06bad', shape: SIDE_SHAPES[4] },
];

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Sides as they are told in one line: `forest:ป่า:Forest, people:คน:People`: an id, then its name in each language.
 * @param langs languages of the site, in whose order the names stand
 * @returns `undefined` where it cannot be read, or does not name two to five different ones
 */
export function namedSides(line: string, langs?: readonly string[]): SideSettings[] | undefined {
  const told = line.split(',').map((part) => part.split(':').map((piece) => piece.trim()));
  const ids = new Set(told.map(([id]) => id));
  if (told.length < 2 || told.length > LOOKS.length || ids.size !== told.length) return undefined;
  if (!told.every(([id = '', name = '']) => ID.test(id) && name !== '')) return undefined;
  return told.map(([id = '', ...names], index) => {
    const name = namesIn(names, langs);
    return { id, name, short: name, line: name, ...itemAt(LOOKS, index) };
  });
}

const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
const inBoth = (words: SideSettings['name']): string =>
  `{ ${Object.entries(words)
    .map(([lang, text]) => `${lang}: ${quoted(text)}`)
    .join(', ')} }`;

/** The sides as they stand in `src/site.config.ts`. */
export const sidesText = (sides: readonly SideSettings[]): string =>
  `[\n${sides
    .map(
      ({ id, name, short, line, colour, dark, shape }) =>
        `    {\n      id: ${quoted(id)},\n      name: ${inBoth(name)},\n      short: ${inBoth(short)},\n      line: ${inBoth(line)},\n      colour: ${quoted(colour)},${dark ? `\n      dark: ${quoted(dark)},` : ''}\n      shape: ${quoted(shape)},\n    },\n`,
    )
    .join('')}  ]`;

/** An example on the sides of a new site. */
export const exampleOn = (text: string, sides: readonly SideSettings[] | undefined): string =>
  sides
    ? onSidesOf(
        text,
        sides.map(({ id }) => id),
      )
    : text;
