import { listText } from '../../../content.ts';
import type { PublishedLists } from '../../../features/write/library/writing-index.ts';

/** The two list files as they are, so that a draft with new sources or terms can carry them whole. */
export async function GET(): Promise<Response> {
  const lists: PublishedLists = {
    sources: await listText('sources.yaml'),
    terms: await listText('terms.yaml'),
  };
  return Response.json(lists);
}
