import { SIDE_FACES } from '../../../settings/faces.ts';
import { ofSides } from '../../../settings/sides.ts';

/**
 * The typeface that Word and PowerPoint files name, in every slot (Latin, East Asian, complex script), since Thai is
 * set in the complex-script one.
 * Sarabun rather than "TH Sarabun New", though government offices have the latter: where a face is missing, the program
 * takes another,
 * and Sarabun is as large as those it takes (Leelawadee UI, Tahoma, Thonburi, Loma), so nothing grows out of its box.
 * TH Sarabun New is a third smaller at the same number of points: its slides would burst on a machine without it.
 */
export const OFFICE_FACE = 'Sarabun';

/**
 * What to take where Sarabun is missing, best first: looped or plain Thai faces that come with Windows, macOS and
 * Linux.
 */
export const OFFICE_FALLBACKS = ['Leelawadee UI', 'Tahoma', 'Thonburi', 'Loma'] as const;

/** Colours of the site in print: hexadecimal without the sign, as office files write them. */
export const OFFICE_COLOURS = {
  paper: 'FAF6ED',
  ink: '27211A',
  soft: '5A5043',
  rule: 'D8CDB9',
  /** The first and the third accent of the site. */
  first: '33488A',
  third: 'DBA82F',
} as const;

/** The colour of each side, in the same way. */
export const SIDE_INKS = ofSides((side) => SIDE_FACES[side].colour.slice(1).toUpperCase());
