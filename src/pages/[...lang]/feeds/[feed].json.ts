import type { APIRoute } from 'astro';
import { given } from '../../../certain.ts';
import { jsonFeed } from '../../../library/machines/feed-files.ts';
import { feedOf, feedPaths, type FeedProps } from '../../_feeds.ts';

/** What is new and what changed, as JSON Feed: all, by kind and by topic. */
export const getStaticPaths = feedPaths;

export const GET: APIRoute<FeedProps> = async ({ props, site }) =>
  new Response(jsonFeed(await feedOf(props, 'json', given(site, 'The address of the site'))), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
