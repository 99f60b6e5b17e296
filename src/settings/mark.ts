import { itemAt } from '../certain.ts';
import { BRAND } from '../site.brand.ts';
import type { BrandMark } from './brand.ts';
import { FACES, OWN_FACES, type SideFace } from './faces.ts';

/** A mountain of three slopes. */
const SLOPES = ['M31 2 2 54 31 37z', 'M33 2 62 54 33 37z', 'M32 39.5 4.5 55.5h55z'];

/** The mark of a site that has none of its own: our mountain, in the colours of its sides. */
export const mountainOf = (faces: readonly SideFace[]): BrandMark => ({
  box: [64, 56],
  shapes: SLOPES.map((path, index) => {
    const { colour, dark } = itemAt(faces, index % faces.length);
    return { path, colour, dark };
  }),
});

/** The mark of this site. */
export const MARK: BrandMark = BRAND.mark ?? mountainOf(FACES);

/** What its shapes are filled with on pages: names of tokens, which know of the dark. */
export const MARK_TOKENS: readonly string[] =
  BRAND.mark === undefined && FACES === OWN_FACES
    ? OWN_FACES.map(({ id }) => `--${id}-fill`)
    : MARK.shapes.map((_, index) => `--logo-${index + 1}`);
