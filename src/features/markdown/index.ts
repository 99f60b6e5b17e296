export { entryMarkdown } from './entry-markdown.ts';
export { markdown } from './markdown.ts';
