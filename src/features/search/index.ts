/** The door of the search: its engine, and the field with a list under it, for features that find entries. */
export { SearchAsker } from './box/ask-engine.ts';
export { Combobox } from './box/combobox.ts';
