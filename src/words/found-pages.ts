import type { GuideName } from './guide-names.ts';

/** Pages of the site itself that a search finds, beside the guides, in no order that matters. */
export const FOUND_PAGES = [
  'fund',
  'budget',
  'ours',
  'tray',
  'write',
  'guide',
  'data',
  'offline',
  'sources',
  'about',
  'coverage',
  'changes',
  'map',
  'compare',
  'benefits',
  'help',
  'cases',
  'lessons',
  'workshops',
  'terms',
  'agenda',
  'timeline',
  'figures',
  'rules',
  'studies',
  'awards',
] as const;
export type FoundPage = (typeof FOUND_PAGES)[number];

/** How people ask for guides, in one language; searched, never shown. */
export type GuideAsks = Readonly<Record<GuideName, readonly string[]>>;

/** How people ask for pages of the site and for guides, in one language; searched, never shown. */
export type PageAsks = Readonly<Record<FoundPage, readonly string[]>> & GuideAsks;
