import { itemAt } from '../../certain.ts';

/** A picture ready to lie beside a text: upright, small enough, without what a camera or phone wrote into it. */
export interface MadePicture {
  bytes: Uint8Array;
  extension: 'jpg' | 'png' | 'webp';
  width: number;
  height: number;
}

export interface Picture extends MadePicture {
  name: string;
  /** What the picture shows, for people who cannot see it; empty where nobody has said so yet. */
  alt: string;
}

/** What of a picture its document shows. */
export interface PictureView {
  /** What is cut away at each side, as parts of one. */
  crop: { left: number; top: number; right: number; bottom: number };
  /** Degrees clockwise by which it is turned after cutting. */
  turn: 0 | 90 | 180 | 270;
  /** Mirrored after cutting, before turning. */
  mirror: { across: boolean; down: boolean };
  /** Width by height of what is shown, before turning; tells which way up the picture was cut. */
  aspect?: number | undefined;
}

/**
 * Makes a picture ready, as much of it as `view` leaves. Rejects with `ImportRefusal` when it cannot be read.
 */
export type MakePicture = (bytes: Uint8Array, view?: PictureView) => Promise<MadePicture>;

/**
 * Whether a document shows a picture as the camera stored it rather than upright. Word turns a photograph itself when it
 * is inserted; a picture that it cut without turning was cut as its sides fit best.
 * @param stored  size as stored, in pixels
 * @param upright size after what the camera noted
 */
export function shownAsStored(
  stored: { width: number; height: number },
  upright: { width: number; height: number },
  view: PictureView,
): boolean {
  if (view.turn !== 0) return true;
  const { aspect } = view;
  if (aspect === undefined || stored.width === upright.width) return false;
  const across = 1 - view.crop.left - view.crop.right;
  const down = 1 - view.crop.top - view.crop.bottom;
  const off = ({ width, height }: { width: number; height: number }): number =>
    Math.abs(Math.log((width * across) / (height * down) / aspect));
  return off(stored) < off(upright);
}

/**
 * A JPEG as the camera stored it: without the note of how it was held, by which browsers turn it upright. Other pictures
 * come back as they are.
 */
export function asStored(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const end = at + 2 + ((itemAt(bytes, at + 2) << 8) | itemAt(bytes, at + 3));
    if (bytes[at + 1] !== 0xe1) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  const whole = new Uint8Array(kept.reduce((length, part) => length + part.length, 0));
  let filled = 0;
  for (const part of kept) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}

/**
 * The rectangle of a picture that stays after cutting, in whole pixels that never reach beyond what was shown;
 * `undefined` where nothing stays.
 */
export function croppedArea(
  { width, height }: { width: number; height: number },
  { crop }: PictureView,
): { left: number; top: number; width: number; height: number } | undefined {
  const left = Math.ceil(width * crop.left - 1e-6);
  const top = Math.ceil(height * crop.top - 1e-6);
  const area = {
    left,
    top,
    width: Math.floor(width * (1 - crop.right) + 1e-6) - left,
    height: Math.floor(height * (1 - crop.bottom) + 1e-6) - top,
  };
  return area.width > 0 && area.height > 0 ? area : undefined;
}

/** Longest side of a picture, in pixels. */
export const LONGEST_SIDE = 2000;
/** Pixels of the largest picture that is opened; a phone has up to 200 million. */
export const MOST_PIXELS = 220_000_000;

/** The size that a picture is scaled to, never up. */
export function scaledSize(width: number, height: number): { width: number; height: number } {
  const ratio = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) };
}

/**
 * Whether a picture is better kept in the form that loses a little. A photograph is many times smaller in it; a drawing
 * is not, and keeps its sharp edges. @param small bytes in that form @param exact bytes as PNG
 */
export const worthIt = (small: number, exact: number): boolean => exact > 100_000 && small < exact / 2.5;
