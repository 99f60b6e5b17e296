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

/** Makes a picture ready. Rejects with `ImportRefusal` when it cannot be read. */
export type MakePicture = (bytes: Uint8Array) => Promise<MadePicture>;

/** Longest side of a picture, in pixels. */
export const LONGEST_SIDE = 2000;
/** Pixels of the largest picture that is opened; a phone has up to 200 million. */
export const MOST_PIXELS = 220_000_000;

/** The size that a picture is scaled to, never up. */
export function scaledSize(width: number, height: number): { width: number; height: number } {
  const ratio = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) };
}
