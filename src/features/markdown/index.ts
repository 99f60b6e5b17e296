/** The door of entries as Markdown, for people and programs that keep texts. */
export { entryMarkdown } from './entry-markdown.ts';
export { factsOf } from './facts/facts-of.ts';
export { markdown } from './markdown.ts';
