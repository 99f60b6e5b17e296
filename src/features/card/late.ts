/**
 * Between the door and what draws: the names of all files that drawing takes are long, and pages that may never draw
 * would carry them.
 */
export const makeCard = () => import('./make-card.ts');
export const entryPicture = () => import('./entry-picture.ts');
