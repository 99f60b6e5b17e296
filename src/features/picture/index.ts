export { keptPictures } from './kept-pictures.ts';
export { pictureName, pictureWords, tellingOf, type Telling } from './telling.ts';
export { bookPhotos } from './book-photos.ts';
