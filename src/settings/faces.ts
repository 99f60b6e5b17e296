import { itemAt } from '../certain.ts';
import { darkerThan } from './colour.ts';
import { NAMED_SIDES } from './given.ts';
import { LIGHT } from './look.ts';
import type { LaneRecord, SideSettings, SideShape } from './side.ts';
import type { Side } from './sides.ts';

/** What the program knows of a side, whatever its language. */
export interface SideFace {
  id: Side;
  shape: SideShape;
  /** Fill in daylight and in the dark, `#rrggbb`. */
  colour: string;
  dark: string;
  /** The colour of a line on paper. */
  line: string;
  records: readonly LaneRecord[];
}

/** The three sides of our own library. */
export const OWN_FACES: readonly SideFace[] = [
  { id: 'policy', shape: 'square', colour: '#33488a', dark: '#5c73bf', line: '#33488a', records: ['rule'] },
  {
    id: 'movement',
    shape: 'circle',
    colour: '#b9522f',
    dark: '#c0633f',
    line: '#b9522f',
    records: ['figure', 'award'],
  },
  { id: 'knowledge', shape: 'diamond', colour: '#dba82f', dark: '#d6a636', line: '#c08a10', records: ['study'] },
];

/** What the program knows of the sides that settings name. */
export const facesOf = (sides: readonly SideSettings[]): readonly SideFace[] =>
  sides.map(({ id, shape, colour, dark = colour, records = [] }) => ({
    id: id as Side,
    shape,
    colour,
    dark,
    line: darkerThan(LIGHT.paper, colour, 2.8),
    records,
  }));

/** What the program knows of the sides of this site. */
export const FACES: readonly SideFace[] = NAMED_SIDES ? facesOf(NAMED_SIDES) : OWN_FACES;

/** Colour and shape of each side. */
export const SIDE_FACES = Object.fromEntries(FACES.map((face) => [face.id, face])) as Readonly<Record<Side, SideFace>>;

/** The side on whose lane a kind of record stands. */
export const laneOfRecord = (kind: LaneRecord): Side =>
  (FACES.find(({ records }) => records.includes(kind)) ?? itemAt(FACES, 0)).id;

/** The shape of a side as a sign in a text. */
export const SHAPE_SIGNS: Readonly<Record<SideShape, string>> = {
  square: '■',
  circle: '●',
  diamond: '◆',
  triangle: '▲',
  star: '★',
};
export const signOf = (side: Side): string => SHAPE_SIGNS[SIDE_FACES[side].shape];
