import type { APIRoute } from 'astro';
import { getLibrary } from '../content.ts';
import { sourceBibtex } from '../features/cite/source-bibtex.ts';

/** Every source of the library for a reference manager. */
export const GET: APIRoute = async () => {
  const { sources } = await getLibrary();
  return new Response([...sources].map(sourceBibtex).join('\n'), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
};
