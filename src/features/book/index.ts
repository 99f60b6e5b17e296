export { epub } from './epub.ts';
export { bookOfTray } from './from-portable.ts';
