/** The door of pictures that the build draws: for chats, and small ones for books. */
export { keptPictures } from './kept-pictures.ts';
export { pictureName, pictureWords, tellingOf, type Telling } from './telling.ts';
export { drawSharePicture } from './share-picture.ts';
export { bookPhotos } from './book-photos.ts';
