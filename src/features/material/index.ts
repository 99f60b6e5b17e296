/** The door of workshop material: entries as documents are made from them. */
export type { PortableEntry } from './portable/portable-entry.ts';
