import { bestOn, darkerThan } from '../../src/settings/colour.ts';
import type { SideShape } from '../../src/settings/side.ts';
import { facesOf, OWN_FACES, type SideFace } from '../../src/settings/faces.ts';
import type { SideSettings } from '../../src/settings/side.ts';

const CLIPS = {
  triangle: 'polygon(50% 0, 100% 100%, 0 100%)',
  star: 'polygon(50% 0, 63% 35%, 100% 38%, 71% 61%, 80% 97%, 50% 77%, 20% 97%, 29% 61%, 0 38%, 37% 35%)',
};
const isCut = (shape: SideShape): shape is keyof typeof CLIPS => shape in CLIPS;

/** How a square of a style sheet becomes a shape; all is said of every side, since sides stand within others. */
const formOf = (shape: SideShape): Record<string, string> => ({
  '--side-round': shape === 'circle' ? '50%' : '0',
  '--side-size': shape === 'square' || shape === 'diamond' ? '0.72em' : '0.8em',
  '--side-turn': shape === 'diamond' ? 'rotate(45deg)' : 'none',
});
/** The same of shapes that are cut out of it; an outline would be cut off with the corners. */
const cutOf = (shape: SideShape): Record<string, string> => ({
  '--side-clip': isCut(shape) ? CLIPS[shape] : 'none',
  '--side-hollow': isCut(shape) ? 'var(--rule)' : 'transparent',
});
const CUT = `@layer parts {
  .side-mark[data-side] .shape,
  .timeline > li[data-side]::before,
  .year-lane[data-side] i {
    clip-path: var(--side-clip);
  }
  .side-mark[data-side]:is([data-state='unknown'], [data-state='weak']) .shape {
    background: var(--side-hollow);
  }
}
`;

const block = (selector: string, facts: Record<string, string>, indent: string): string =>
  `${indent}${selector} {\n${Object.entries(facts)
    .map(([name, value]) => `${indent}  ${name}: ${value};\n`)
    .join('')}${indent}}\n`;

const WORDS_ON = ['#ffffff', '#1d1503'];
const of = ({ id }: SideFace): string => `[data-side='${id}']`;
const NOTE = 'Written by `npm run brand` from the sides of the site (src/settings/faces.ts).';
const DARK = '@media screen and (prefers-color-scheme: dark)';

/** What belongs to one side has its colour and its shape, in every part of the site. */
function everySheet(faces: readonly SideFace[], own: boolean): string {
  const cut = faces.some(({ shape }) => isCut(shape));
  const light = faces.map((face) =>
    block(
      of(face),
      {
        '--side-fill': own ? `var(--${face.id}-fill)` : face.colour,
        ...formOf(face.shape),
        ...(cut && cutOf(face.shape)),
      },
      '  ',
    ),
  );
  const dark = faces.map((face) => block(of(face), { '--side-fill': face.dark }, '    '));
  return `/* ${NOTE} */\n@layer base {\n${light.join('')}${own ? '' : `  ${DARK} {\n${dark.join('')}  }\n`}}\n${cut ? CUT : ''}`;
}

/** What few pages need: words on the colour of a side, and its shape in a narrow row. */
function rareSheet(faces: readonly SideFace[], own: boolean): string {
  const light = faces.map((face) =>
    block(
      of(face),
      {
        '--on-side': own ? `var(--on-${face.id})` : bestOn(face.colour, WORDS_ON),
        ...(face.shape === 'diamond' && { '--side-scale': '0.85' }),
      },
      '  ',
    ),
  );
  const dark = faces.map((face) => block(of(face), { '--on-side': bestOn(face.dark, WORDS_ON) }, '    '));
  return `/* ${NOTE} */\n@layer base {\n${light.join('')}${own ? '' : `  ${DARK} {\n${dark.join('')}  }\n`}}\n`;
}

/** The inks of the three sides of our own library on paper: dark enough for a tired office printer. */
export const OWN_INKS: Readonly<Record<string, string>> = {
  policy: '#2c3f78',
  movement: '#a8421f',
  knowledge: '#8a6508',
};

const printSheet = (faces: readonly SideFace[], own: boolean): string =>
  `/* ${NOTE} */\n${faces
    .map((face) =>
      block(of(face), { '--print-side': (own && OWN_INKS[face.id]) || darkerThan('#ffffff', face.colour, 5) }, ''),
    )
    .join('')}`;

/** Style sheets of the sides, by path from the root of a site. @param sides `null` for the three of our own library */
export function sideSheets(sides: readonly SideSettings[] | null): Record<string, string> {
  const faces = sides ? facesOf(sides) : OWN_FACES;
  return {
    'src/site/styles/sides.css': everySheet(faces, !sides),
    'src/site/styles/rare-sides.css': rareSheet(faces, !sides),
    'src/features/material/print-sides.css': printSheet(faces, !sides),
  };
}
