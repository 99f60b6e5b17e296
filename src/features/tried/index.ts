/** What others may use of what people tell who tried something: the texts that they send, read. */
export { readTold, type Told, type ToldReading } from './read-told.ts';
