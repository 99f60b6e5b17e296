export { entryMarkdown, factsOf, listed, paragraph, titled } from './entry-markdown.ts';
export { markdown } from './markdown.ts';
