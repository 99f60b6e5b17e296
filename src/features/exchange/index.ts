/** The door of the exchange list: what a library publishes for its sister libraries. */
export { exchangeFile, type Publishing } from './exchange-list.ts';
