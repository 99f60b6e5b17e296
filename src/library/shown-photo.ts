/** A photograph as the site serves it. Sizes are pixels, addresses are paths under the base path. */
export interface ShownPhoto {
  src: string;
  width: number;
  height: number;
  /** Other widths of it, and which is taken when; left out where there is one. */
  srcSet?: string;
  sizes?: string;
}
