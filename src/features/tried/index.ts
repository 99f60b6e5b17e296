/** What others may use of what people tell who tried something: the texts that they send, written and read. */
export { readTold, type Told, type ToldReading } from './read-told.ts';
export { plainLine, toldText, YES_NO } from './told-text.ts';
