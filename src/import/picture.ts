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
  if (view.aspect === undefined || stored.width === upright.width) return false;
  const across = 1 - view.crop.left - view.crop.right;
  const down = 1 - view.crop.top - view.crop.bottom;
  const off = ({ width, height }: { width: number; height: number }): number =>
    Math.abs(Math.log((width * across) / (height * down) / view.aspect!));
  return off(stored) < off(upright);
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
