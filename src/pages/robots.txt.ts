import type { APIContext } from 'astro';
import { SITE } from '../site.ts';

/** Lets every crawler in and names the sitemap. */
export const GET = ({ site }: APIContext): Response => {
  const root = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), site ?? SITE.url);
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap-index.xml', root).href}\n`);
};
