export { keptPictures } from './kept-pictures.ts';
export { pictureName, pictureWords, tellingOf, type Telling } from './telling.ts';
