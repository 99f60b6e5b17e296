export { fileType, imageSize, type FileType } from '../model/file-type.ts';
