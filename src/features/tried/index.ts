/** The door of what was tried: the texts that people send who tried something, written and read. */
export { readTold, type Told, type ToldReading } from './read-told.ts';
export { plainLine, toldText, YES_NO } from './told-text.ts';
