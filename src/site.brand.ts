import type { BrandSettings } from './settings/brand.ts';

/**
 * The look of this site: colours in daylight and in the dark, mark, typefaces. What is left out is as in the library
 * that this program was written for (`src/settings/look.ts`). Style sheets, icons, the share picture, the manifest,
 * documents and print follow from it: by each build, or by `npm run brand` (docs/own-site.md).
 */
export const BRAND: BrandSettings = {};
