/** What other features may use of the writing page. */
export { typedDate } from './typed-date.ts';
