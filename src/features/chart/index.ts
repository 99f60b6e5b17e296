/** The door of charts: drawings as pictures, for documents of other features. */
export type { PictureWords } from './picture-of.ts';

/** What draws a picture (PNG) of a drawing is loaded on use. */
export const loadPictureOf = () => import('./picture-of.ts');
