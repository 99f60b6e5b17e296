/** The door of pictures for chats; what draws one is loaded on use. */
export type { Card } from './card.ts';
export type { Passed } from './pass-picture.ts';
export const loadCard = () => import('./late.ts').then(({ makeCard }) => makeCard());
export const loadEntryPicture = () => import('./late.ts').then(({ entryPicture }) => entryPicture());
