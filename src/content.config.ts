import { defineCollection } from 'astro:content';
import { SITE } from './site.config.ts';
import { contentLoader } from './sync/loader.ts';

// One collection: entries link to one another, so they are read and checked together.
// Which folder holds which kind, and its schema, stands in `intake/schema/entry/kinds.ts`; the loader validates, with file, line and
// advice.
export const collections = { content: defineCollection({ loader: contentLoader(SITE.neighbours) }) };
