import { defineCollection } from 'astro:content';
import { contentLoader, type Part } from './mdx/loader.ts';

// Content is validated by the loader itself, with file, line and advice; so that no schema stands here.
const collection = (part: Part) => defineCollection({ loader: contentLoader(part) });

export const collections = {
  case: collection('case'),
  lesson: collection('lesson'),
  note: collection('note'),
  workshop: collection('workshop'),
  agenda: collection('agenda'),
  topic: collection('topic'),
  term: collection('term'),
  source: collection('source'),
  state: collection('state'),
};
