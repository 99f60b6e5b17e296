import { itemAt } from '../../../certain.ts';
import { BRAND, LIGHT } from '../../../settings/look.ts';
import { MARK } from '../../../settings/mark.ts';
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
export const OFFICE_FACE = BRAND.officeFace ?? 'Sarabun';

/**
 * What to take where Sarabun is missing, best first: looped or plain Thai faces that come with Windows, macOS and
 * Linux.
 */
export const OFFICE_FALLBACKS = ['Leelawadee UI', 'Tahoma', 'Thonburi', 'Loma'] as const;

const bare = (colour: string): string => colour.slice(1).toUpperCase();

/** Colours of the site in print: hexadecimal without the sign, as office files write them. */
export const OFFICE_COLOURS = {
  paper: bare(LIGHT.paper),
  ink: bare(LIGHT.ink),
  soft: bare(LIGHT.inkSoft),
  rule: bare(LIGHT.rule),
  /** The first and the last accent of the site. */
  first: bare(itemAt(MARK.shapes, 0).colour),
  third: bare(itemAt(MARK.shapes, -1).colour),
} as const;

/** The colour of each side, in the same way. */
export const SIDE_INKS = ofSides((side) => bare(SIDE_FACES[side].colour));
