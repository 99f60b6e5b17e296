import { defineMiddleware } from 'astro:middleware';
import { getLibrary } from './content.ts';
import { namesToKeepWhole } from './library/place.ts';
import { holdCitations } from './text/breaks/hold-citations.ts';
import { holdPhrases } from './text/breaks/hold-phrases.ts';
import { namesToHold, type Names } from './text/breaks/words.ts';
import { markThai } from './text/mark-thai.ts';
import type { Library } from './library/library.ts';
import { remembered } from './reads.ts';

const namesIn = remembered((library: Library): Names => namesToHold(namesToKeepWhole(library)));

/**
 * Decides where lines may end in headings and before the marks of sources, once a page is drawn: it knows them all,
 * whoever drew them. Browsers cut Thai by a dictionary that knows neither names nor phrases. And says of Thai words in
 * English text that they are Thai.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const names = namesIn(await getLibrary());
  const { headers, status, statusText } = response;
  return new Response(markThai(holdCitations(holdPhrases(await response.text(), names))), {
    headers,
    status,
    statusText,
  });
});
