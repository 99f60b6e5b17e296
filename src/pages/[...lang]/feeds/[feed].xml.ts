import type { APIRoute } from 'astro';
import { given } from '../../../certain.ts';
import { atomFeed } from '../../../library/machines/feed-files.ts';
import { feedOf, feedPaths, type FeedProps } from '../../_feeds.ts';

/** What is new and what changed, as Atom: all, by kind and by topic. */
export const getStaticPaths = feedPaths;

export const GET: APIRoute<FeedProps> = async ({ props, site }) =>
  new Response(atomFeed(await feedOf(props, 'xml', given(site, 'The address of the site'))), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
