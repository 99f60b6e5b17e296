import type { APIContext } from 'astro';

/** Lets every crawler in, and names the sitemap where there is one. */
export const GET = ({ site }: APIContext): Response => {
  const root = site && new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), site);
  const sitemap = root ? `Sitemap: ${new URL('sitemap-index.xml', root).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
