import { defineCollection } from 'astro:content';
import { contentLoader } from './mdx/loader.ts';

// One collection: entries link to one another, so they are read and checked together.
// Which folder holds which kind, and its schema, stands in `schema/kinds.ts`; the loader validates, with file, line and
// advice.
export const collections = { content: defineCollection({ loader: contentLoader() }) };
