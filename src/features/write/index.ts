/** The door of the writing page. */
export { typedDate } from './typed-date.ts';
